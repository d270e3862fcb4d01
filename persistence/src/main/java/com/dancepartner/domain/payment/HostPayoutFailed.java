package com.dancepartner.domain.payment;

import com.dancepartner.domain.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A host's bank did not take their money, which is back in their Stripe account; told once, in the transaction that
 * records it.
 *
 * @param code Stripe's word for why
 */
public record HostPayoutFailed(
        UUID hostProfileId,
        String payoutId,
        Money amount,
        @Nullable String code,
        Instant at) {}
