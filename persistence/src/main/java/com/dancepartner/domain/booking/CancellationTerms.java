package com.dancepartner.domain.booking;

import com.dancepartner.domain.money.CurrencyRule;
import com.dancepartner.domain.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What stepping back from one booking costs its client, fixed when it was booked (G06). A fee below what a card can be
 * charged is no fee (G16).
 *
 * @param freeUntil cancelling is free up to this instant
 * @param graceUntil and up to this one, soon after booking
 * @param lateFeeBps what it costs later, in basis points of the total
 * @param noShowFeeBps what a client who does not come pays, in basis points of the total
 */
public record CancellationTerms(Instant freeUntil, Instant graceUntil, int lateFeeBps, int noShowFeeBps) {

    /** What a cancellation of an accepted booking moves from the client to the other side now. */
    public Money fee(Money total, Instant now, Actor cancelledBy) {
        return cancelledBy != Actor.CLIENT || isFree(now) ? none(total) : lateFee(total);
    }

    /** Whether a client cancels for nothing now. */
    public boolean isFree(Instant now) {
        return !now.isAfter(freeUntil) || !now.isAfter(graceUntil);
    }

    /** What a client who does not come pays. */
    public Money noShowFee(Money total) {
        return chargeable(total.share(noShowFeeBps));
    }

    private Money lateFee(Money total) {
        return chargeable(total.share(lateFeeBps));
    }

    private static Money chargeable(Money fee) {
        return fee.minor() < CurrencyRule.of(fee.currency()).minimum() ? none(fee) : fee;
    }

    private static Money none(Money total) {
        return new Money(0, total.currency());
    }

    /** The same for a session at another time: never later than it was, so that moving does not dodge the fee. */
    public CancellationTerms moved(Instant freeByNewTime) {
        Instant earlier = freeByNewTime.isBefore(freeUntil) ? freeByNewTime : freeUntil;
        return new CancellationTerms(earlier, graceUntil, lateFeeBps, noShowFeeBps);
    }

    /** The client's fees from now to the start, one after the other. */
    public List<FeeStep> steps(Money total, Instant now, Instant start) {
        Instant free = freeUntil.isAfter(graceUntil) ? freeUntil : graceUntil;
        List<FeeStep> steps = new ArrayList<>();
        if (!now.isAfter(free)) {
            steps.add(new FeeStep(free, none(total)));
        }
        if (free.isBefore(start)) {
            steps.add(new FeeStep(start, lateFee(total)));
        }
        return steps;
    }

    /**
     * What a cancellation costs for a time.
     *
     * @param until the last instant at this fee; what follows begins after it
     */
    public record FeeStep(Instant until, Money fee) {}
}
