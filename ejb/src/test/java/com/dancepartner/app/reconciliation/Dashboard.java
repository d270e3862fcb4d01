package com.dancepartner.app.reconciliation;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.TransferCreateParams;
import com.stripe.param.TransferReversalCreateParams;
import com.stripe.service.V1Services;
import java.net.URI;
import java.util.UUID;

/** What a person does by hand at Stripe, past the product. */
final class Dashboard {

    private final V1Services stripe;

    Dashboard(URI standIn) {
        stripe = StripeClient.builder()
                .setApiKey("sk_test_joint")
                .setApiBase(standIn.toString())
                .build()
                .v1();
    }

    /** @return the charge */
    String charge(UUID bookingId, long cents, String currency) {
        return make(() -> stripe.paymentIntents()
                .create(intent(bookingId, cents, currency).build())
                .getLatestCharge());
    }

    /** @return the intent */
    String hold(UUID bookingId, long cents, String currency) {
        return make(() -> stripe.paymentIntents()
                .create(intent(bookingId, cents, currency)
                        .setCaptureMethod(PaymentIntentCreateParams.CaptureMethod.MANUAL)
                        .build())
                .getId());
    }

    void cancel(String intent) {
        String ignored = make(() -> stripe.paymentIntents().cancel(intent).getId());
    }

    String refund(String charge, long cents) {
        return make(() -> stripe.refunds()
                .create(RefundCreateParams.builder()
                        .setCharge(charge)
                        .setAmount(cents)
                        .build())
                .getId());
    }

    String transfer(String charge, String account, long cents, String currency) {
        return make(() -> stripe.transfers()
                .create(TransferCreateParams.builder()
                        .setSourceTransaction(charge)
                        .setDestination(account)
                        .setAmount(cents)
                        .setCurrency(currency)
                        .build())
                .getId());
    }

    String reverse(String transfer, long cents) {
        return make(() -> stripe.transfers()
                .reversals()
                .create(
                        transfer,
                        TransferReversalCreateParams.builder().setAmount(cents).build())
                .getId());
    }

    private static PaymentIntentCreateParams.Builder intent(UUID bookingId, long cents, String currency) {
        return PaymentIntentCreateParams.builder()
                .setAmount(cents)
                .setCurrency(currency)
                .setPaymentMethod("pm_card_visa")
                .addPaymentMethodType("card")
                .setConfirm(true)
                .putMetadata("booking_id", bookingId.toString());
    }

    private static String make(Call call) {
        try {
            return call.make();
        } catch (StripeException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One call of the SDK. */
    private interface Call {
        String make() throws StripeException;
    }
}
