package com.dancepartner.app.earnings;

import com.dancepartner.domain.earnings.Earning;
import com.dancepartner.domain.earnings.EarningStatus;
import java.time.Instant;

/** Says of something earned where it is, and what the host can do about it. */
final class EarningWords {

    private EarningWords() {}

    static String explanation(Earning earning, Instant now) {
        EarningStatus status = earning.status(now);
        String words = switch (status) {
            case HELD_BACK ->
                "Kept for a while after the session, in case something was wrong with it. There is nothing to do.";
            case DUE -> "Sent to your Stripe account with the next payout run. There is nothing to do.";
            case ON_THE_WAY -> "On its way to your Stripe account. There is nothing to do.";
            case PAID -> "Sent to your Stripe account, which pays it to your bank.";
            case FAILED -> TransferFailures.words(earning.transferError(), earning.sendable());
            case IN_DISPUTE -> "In dispute: it waits until that is decided. Answer what we ask you about the booking.";
            case NETTED -> "Kept for refunds of earlier sessions, which you had been paid for.";
            case REFUNDED -> "Given back to the client.";
        };
        return words + partOfIt(earning, status);
    }

    private static String partOfIt(Earning earning, EarningStatus status) {
        boolean part = !earning.netted().isZero() && status != EarningStatus.NETTED;
        return part ? " " + earning.netted().text() + " of it was kept for refunds of earlier sessions." : "";
    }
}
