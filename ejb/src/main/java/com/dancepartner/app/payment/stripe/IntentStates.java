package com.dancepartner.app.payment.stripe;

import com.dancepartner.domain.money.Money;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads Stripe's PaymentIntent. */
final class IntentStates {

    private IntentStates() {}

    static IntentState of(PaymentIntent intent, StripeTime time) {
        Charge charge = intent.getLatestChargeObject();
        DeclineReason refused = DeclineReason.of(intent.getLastPaymentError());
        return new IntentState(
                intent.getId(),
                intent.getStatus(),
                intent.getLatestCharge(),
                captureBefore(charge, time),
                nextActionUrl(intent),
                refused == null ? null : refused.code(),
                refused == null ? null : refused.words(),
                fee(charge));
    }

    private static @Nullable Instant captureBefore(@Nullable Charge charge, StripeTime time) {
        if (charge == null
                || charge.getPaymentMethodDetails() == null
                || charge.getPaymentMethodDetails().getCard() == null
                || charge.getPaymentMethodDetails().getCard().getCaptureBefore() == null) {
            return null;
        }
        return time.ours(charge.getPaymentMethodDetails().getCard().getCaptureBefore());
    }

    private static @Nullable String nextActionUrl(PaymentIntent intent) {
        return intent.getNextAction() == null || intent.getNextAction().getRedirectToUrl() == null
                ? null
                : intent.getNextAction().getRedirectToUrl().getUrl();
    }

    private static @Nullable Money fee(@Nullable Charge charge) {
        BalanceTransaction transaction = charge == null ? null : charge.getBalanceTransactionObject();
        return transaction == null
                ? null
                : new Money(transaction.getFee(), transaction.getCurrency().toUpperCase(Locale.ROOT));
    }
}
