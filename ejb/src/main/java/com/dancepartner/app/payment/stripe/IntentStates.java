package com.dancepartner.app.payment.stripe;

import com.dancepartner.domain.money.Money;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import com.stripe.model.StripeError;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads Stripe's PaymentIntent. */
final class IntentStates {

    private IntentStates() {}

    /** @param ahead by how much the product's clock is ahead of Stripe's: in demonstrations only */
    static IntentState of(PaymentIntent intent, Duration ahead) {
        Charge charge = intent.getLatestChargeObject();
        StripeError error = intent.getLastPaymentError();
        return new IntentState(
                intent.getId(),
                intent.getStatus(),
                intent.getLatestCharge(),
                captureBefore(charge, ahead),
                nextActionUrl(intent),
                error == null ? null : error.getCode(),
                error == null ? null : error.getMessage(),
                fee(charge));
    }

    private static @Nullable Instant captureBefore(@Nullable Charge charge, Duration ahead) {
        if (charge == null
                || charge.getPaymentMethodDetails() == null
                || charge.getPaymentMethodDetails().getCard() == null
                || charge.getPaymentMethodDetails().getCard().getCaptureBefore() == null) {
            return null;
        }
        return Instant.ofEpochSecond(charge.getPaymentMethodDetails().getCard().getCaptureBefore())
                .plus(ahead);
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
