package com.dancepartner.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.stripe.exception.CardException;
import com.stripe.exception.StripeException;
import com.stripe.model.Account;
import com.stripe.model.Customer;
import com.stripe.model.PaymentIntent;
import com.stripe.model.SetupIntent;
import com.stripe.model.Transfer;
import com.stripe.param.AccountLinkCreateParams;
import com.stripe.param.EventListParams;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentUpdateParams;
import com.stripe.param.PaymentMethodAttachParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.SetupIntentCreateParams;
import com.stripe.service.V1Services;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every request and answer of a long story fits Stripe's own schema of the SDK's API version. */
class ContractTest {

    private final Contract contract = new Contract();

    @Test
    void speaksStripesSchema() throws Exception {
        try (Desk desk = Desk.open()) {
            tellHost(desk);
            tellClient(desk.stripe());
            tellSavedCards(desk.stripe());
            tellDeclines(desk.stripe());
            tellMoney(desk);
            JsonNode journal = desk.journal();
            assertThat(journal.size()).isGreaterThan(25);
            assertThat(contract.errorsInJournal(journal)).isEmpty();
        }
    }

    @Test
    void noticesAMissingFieldAndAnUnknownParameter() {
        ObjectNode refund = Json.template("refund").put("id", "re_1").put("currency", "eur");
        assertThat(contract.errorsInResource(refund)).isEmpty();
        refund.remove("payment_method");
        assertThat(contract.errorsInResource(refund)).isNotEmpty();
        assertThat(contract.errorsInRequest("/v1/refunds", Json.object().put("amuont", "1")))
                .isNotEmpty();
    }

    private static void tellHost(Desk desk) throws Exception {
        V1Services stripe = desk.stripe();
        Account host = Story.newHost(stripe);
        String link = stripe.accountLinks()
                .create(AccountLinkCreateParams.builder()
                        .setAccount(host.getId())
                        .setType(AccountLinkCreateParams.Type.ACCOUNT_ONBOARDING)
                        .setReturnUrl("https://app.example.org/back")
                        .setRefreshUrl("https://app.example.org/again")
                        .build())
                .getUrl();
        desk.submit(link, "");
        stripe.accounts().retrieve(host.getId());
        stripe.accounts().loginLinks().create(host.getId());
        Story.enabledHost(desk);
    }

    private static void tellClient(V1Services stripe) throws Exception {
        Customer client = Story.client(stripe);
        stripe.customers().retrieve(client.getId());
        stripe.paymentMethods()
                .attach(
                        "pm_card_mastercard",
                        PaymentMethodAttachParams.builder()
                                .setCustomer(client.getId())
                                .build());
        stripe.customers().paymentMethods().list(client.getId());
        SetupIntent saved = stripe.setupIntents()
                .create(SetupIntentCreateParams.builder()
                        .setCustomer(client.getId())
                        .setPaymentMethod("pm_card_visa")
                        .setConfirm(true)
                        .addExpand("payment_method")
                        .build());
        stripe.setupIntents().retrieve(saved.getId());
        PaymentIntent open = stripe.paymentIntents()
                .create(PaymentIntentCreateParams.builder()
                        .setAmount(4_000L)
                        .setCurrency("eur")
                        .setCustomer(client.getId())
                        .build());
        stripe.paymentIntents()
                .update(
                        open.getId(),
                        PaymentIntentUpdateParams.builder()
                                .setDescription("One lesson")
                                .build());
        stripe.paymentIntents()
                .confirm(
                        open.getId(),
                        PaymentIntentConfirmParams.builder()
                                .setPaymentMethod(saved.getPaymentMethod())
                                .setOffSession(true)
                                .addExpand("latest_charge.balance_transaction")
                                .build());
    }

