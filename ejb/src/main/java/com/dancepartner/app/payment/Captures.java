package com.dancepartner.app.payment;

import com.dancepartner.app.payment.stripe.IntentState;
import com.dancepartner.domain.ledger.Ledger;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.payment.Payment;
import com.dancepartner.domain.payment.PaymentEvent.MoneyMoved;
import com.dancepartner.domain.payment.PaymentOperation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Money came in: the payment, the books and those who are told follow, in the caller's transaction. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Captures {

    @Inject
    Ledger ledger;

    @Inject
    Event<MoneyMoved> events;

    @Inject
    Clock clock;

    /** How long after completion a host's transfer falls due. */
    @Inject
    @ConfigProperty(name = "payout.hold.back", defaultValue = "PT24H")
    Duration holdBack;

    /** Part of what was held was taken. */
    public void captured(Payment payment, Money part, IntentState state) {
        Instant now = clock.instant();
        payment.captured(part, holdBack, now);
        post(payment, PaymentOperation.CAPTURE, state, now);
    }

    /** A tip was taken at once. */
    public void charged(Payment payment, IntentState state) {
        Instant now = clock.instant();
        String charge = Objects.requireNonNull(state.chargeId(), "what was taken has a charge");
        payment.charged(state.id(), charge, holdBack, now);
        post(payment, PaymentOperation.CHARGE, state, now);
    }

    private void post(Payment payment, PaymentOperation operation, IntentState state, Instant now) {
        String charge = Objects.requireNonNull(payment.chargeId(), "what was taken has a charge");
        Money taken = payment.captured();
        ledger.postCapture(payment.id(), taken, payment.hostShare(), charge, now);
        Money fee = state.fee();
        if (fee != null) {
            payment.stripeKept(fee);
            ledger.postStripeFee(payment.id(), fee, charge, now);
        }
        events.fire(new MoneyMoved(
                payment.bookingId(),
                payment.id(),
                payment.kind(),
                payment.clientId(),
                payment.hostProfileId(),
                operation,
                false,
                taken,
                now));
    }
}
