package com.dancepartner.domain.invariant;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What Stripe has, all amounts in minor units.
 *
 * @param made what our commands make there
 * @param moved what changed the balance
 * @param balance what it is, available or not, by currency in capitals
 * @param asked what was asked of it, the newest at least; empty where it does not tell
 */
public record StripeState(List<Made> made, List<Moved> moved, Map<String, Long> balance, Optional<List<Asked>> asked) {

    public StripeState {
        made = List.copyOf(made);
        moved = List.copyOf(moved);
        balance = Map.copyOf(balance);
        asked = asked.map(List::copyOf);
    }

    /** Kinds of what is made. */
    public enum Kind {
        INTENT,
        CHARGE,
        TRANSFER,
        REVERSAL,
        REFUND,
        DISPUTE
    }

    /**
     * An object; a refund only when money moved for it.
     *
     * @param group the booking it is for, as its transfer group says
     * @param amount what was received, sent, taken back or given back
     * @param status as Stripe calls it; null where the kind has none
     * @param key the idempotency key that its metadata name; of a charge those of its intent
     * @param account the receiving account, of transfers
     */
    public record Made(
            String id,
            Kind kind,
            @Nullable String group,
            long amount,
            @Nullable String status,
            @Nullable String key,
            @Nullable String account,
            boolean live) {}

    /**
     * A balance transaction.
     *
     * @param source the object that moved the money
     * @param net positive when it came to us
     * @param currency in capitals
     */
    public record Moved(String source, long net, String currency) {}

    /**
     * A POST.
     *
     * @param parameters the same text for the same parameters
     * @param object what was made or changed by it; null when it was refused
     */
    public record Asked(
            @Nullable String key,
            String path,
            String parameters,
            @Nullable String object) {}
}
