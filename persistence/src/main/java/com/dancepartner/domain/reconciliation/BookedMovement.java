package com.dancepartner.domain.reconciliation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What our books say that one object of Stripe's did to the money we have there.
 *
 * @param reference Stripe's object
 * @param currency ISO 4217 code in capitals
 * @param cents effect on our balance at Stripe in minor units
 * @param hostAccount the host's account at Stripe
 */
public record BookedMovement(
        String reference,
        Part part,
        String currency,
        long cents,
        UUID paymentId,
        @Nullable String hostAccount) {}
