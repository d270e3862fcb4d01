package com.dancepartner.domain.booking;

import com.dancepartner.domain.money.Money;
import java.time.Duration;
import java.time.Instant;

/**
 * What a cancellation costs the client: nothing until 24 hours before the start, half of the total after. Five minutes
 * of grace follow a booking, unless the session starts within two hours. A host's cancellation is free to the client.
 */
public record CancellationPolicy(Duration freeUntil, int lateFeeBps, Duration grace, Duration noGraceWithin) {

    public static final CancellationPolicy STANDARD =
            new CancellationPolicy(Duration.ofHours(24), 5000, Duration.ofMinutes(5), Duration.ofHours(2));

    public Money fee(Money total, Instant bookedAt, Instant start, Instant now, Actor cancelledBy) {
        boolean early = !now.isAfter(start.minus(freeUntil));
        boolean graceful = !now.isAfter(bookedAt.plus(grace)) && now.isBefore(start.minus(noGraceWithin));
        if (cancelledBy != Actor.CLIENT || early || graceful) {
            return new Money(0, total.currency());
        }
        return total.share(lateFeeBps);
    }
}
