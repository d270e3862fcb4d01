package com.dancepartner.app.payment;

import com.dancepartner.app.payment.stripe.IntentState;
import com.dancepartner.app.payment.stripe.StripeIntents;
import com.dancepartner.app.payment.stripe.StripeLookup;
import com.dancepartner.app.payment.stripe.StripeMovements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;

/** Commands that move money: taken, given back, sent to hosts, taken back from them. Called without a transaction. */
@ApplicationScoped
public class MoneyOrders {

    @Inject
    PaymentJournal journal;

    @Inject
    StripeIntents intents;

    @Inject
    StripeMovements movements;

    @Inject
    StripeLookup lookup;

    public void capture(PaymentTask task) {
        String intent = task.requireIntent();
        IntentState state = task.earlier(() -> Optional.of(intents.find(intent)).filter(IntentState::isTaken))
                .orElseGet(() -> intents.capture(task.why(), intent, task.amount()));
        journal.captured(task.lease(), state);
    }

    public void refund(PaymentTask task) {
        String intent = task.requireIntent();
        String refund = task.earlier(() -> lookup.refund(task.why(), intent))
                .orElseGet(() -> movements.refund(task.why(), intent, task.amount()));
        journal.refunded(task.lease(), refund);
    }

    public void reverse(PaymentTask task) {
        String transfer = Objects.requireNonNull(task.parameter(), "a reversal needs a transfer");
        String reversal = task.earlier(() -> lookup.reversal(task.why(), transfer))
                .orElseGet(() -> movements.reverse(task.why(), transfer, task.amount()));
        journal.reversed(task.lease(), reversal);
    }

    public void transfer(PaymentTask task) {
        String account = Objects.requireNonNull(task.hostAccountId(), "a transfer needs the host's account");
        String charge = Objects.requireNonNull(task.parameter(), "a transfer needs a charge");
        String transfer = task.earlier(() -> lookup.transfer(task.why()))
                .orElseGet(() -> movements.transfer(task.why(), task.amount(), account, charge));
        journal.transferred(task.lease(), transfer);
    }
}