    /** Cards saved for a hold that comes later: one that the bank lets be charged, one whose owner it wants. */
    private static void tellSavedCards(V1Services stripe) throws Exception {
        Customer client = Story.client(stripe);
        SetupIntent saved = stripe.setupIntents().create(saving(client, "pm_card_chargeCustomerFail"));
        assertThatThrownBy(() -> stripe.paymentIntents().create(away(client, saved.getPaymentMethod())))
                .isInstanceOf(CardException.class);
        SetupIntent abandoned = stripe.setupIntents().create(saving(client, "pm_card_authenticationRequired"));
        stripe.setupIntents().cancel(abandoned.getId());
        SetupIntent wanted =
                stripe.setupIntents().create(saving(client, "pm_card_authenticationRequiredSetupForOffSession"));
        PaymentIntent held = stripe.paymentIntents().create(away(client, wanted.getPaymentMethod()));
        assertThat(held.getStatus()).isEqualTo("requires_capture");
        CardException ownerWanted = catchThrowableOfType(
                CardException.class,
                () -> stripe.paymentIntents().create(away(client, "pm_card_authenticationRequired")));
        PaymentIntent asked = stripe.paymentIntents()
                .confirm(
                        ownerWanted.getStripeError().getPaymentIntent().getId(),
                        PaymentIntentConfirmParams.builder()
                                .setPaymentMethod("pm_card_authenticationRequired")
                                .addExpand("latest_charge.balance_transaction")
                                .build());
        assertThat(asked.getStatus()).isEqualTo("requires_action");
        stripe.paymentIntents().capture(held.getId());
        stripe.refunds()
                .create(RefundCreateParams.builder()
                        .setPaymentIntent(held.getId())
                        .setAmount(1_500L)
                        .setReason(RefundCreateParams.Reason.REQUESTED_BY_CUSTOMER)
                        .build());
    }

    private static SetupIntentCreateParams saving(Customer client, String card) {
        return SetupIntentCreateParams.builder()
                .setCustomer(client.getId())
                .setUsage(SetupIntentCreateParams.Usage.OFF_SESSION)
                .setPaymentMethod(card)
                .addPaymentMethodType("card")
                .setConfirm(true)
                .putMetadata("booking_id", "booking_1")
                .build();
    }

    private static PaymentIntentCreateParams away(Customer client, String card) {
        return PaymentIntentCreateParams.builder()
                .setAmount(5_000L)
                .setCurrency("eur")
                .setCustomer(client.getId())
                .setPaymentMethod(card)
                .setCaptureMethod(PaymentIntentCreateParams.CaptureMethod.MANUAL)
                .addPaymentMethodType("card")
                .setConfirm(true)
                .setOffSession(true)
                .setTransferGroup("booking_1")
                .putMetadata("booking_id", "booking_1")
                .addExpand("latest_charge.balance_transaction")
                .build();
    }

    private static void tellDeclines(V1Services stripe) throws Exception {
        for (String card : List.of("pm_card_chargeDeclined", "pm_card_authenticationRequired")) {
            assertThatThrownBy(() -> stripe.paymentIntents()
                            .create(Story.payment(5_000, card)
                                    .setOffSession(true)
                                    .build()))
                    .isInstanceOf(StripeException.class);
        }
        stripe.paymentIntents()
                .create(Story.payment(5_000, "pm_card_threeDSecure2Required").build());
        assertThatThrownBy(() -> stripe.setupIntents()
                        .create(SetupIntentCreateParams.builder()
                                .setPaymentMethod("pm_card_chargeDeclinedStolenCard")
                                .setConfirm(true)
                                .build()))
                .isInstanceOf(StripeException.class);
        PaymentIntent held = Story.hold(stripe, 3_000);
        stripe.paymentIntents().cancel(held.getId());
        assertThatThrownBy(() -> stripe.paymentIntents().capture(held.getId())).isInstanceOf(StripeException.class);
        assertThatThrownBy(() -> stripe.paymentIntents().retrieve("pi_unknown")).isInstanceOf(StripeException.class);
    }

    private static void tellMoney(Desk desk) throws Exception {
        V1Services stripe = desk.stripe();
        PaymentIntent held = Story.hold(stripe, 9_000);
        stripe.paymentIntents()
                .capture(
                        held.getId(),
                        PaymentIntentCaptureParams.builder()
                                .setAmountToCapture(8_000L)
                                .build());
        Transfer transfer = Story.pay(stripe, held.getLatestCharge(), 5_000);
        stripe.transfers().reversals().create(transfer.getId());
        stripe.transfers().retrieve(transfer.getId());
        stripe.refunds()
                .create(RefundCreateParams.builder()
                        .setPaymentIntent(held.getId())
                        .setReason(RefundCreateParams.Reason.REQUESTED_BY_CUSTOMER)
                        .build());
        Story.hold(stripe, 2_000);
        desk.control("clock", "{\"advance_seconds\":700000}");
        stripe.charges().list();
        stripe.paymentIntents().list();
        stripe.refunds().list();
        stripe.transfers().list();
        stripe.balance().retrieve();
        stripe.balanceTransactions().list();
        stripe.events().list(EventListParams.builder().setLimit(100L).build());
    }
}
