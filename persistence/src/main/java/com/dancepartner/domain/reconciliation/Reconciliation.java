package com.dancepartner.domain.reconciliation;

import java.time.Instant;
import java.util.UUID;

/**
 * One comparison of our books with Stripe.
 *
 * @param periodFrom of our books, inclusive
 * @param periodTo of our books, exclusive
 * @param caughtUp events that Stripe had told in vain
 * @param compared objects of Stripe's that were compared
 * @param differences that were found, settled ones included
 * @param csvKey where its report lies in the document store
 */
public record Reconciliation(
        UUID jobRunId,
        Instant periodFrom,
        Instant periodTo,
        int caughtUp,
        int compared,
        int differences,
        String csvKey,
        Instant finishedAt) {}
