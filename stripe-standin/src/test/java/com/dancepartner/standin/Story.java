package com.dancepartner.standin;

import com.stripe.exception.StripeException;
import com.stripe.model.Account;
import com.stripe.model.Customer;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Transfer;
import com.stripe.net.RequestOptions;
import com.stripe.param.AccountCreateParams;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.TransferCreateParams;
import com.stripe.service.V1Services;
import java.io.IOException;

/** The steps that many tests share, in the words of the marketplace. */
final class Story {

    static final String HOST = "acct_demo_1";

    private Story() {}

    static Customer client(V1Services stripe) throws StripeException {
        return stripe.customers()
                .create(CustomerCreateParams.builder()
                        .setEmail("client@example.org")
                        .setName("A client")
                        .putMetadata("user", "42")
                        .build());
    }

    /** A host's account that has been through onboarding. */
    static void enabledHost(Desk desk) throws IOException, InterruptedException {
        desk.control("accounts/bulk", "{\"accounts\":[{\"id\":\"" + HOST + "\",\"country\":\"PT\"}]}");
    }

    static Account newHost(V1Services stripe) throws StripeException {
        AccountCreateParams.Capabilities capabilities = AccountCreateParams.Capabilities.builder()
                .setTransfers(AccountCreateParams.Capabilities.Transfers.builder()
                        .setRequested(true)
                        .build())
                .build();
        return stripe.accounts()
                .create(AccountCreateParams.builder()
                        .setType(AccountCreateParams.Type.EXPRESS)
                        .setCountry("PT")
                        .setEmail("host@example.org")
                        .setCapabilities(capabilities)
                        .build());
    }

    static PaymentIntentCreateParams.Builder payment(long amount, String card) {
        return PaymentIntentCreateParams.builder()
                .setAmount(amount)
                .setCurrency("eur")
                .setPaymentMethod(card)
                .setConfirm(true)
                .setTransferGroup("booking_1")
                .setReturnUrl("https://app.example.org/paid");
    }

    static PaymentIntent hold(V1Services stripe, long amount) throws StripeException {
        return stripe.paymentIntents()
                .create(payment(amount, "pm_card_visa")
                        .setCaptureMethod(PaymentIntentCreateParams.CaptureMethod.MANUAL)
                        .build());
    }

    /** A payment that is taken at once. */
    static PaymentIntent paid(V1Services stripe, long amount, String card) throws StripeException {
        return stripe.paymentIntents().create(payment(amount, card).build());
    }

    /** On behalf of the demo host's account. */
    static RequestOptions asHost() {
        return RequestOptions.builder().setStripeAccount(HOST).build();
    }

    static Transfer pay(V1Services stripe, String charge, long amount) throws StripeException {
        return stripe.transfers()
                .create(TransferCreateParams.builder()
                        .setAmount(amount)
                        .setCurrency("eur")
                        .setDestination(HOST)
                        .setSourceTransaction(charge)
                        .build());
    }
}
