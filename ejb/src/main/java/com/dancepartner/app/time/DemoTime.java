package com.dancepartner.app.time;

import com.dancepartner.app.cluster.ClusterMessages;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.operations.ClockOffset;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Puts the clock of a demonstration or a test forward, on all nodes. Refused unless {@code DEMO_CLOCK} is on; tokens and
 * leases keep to the real time.
 */
@ApplicationScoped
public class DemoTime {

    private static final String TOPIC = "clock";
    private static final Duration FURTHEST = Duration.ofDays(60);

    @Inject
    @ConfigProperty(name = "demo.clock", defaultValue = "false")
    boolean adjustable;

    @Inject
    ClockOffset offset;

    @Inject
    ClusterMessages cluster;

    private final AtomicReference<@Nullable AdjustableClock> followed = new AtomicReference<>();

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void follow(AdjustableClock clock) {
        followed.set(clock);
        clock.setAhead(offset.seconds());
        cluster.subscribe(TOPIC, seconds -> clock.setAhead(Long.parseLong(seconds)));
    }

    /** @return the time after it */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Instant advance(Duration by) {
        AdjustableClock clock = followed.get();
        if (!adjustable || clock == null) {
            throw new BusinessException(ErrorCode.NOT_FOUND, "The clock of this server is the real one");
        }
        if (by.isNegative() || by.compareTo(FURTHEST) > 0) {
            throw BusinessException.invalid("advance_seconds", "The clock goes forward, at most 60 days at once");
        }
        long ahead = offset.advance(by.toSeconds());
        clock.setAhead(ahead);
        cluster.publish(TOPIC, Long.toString(ahead));
        return clock.instant();
    }
}
