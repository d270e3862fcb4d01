package com.dancepartner.app.reconciliation;

import com.dancepartner.domain.reconciliation.Reconciliation;
import java.time.Instant;
import java.util.UUID;

/**
 * One comparison of our books with Stripe.
 *
 * @param caughtUp events that Stripe had told in vain
 * @param compared objects of Stripe's that were compared
 */
public record ReconciliationView(
        UUID jobRunId,
        Instant periodFrom,
        Instant periodTo,
        int caughtUp,
        int compared,
        int differences,
        Instant finishedAt) {

    static ReconciliationView of(Reconciliation done) {
        return new ReconciliationView(
                done.jobRunId(),
                done.periodFrom(),
                done.periodTo(),
                done.caughtUp(),
                done.compared(),
                done.differences(),
                done.finishedAt());
    }
}
