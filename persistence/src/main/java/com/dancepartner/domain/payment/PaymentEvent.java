package com.dancepartner.domain.payment;

import com.dancepartner.domain.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a payment, told in the transaction in which it happens. */
public sealed interface PaymentEvent permits PaymentOutcome, PaymentEvent.HoldFailed, PaymentEvent.MoneyMoved {

    UUID bookingId();

    Instant at();

    /**
     * A saved card could not be charged while its owner was away; another card, or authenticating, repairs it.
     *
     * @param card the card that was saved
     * @param until when the booking is cancelled otherwise
     */
    record HoldFailed(
            UUID bookingId,
            UUID clientId,
            @Nullable String card,
            String code,
            @Nullable String message,
            Instant until,
            Instant at)
            implements PaymentEvent {}

    /**
     * Money came in, went back, or came back from the client's bank.
     *
     * @param operation CAPTURE or CHARGE for money in, REFUND for money back to the client
     * @param cameBack whether it is a refund that the client's bank sent back
     */
    record MoneyMoved(
            UUID bookingId,
            UUID paymentId,
            PaymentKind kind,
            UUID clientId,
            UUID hostProfileId,
            PaymentOperation operation,
            boolean cameBack,
            Money amount,
            Instant at)
            implements PaymentEvent {}
}
