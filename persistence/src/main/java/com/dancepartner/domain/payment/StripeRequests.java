package com.dancepartner.domain.payment;

import com.dancepartner.domain.jpa.Ids;
import com.dancepartner.domain.jpa.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;

/** The keys of what is asked of Stripe beside payment commands: kept before it is asked. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class StripeRequests {

    @PersistenceContext
    EntityManager entities;

    private PaymentEnvironment environment;

    protected StripeRequests() {
        this(new PaymentEnvironment("unset"));
    }

    @Inject
    public StripeRequests(PaymentEnvironment environment) {
        this.environment = environment;
    }

    public StripeRequests(EntityManager entities, PaymentEnvironment environment) {
        this.entities = entities;
        this.environment = environment;
    }

    /** The key of the latest request of this kind, for what must not be made twice; a first one where there is none. */
    public String latest(StripePurpose purpose, UUID subject, Instant now) {
        return keep(purpose, subject, Math.max(1, count(purpose, subject)), now);
    }

    /** The key of another request of this kind. */
    public String next(StripePurpose purpose, UUID subject, Instant now) {
        return keep(purpose, subject, count(purpose, subject) + 1, now);
    }

    private long count(StripePurpose purpose, UUID subject) {
        return Rows.number(entities.createNativeQuery(
                        "SELECT count(*) FROM stripe_requests WHERE subject_id = ?1 AND purpose = ?2")
                .setParameter(1, subject)
                .setParameter(2, purpose.wire())
                .getSingleResult());
    }

    private String keep(StripePurpose purpose, UUID subject, long number, Instant now) {
        String key = "dp:" + environment.name() + ":" + purpose.wire() + ":" + subject + ":" + number;
        int ignored = entities.createNativeQuery("""
                        INSERT INTO stripe_requests (id, purpose, subject_id, idempotency_key, created_at)
                        VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (idempotency_key) DO NOTHING
                        """)
                .setParameter(1, Ids.next())
                .setParameter(2, purpose.wire())
                .setParameter(3, subject)
                .setParameter(4, key)
                .setParameter(5, Timestamp.from(now))
                .executeUpdate();
        return key;
    }
}
