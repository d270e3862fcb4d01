package com.dancepartner.app.discovery;

import com.dancepartner.app.cluster.ClusterMessages;
import com.dancepartner.app.cluster.GridQuestions;
import com.dancepartner.app.cluster.SharedCaches;
import com.dancepartner.app.time.RealTime;
import com.dancepartner.domain.host.HostChanged;
import com.dancepartner.domain.identity.SecretToken;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import javax.cache.Cache;

/**
 * Public profiles as text, for five minutes: on this node, and behind it in the grid, from which other nodes take them
 * (R287). A change forgets the profile everywhere as soon as its transaction has committed (G19).
 */
@ApplicationScoped
public class HostPages {

    static final String TOPIC = "hosts-changed";
    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final int MOST = 20_000;

    @Inject
    SharedCaches caches;

    @Inject
    GridQuestions grid;

    @Inject
    ClusterMessages messages;

    @Inject
    RealTime realTime;

    private final Map<UUID, Page> near = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Page> eldest) {
            return size() > MOST;
        }
    };

    /** How many changes this node has heard of: what was read before one is not kept after it. */
    private final AtomicLong changes = new AtomicLong();

    /** Hears of changes on other nodes. */
    @PostConstruct
    void listen() {
        messages.subscribe(TOPIC, this::hear);
    }

    /** What this node remembers itself. */
    public Optional<Page> find(UUID profileId) {
        synchronized (near) {
            return Optional.ofNullable(near.get(profileId))
                    .filter(page -> realTime.now().isBefore(page.until()));
        }
    }

    /** @param read what the profile's page says now; asked only when nobody remembers it */
    public Page get(UUID profileId, Supplier<String> read) {
        return find(profileId).orElseGet(() -> fetched(profileId, read));
    }

    private Page fetched(UUID profileId, Supplier<String> read) {
        long before = changes.get();
        Page page = grid.ask(() -> Optional.ofNullable(cache().get(profileId.toString())))
                .flatMap(text -> text)
                .map(Page::read)
                .orElseGet(() -> shared(profileId, read.get(), before));
        synchronized (near) {
            if (changes.get() == before) {
                near.put(profileId, page);
            }
        }
        return page;
    }

    private Page shared(UUID profileId, String text, long before) {
        Page page = new Page(text, SecretToken.sha256(text), realTime.now().plus(REMEMBERED));
        grid.ask(() -> {
            cache().put(profileId.toString(), page.written());
            return changes.get() == before || cache().remove(profileId.toString());
        });
        return page;
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) HostChanged changed) {
        forgetHere(changed.profileId());
        grid.ask(() -> {
            cache().remove(changed.profileId().toString());
            messages.publish(TOPIC, changed.profileId().toString());
            return true;
        });
    }

    /** What this node read before the change, it may have put into the grid after the changing node took it out. */
    private void hear(String profileId) {
        forgetHere(UUID.fromString(profileId));
        grid.ask(() -> cache().remove(profileId));
    }

    private void forgetHere(UUID profileId) {
        synchronized (near) {
            changes.incrementAndGet();
            near.remove(profileId);
        }
    }

    private Cache<String, String> cache() {
        return caches.of("host-profiles", REMEMBERED);
    }

    /**
     * A page.
     *
     * @param hash of the text, to tell versions apart
     * @param until when it must be read anew
     */
    public record Page(String text, String hash, Instant until) {

        /** For one caller only: nobody remembers it. */
        public static Page of(String text) {
            return new Page(text, SecretToken.sha256(text), Instant.MIN);
        }

        static Page read(String written) {
            int first = written.indexOf('\n');
            String text = written.substring(first + 1);
            return new Page(text, SecretToken.sha256(text), Instant.parse(written.substring(0, first)));
        }

        String written() {
            return until + "\n" + text;
        }
    }
}
