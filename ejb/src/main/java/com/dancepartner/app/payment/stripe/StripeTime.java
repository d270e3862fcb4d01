package com.dancepartner.app.payment.stripe;

import com.dancepartner.app.time.RealTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Stripe's times are real; where the product's clock was put forward, in demonstrations, they are put forward as well. */
@ApplicationScoped
public class StripeTime {

    private static final long HALF_A_SECOND = 500;

    @Inject
    RealTime realTime;

    @Inject
    Clock clock;

    /** A time of Stripe's, in seconds of the epoch, as we have it. */
    public Instant ours(long epochSecond) {
        return Instant.ofEpochSecond(epochSecond).plus(ahead());
    }

    /** Our time in Stripe's seconds of the epoch. */
    public long theirs(Instant instant) {
        return instant.minus(ahead()).getEpochSecond();
    }

    private Duration ahead() {
        return Duration.between(realTime.now(), clock.instant())
                .plusMillis(HALF_A_SECOND)
                .truncatedTo(ChronoUnit.SECONDS);
    }
}
