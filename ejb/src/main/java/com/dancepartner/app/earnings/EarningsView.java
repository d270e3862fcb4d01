package com.dancepartner.app.earnings;

import com.dancepartner.domain.earnings.EarningTotal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a host earned. Amounts in minor units of their currency, instants in UTC.
 *
 * @param totals by currency, of all that was asked for
 * @param items newest first
 * @param payouts the latest from the host's account at Stripe to their bank, newest first
 * @param nextCursor the {@code cursor} of the next page; absent on the last
 */
public record EarningsView(
        List<Total> totals,
        List<Item> items,
        List<Payout> payouts,
        @Nullable String nextCursor) {

    /**
     * What was earned in one currency.
     *
     * @param gross what clients paid, tips with it; less platform_fee and refunded it is net
     * @param tips part of net
     * @param netted what was kept for debts
     * @param transferred what was sent to the host's account
     * @param onTheWay what is being sent, or will be with the next payout run
     * @param heldBack what is not due yet
     * @param debt what the host owes now for refunds of what they had got, whatever time was asked for
     */
    public record Total(
            String currency,
            long gross,
            long platformFee,
            long refunded,
            long net,
            long tips,
            long netted,
            long transferred,
            long onTheWay,
            long heldBack,
            long inDispute,
            long debt) {

        static Total of(EarningTotal total) {
            return new Total(
                    total.currency(),
                    total.gross(),
                    total.platformFee(),
                    total.refunded(),
                    total.net(),
                    total.tips(),
                    total.netted(),
                    total.transferred(),
                    total.onTheWay(),
                    total.heldBack(),
                    total.inDispute(),
                    total.debt());
        }
    }

    /**
     * One payment of a client.
     *
     * @param kind session, extension or tip
     * @param status held_back, due, on_the_way, paid, failed, in_dispute, netted or refunded
     * @param expectedAt when it is to be sent; after that, when it is at the bank, once Stripe has told
     * @param explanation where the money is, and what the host can do about it
     */
    public record Item(
            UUID bookingId,
            String kind,
            String style,
            String venue,
            Instant scheduledStart,
            Instant earnedAt,
            long gross,
            long platformFee,
            long refunded,
            long net,
            long netted,
            String currency,
            String status,
            @Nullable Instant expectedAt,
            String explanation) {}

    /**
     * From the host's account at Stripe to their bank.
     *
     * @param status pending, in_transit, paid, failed or canceled
     * @param explanation why it did not arrive
     * @param nextStep what the host can do about that
     */
    public record Payout(
            String status,
            long amount,
            String currency,
            Instant arrivesAt,
            @Nullable String explanation,
            @Nullable String nextStep) {}
}
