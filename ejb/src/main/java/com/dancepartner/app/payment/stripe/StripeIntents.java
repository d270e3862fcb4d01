package com.dancepartner.app.payment.stripe;

import com.dancepartner.domain.money.Money;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.service.PaymentIntentService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Clients' money: held, taken, let go. Every POST carries the caller's idempotency key. Never called inside a database
 * transaction.
 *
 * @see StripeRefusal
 * @see StripeUncertain
 */
@ApplicationScoped
public class StripeIntents {

    /** Where the bank's page sends the client back to. */
    static final String PAID = "/paid/";

    private static final List<String> CHARGE_AND_FEE = List.of("latest_charge.balance_transaction");

    @Inject
    StripeSettings.StripeConnection connection;

    @Inject
    StripeTime time;

    @Inject
    @ConfigProperty(name = "public.url", defaultValue = "http://127.0.0.1:8080")
    String publicUrl;

    /** Holds an amount on a card, its owner being at hand; nothing is taken yet (R034). */
    public IntentState hold(PaymentReference why, Money amount, String customerId, String paymentMethodId) {
        PaymentIntentCreateParams params = holding(why, amount, customerId, paymentMethodId)
                .setSetupFutureUsage(PaymentIntentCreateParams.SetupFutureUsage.OFF_SESSION)
                .build();
        return create(why, params);
    }

    /**
     * Holds an amount on a card that was saved, its owner being away (G12). When the bank wants the owner all the same,
     * the intent has a page for that.
     */
    public IntentState holdSaved(PaymentReference why, Money amount, String customerId, String paymentMethodId) {
        PaymentIntentCreateParams params = holding(why, amount, customerId, paymentMethodId)
                .setOffSession(true)
                .build();
        try {
            return create(why, params);
        } catch (StripeRefusal e) {
            return e.waitingForOwner()
                    .map(intentId -> askOwner(why, intentId, paymentMethodId))
                    .orElseThrow(() -> e);
        }
    }

    /** Opens a page for the owner of a saved card, without whom the bank does not hold the money. */
    public IntentState askOwner(PaymentReference why, String paymentIntentId, String paymentMethodId) {
        PaymentIntentConfirmParams params = PaymentIntentConfirmParams.builder()
                .setPaymentMethod(paymentMethodId)
                .setReturnUrl(publicUrl + PAID)
                .addAllExpand(CHARGE_AND_FEE)
                .build();
        return StripeErrors.translate(() -> stateOf(
                intents().confirm(paymentIntentId, params, why.step("owner").options())));
    }

    /** Takes an amount at once, its giver being at hand: a tip. */
    public IntentState charge(PaymentReference why, Money amount, String customerId, String paymentMethodId) {
        PaymentIntentCreateParams params = holding(why, amount, customerId, paymentMethodId)
                .setCaptureMethod(PaymentIntentCreateParams.CaptureMethod.AUTOMATIC)
                .build();
        return create(why, params);
    }

    public IntentState find(String paymentIntentId) {
        return StripeErrors.translate(() -> stateOf(retrieve(paymentIntentId)));
    }

    /** The payment of ours that an intent was made for; empty when somebody else made it. */
    public Optional<String> paymentOf(String paymentIntentId) {
        return StripeErrors.translate(() ->
                Optional.ofNullable(retrieve(paymentIntentId).getMetadata().get(PaymentReference.PAYMENT)));
    }

    /** Takes part of what is held; the rest is let go. */
    public IntentState capture(PaymentReference why, String paymentIntentId, Money part) {
        PaymentIntentCaptureParams params = PaymentIntentCaptureParams.builder()
                .setAmountToCapture(part.minor())
                .addAllExpand(CHARGE_AND_FEE)
                .build();
        return StripeErrors.translate(() -> stateOf(intents().capture(paymentIntentId, params, why.options())));
    }

    /** Lets a hold go; one that is gone already is let be. */
    public void release(PaymentReference why, String paymentIntentId) {
        StripeErrors.translate(() -> {
            PaymentIntent intent = retrieve(paymentIntentId);
            return "canceled".equals(intent.getStatus()) ? intent : intents().cancel(paymentIntentId, why.options());
        });
    }

    /** Ends an intent that waits for its client, unless the client was faster. @return the hold that stands, if so */
    public Optional<IntentState> abandon(PaymentReference why, String paymentIntentId) {
        IntentState state = find(paymentIntentId);
        if (state.status().equals("requires_capture")) {
            return Optional.of(state);
        }
        release(why.step("instead"), paymentIntentId);
        return Optional.empty();
    }

    private PaymentIntentCreateParams.Builder holding(
            PaymentReference why, Money amount, String customerId, String paymentMethodId) {
        return PaymentIntentCreateParams.builder()
                .setAmount(amount.minor())
                .setCurrency(amount.currency().toLowerCase(Locale.ROOT))
                .setCustomer(customerId)
                .setPaymentMethod(paymentMethodId)
                .setCaptureMethod(PaymentIntentCreateParams.CaptureMethod.MANUAL)
                .addPaymentMethodType("card")
                .setConfirm(true)
                .setReturnUrl(publicUrl + PAID)
                .setTransferGroup(why.bookingId().toString())
                .putAllMetadata(why.metadata())
                .addAllExpand(CHARGE_AND_FEE);
    }

    private IntentState create(PaymentReference why, PaymentIntentCreateParams params) {
        return StripeErrors.translate(() -> stateOf(intents().create(params, why.options())));
    }

    private IntentState stateOf(PaymentIntent intent) {
        return IntentStates.of(intent, time);
    }

    private PaymentIntent retrieve(String paymentIntentId) throws StripeException {
        PaymentIntentRetrieveParams params = PaymentIntentRetrieveParams.builder()
                .addAllExpand(CHARGE_AND_FEE)
                .build();
        return intents().retrieve(paymentIntentId, params);
    }

    private PaymentIntentService intents() {
        return connection.client().v1().paymentIntents();
    }
}
