package com.dancepartner.domain.payment;

import com.dancepartner.domain.money.Money;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client's bank asks for the money back (chargeback), or asks whether it was rightly taken.
 *
 * @param id Stripe's
 * @param status Stripe's word: needs_response, under_review, won, lost, warning_closed …
 * @param fee what Stripe took for it; zero while nothing was withdrawn
 * @param withdrawnAt when the money was booked as taken; null where the bank only asked
 * @param reinstatedAt when it was booked as given back
 * @param closedAt when we heard that it is decided
 */
public record CardDispute(
        String id,
        UUID paymentId,
        String status,
        String reason,
        Money amount,
        Money fee,
        @Nullable Instant evidenceDueAt,
        @Nullable Instant withdrawnAt,
        @Nullable Instant reinstatedAt,
        @Nullable Instant closedAt,
        Instant openedAt) {

    private static final Set<String> CLOSED = Set.of("won", "lost", "warning_closed", "prevented");

    /** Whether nobody waits for a decision with this status. */
    public static boolean isClosed(String status) {
        return CLOSED.contains(status);
    }

    /** The bank took the money. */
    public CardDispute withdrawn(Money took, Money itsFee, Instant now) {
        return new CardDispute(
                id, paymentId, status, reason, took, itsFee, evidenceDueAt, now, reinstatedAt, closedAt, openedAt);
    }

    /** It gave the money back. */
    public CardDispute reinstated(Instant now) {
        return new CardDispute(
                id, paymentId, status, reason, amount, fee, evidenceDueAt, withdrawnAt, now, closedAt, openedAt);
    }

    /** What Stripe says of it now; what is decided stays decided. */
    public CardDispute with(String newStatus, Instant now) {
        if (closedAt != null) {
            return this;
        }
        Instant closing = isClosed(newStatus) ? now : null;
        return new CardDispute(
                id,
                paymentId,
                newStatus,
                reason,
                amount,
                fee,
                evidenceDueAt,
                withdrawnAt,
                reinstatedAt,
                closing,
                openedAt);
    }
}
