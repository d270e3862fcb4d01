package com.dancepartner.app.booking;

import com.dancepartner.domain.booking.CancellationTerms.FeeStep;
import java.time.Instant;

/**
 * What a cancellation costs for a time.
 *
 * @param until the last instant at this fee
 */
public record FeeStepView(Instant until, long feeCents) {

    static FeeStepView of(FeeStep step) {
        return new FeeStepView(step.until(), step.fee().minor());
    }
}
