package com.dancepartner.domain.reconciliation;

import java.util.Map;

/** What one object of Stripe's can do to the money that we have there, and what it is called when the books differ. */
public enum Part {
    CAPTURE(1, DiscrepancyKind.MISSING_CAPTURE, DiscrepancyKind.UNKNOWN_CHARGE, DiscrepancyKind.CAPTURE_AMOUNT),
    FEE(-1, DiscrepancyKind.WRONG_FEE, DiscrepancyKind.WRONG_FEE, DiscrepancyKind.WRONG_FEE),
    TRANSFER(-1, DiscrepancyKind.MISSING_TRANSFER, DiscrepancyKind.UNKNOWN_TRANSFER, DiscrepancyKind.TRANSFER_AMOUNT),
    REVERSAL(1, DiscrepancyKind.MISSING_REVERSAL, DiscrepancyKind.UNKNOWN_REVERSAL, DiscrepancyKind.REVERSAL_AMOUNT),
    REFUND(-1, DiscrepancyKind.MISSING_REFUND, DiscrepancyKind.UNKNOWN_REFUND, DiscrepancyKind.REFUND_AMOUNT),
    REFUND_FAILURE(1, DiscrepancyKind.REFUND_FAILED, DiscrepancyKind.REFUND_FAILED, DiscrepancyKind.REFUND_FAILED),
    DISPUTE(
            -1,
            DiscrepancyKind.DISPUTE_NOT_BOOKED,
            DiscrepancyKind.DISPUTE_NOT_BOOKED,
            DiscrepancyKind.DISPUTE_NOT_BOOKED),
    OTHER(1, DiscrepancyKind.UNBOOKED_MOVEMENT, DiscrepancyKind.UNBOOKED_MOVEMENT, DiscrepancyKind.UNBOOKED_MOVEMENT);

    private static final Map<String, Part> BY_JOURNAL = Map.of(
            "capture", CAPTURE,
            "stripe_fee", FEE,
            "transfer", TRANSFER,
            "reversal", REVERSAL,
            "refund", REFUND,
            "refund_failure", REFUND_FAILURE,
            "dispute_withdrawal", DISPUTE,
            "dispute_reinstatement", DISPUTE);

    private final int sign;
    private final DiscrepancyKind onlyBooked;
    private final DiscrepancyKind onlyAtStripe;
    private final DiscrepancyKind amount;

    Part(int sign, DiscrepancyKind onlyBooked, DiscrepancyKind onlyAtStripe, DiscrepancyKind amount) {
        this.sign = sign;
        this.onlyBooked = onlyBooked;
        this.onlyAtStripe = onlyAtStripe;
        this.amount = amount;
    }

    /** What a journal of this kind is at Stripe. */
    public static Part ofJournal(String kind) {
        return BY_JOURNAL.getOrDefault(kind, OTHER);
    }

    /**
     * An amount as people say it: 3,400 were transferred, not minus 3,400.
     *
     * @param effect on what we have at Stripe, in minor units
     */
    public long spoken(long effect) {
        return sign * effect;
    }

    /** What it is called when the two sides differ so. */
    DiscrepancyKind named(long booked, long atStripe) {
        if (atStripe == 0) {
            return onlyBooked;
        }
        return booked == 0 ? onlyAtStripe : amount;
    }
}
