package com.dancepartner.domain.reconciliation;

import com.dancepartner.domain.jpa.WireName;

/** How our books and Stripe can differ, with the likely cause and what finance does about it. */
public enum DiscrepancyKind implements WireName {
    MISSING_TRANSFER(
            "Our books say that the host was sent this, but Stripe has no such transfer: a journal was posted without"
                    + " it. Do not send it again before the host's balance at Stripe was looked at; then correct the"
                    + " books."),
    UNKNOWN_TRANSFER(
            "Stripe sent this to a host, but our books do not have it: made by hand in Stripe's dashboard, or by"
                    + " a command whose outcome was lost. Book it to its session, or reverse it at Stripe."),
    TRANSFER_AMOUNT(
            "The host was sent another amount than our books say. Send or reverse the difference, or correct the"
                    + " books."),
    MISSING_CAPTURE(
            "Our books say that the client paid this, but Stripe took nothing. The host must not be paid from it:"
                    + " freeze the payment and correct the books."),
    UNKNOWN_CHARGE("Stripe took this from a card, but our books do not have it: charged by hand, by another system with"
            + " our key, or by a command whose outcome was lost. Book it, or refund it at Stripe."),
    DOUBLE_CAPTURE("The client was charged twice for the same thing: their payment has another captured charge. Refund"
            + " this one at Stripe."),
    CAPTURE_AMOUNT("The client was charged another amount than our books say. Refund what is too much, or correct the"
            + " books."),
    WRONG_FEE("Stripe kept another fee than our books say: its prices changed, or the fee was not known at the capture."
            + " Correct the fee in the books."),
    MISSING_REFUND("Our books say that the client got this back, but Stripe gave nothing. Give it back, or correct the"
            + " books."),
    UNKNOWN_REFUND(
            "The client got this back, but our books do not have it: made by hand in Stripe's dashboard. Book it,"
                    + " and settle the host's part of it."),
    REFUND_AMOUNT(
            "The client got another amount back than our books say. Give back the difference, or correct the books."),
    REFUND_FAILED("Stripe and our books differ about a refund that the client's bank sent back: its notice was lost, or"
            + " booked without cause. Book what came back as owed to the client, and pay by other means."),
    MISSING_REVERSAL(
            "Our books say that this was taken back from the host, but Stripe took nothing. Reverse it at Stripe,"
                    + " or book it as the host's debt."),
    UNKNOWN_REVERSAL("Stripe took this back from a host, but our books do not have it: made by hand in Stripe's"
            + " dashboard. Book it: the host is owed it again."),
    REVERSAL_AMOUNT("Another amount was taken back from the host than our books say. Correct the books, or the host's"
            + " account."),
    DISPUTE_NOT_BOOKED("A card dispute moved money, or was decided, and our books say something else: its notice was"
            + " lost. Book what was withdrawn or given back, and answer the dispute at Stripe in time."),
    WRONG_DESTINATION("This was sent to another Stripe account than the host's. Reverse it at once, then send it to the"
            + " host."),
    WRONG_CURRENCY("Our books have this in one currency, Stripe moved another: a balance in the booking's currency is"
            + " missing at Stripe, or the charge was made by hand. Correct the books by both amounts."),
    HOLD_OVERDUE(
            "Our books say that this is held, but the hold is gone at Stripe or past its last day to capture. Ask the"
                    + " client for another payment, or release it."),
    FORGOTTEN_HOLD("Stripe holds this on a client's card, but no payment of ours waits for it. Cancel it at Stripe."),
    STUCK_COMMAND(
            "Stripe was to be told this more than a day ago. See the command's last error, mend its cause, and let"
                    + " the worker say it again."),
    CLIENT_OWED("A refund came back from the client's bank. Pay the client by other means, and write down how."),
    UNBOOKED_MOVEMENT(
            "Stripe moved this for a reason that our books do not know: a payout to our bank, a fee of its own,"
                    + " an adjustment. Look it up at Stripe and book it."),
    BALANCE("What our books say we have at Stripe differs from Stripe's balance by more than the differences listed."
            + " Look for movements without a reference, and for journals posted by hand."),
    LIVEMODE("Stripe's mode (live or test) does not fit the key in use. Stop payments and check the settings.");

    private final String cause;

    DiscrepancyKind(String cause) {
        this.cause = cause;
    }

    /** The likely cause, and what to do. */
    public String cause() {
        return cause;
    }
}
