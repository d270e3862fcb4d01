package com.dancepartner.app.harness;

import com.dancepartner.domain.error.BusinessException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Beans of all kinds, to try the container with. */
final class Samples {

    private Samples() {}

    /** Something that was written. */
    public record Written(String words) {}

    /** A repository. */
    @ApplicationScoped
    @Transactional(TxType.MANDATORY)
    public static class Notes {

        @PersistenceContext
        EntityManager entities;

        public void add(String words) {
            int ignored = entities.createNativeQuery("INSERT INTO notes (words) VALUES (?1)")
                    .setParameter(1, words)
                    .executeUpdate();
        }

        public void fail() {
            throw BusinessException.forbidden("never");
        }
    }

    /** A session bean with a transaction of its own. */
    @Stateless
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public static class Apart {

        @Inject
        Notes notes;

        public void write(String words) {
            notes.add(words);
        }
    }

    /** Without a transaction. */
    @Stateless
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public static class Outside {

        @Inject
        Transactions transactions;

        @PersistenceContext
        EntityManager entities;

        public Optional<UnitOfWork> transactions() {
            return transactions.current();
        }

        public boolean ask() {
            return entities.createNativeQuery("SELECT 1").getResultList().isEmpty();
        }
    }

    /** A session bean with the usual transaction. */
    @Stateless
    public static class Desk {

        @Inject
        Notes notes;

        @Inject
        Apart apart;

        @Inject
        Outside outside;

        @Inject
        Event<Written> events;

        @Inject
        Clock clock;

        @Inject
        @ConfigProperty(name = "note.delay", defaultValue = "PT1M")
        Duration delay;

        @Inject
        @ConfigProperty(name = "note.most", defaultValue = "7")
        int most;

        @Inject
        @ConfigProperty(name = "note.nickname")
        Optional<String> nickname;

        public void write(String... words) {
            for (String word : words) {
                notes.add(word);
                events.fire(new Written(word));
            }
        }

        public void writeAndFail(RuntimeException failure) {
            write("lost");
            throw failure;
        }

        public void writeAndCatch() {
            notes.add("lost");
            try {
                notes.fail();
            } catch (BusinessException e) {
                notes.add(e.code().name());
            }
        }

        public void writeApartAndFail() {
            notes.add("lost");
            apart.write("apart");
            throw BusinessException.forbidden("no");
        }

        public Duration delay() {
            return delay;
        }

        public int most() {
            return most;
        }

        public Optional<String> nickname() {
            return nickname;
        }

        public String today() {
            return clock.instant().toString();
        }
    }

    /** Hears of what was written, with what everybody can see of it by then. */
    @ApplicationScoped
    public static class Listener {

        private final List<String> heard = new ArrayList<>();

        public List<String> heard() {
            return heard;
        }

        void atOnce(@Observes Written event) {
            heard.add("at once " + ContainerTest.notes().size());
        }

        void afterSuccess(@Observes(during = TransactionPhase.AFTER_SUCCESS) Written event) {
            heard.add("after success " + ContainerTest.notes().size());
        }
    }
}
