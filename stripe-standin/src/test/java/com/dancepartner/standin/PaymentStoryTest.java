package com.dancepartner.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.Transfer;
import com.stripe.model.TransferReversal;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.TransferCreateParams;
import com.stripe.param.TransferReversalCreateParams;
import com.stripe.service.V1Services;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentStoryTest {

    private Desk desk;
    private V1Services stripe;

    @BeforeEach
    void open() throws IOException {
        desk = Desk.open();
        stripe = desk.stripe();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void holdsCapturesTransfersAndRefunds() throws Exception {
        Story.enabledHost(desk);
        PaymentIntent held = Story.hold(stripe, 10_000);
        assertThat(held.getStatus()).isEqualTo("requires_capture");
        assertThat(held.getAmountCapturable()).isEqualTo(10_000);

        PaymentIntent captured = stripe.paymentIntents()
                .capture(
                        held.getId(),
                        PaymentIntentCaptureParams.builder()
                                .setAmountToCapture(8_000L)
                                .build());
        assertThat(captured.getStatus()).isEqualTo("succeeded");
        assertThat(captured.getAmountReceived()).isEqualTo(8_000);
        Charge charge = stripe.charges().retrieve(captured.getLatestCharge());
        assertThat(charge.getAmountCaptured()).isEqualTo(8_000);
        assertThat(charge.getAmountRefunded()).isEqualTo(2_000);
        assertThat(stripe.balanceTransactions()
                        .retrieve(charge.getBalanceTransaction())
                        .getFee())
                .isEqualTo(262);

        Transfer transfer = Story.pay(stripe, charge.getId(), 7_000);
        assertThat(transfer.getTransferGroup()).isEqualTo("booking_1");
        TransferReversal reversal = stripe.transfers()
                .reversals()
                .create(
                        transfer.getId(),
                        TransferReversalCreateParams.builder().setAmount(1_000L).build());
        assertThat(reversal.getTransfer()).isEqualTo(transfer.getId());
        Refund refund = stripe.refunds()
                .create(RefundCreateParams.builder()
                        .setPaymentIntent(held.getId())
                        .setAmount(1_500L)
                        .build());
        assertThat(refund.getStatus()).isEqualTo("succeeded");
        assertThat(stripe.balance().retrieve().getPending().get(0).getAmount()).isEqualTo(8_000 - 262 - 7_000 - 1_500);
        assertThat(stripe.balance().retrieve().getAvailable().get(0).getAmount())
                .isEqualTo(1_000);
    }

    @Test
    void refusesToTransferMoreThanTheChargeOrFromAnUncapturedOne() throws Exception {
        Story.enabledHost(desk);
        PaymentIntent held = Story.hold(stripe, 5_000);
        assertThat(refused(() -> Story.pay(stripe, held.getLatestCharge(), 1_000))
                        .getParam())
                .isEqualTo("source_transaction");
        stripe.paymentIntents().capture(held.getId());
        Story.pay(stripe, held.getLatestCharge(), 4_000);
        assertThat(refused(() -> Story.pay(stripe, held.getLatestCharge(), 1_001))
                        .getCode())
                .isEqualTo("balance_insufficient");
        assertThat(refused(() -> Story.pay(stripe, held.getId(), 1)).getCode()).isEqualTo("resource_missing");
    }

    @Test
    void refusesToTransferToAHostWhoIsNotOnboarded() throws Exception {
        PaymentIntent held = Story.hold(stripe, 5_000);
        stripe.paymentIntents().capture(held.getId());
        String host = Story.newHost(stripe).getId();
        assertThat(refused(() -> stripe.transfers()
                                .create(TransferCreateParams.builder()
                                        .setAmount(1L)
                                        .setCurrency("eur")
                                        .setDestination(host)
                                        .setSourceTransaction(held.getLatestCharge())
                                        .build()))
                        .getCode())
                .isEqualTo("insufficient_capabilities_for_transfer");
    }

    @Test
    void cancellingReleasesTheHoldAndIsFinal() throws Exception {
        PaymentIntent held = Story.hold(stripe, 5_000);
        assertThat(stripe.paymentIntents().cancel(held.getId()).getStatus()).isEqualTo("canceled");
        InvalidRequestException refusal = refused(() -> stripe.paymentIntents().capture(held.getId()));
        assertThat(refusal.getCode()).isEqualTo("payment_intent_unexpected_state");
        assertThat(refusal.getStripeError().getPaymentIntent().getStatus()).isEqualTo("canceled");
    }

    @Test
    void refusesARefundBeyondWhatWasCaptured() throws Exception {
        PaymentIntent held = Story.hold(stripe, 5_000);
        stripe.paymentIntents().capture(held.getId());
        RefundCreateParams all =
                RefundCreateParams.builder().setCharge(held.getLatestCharge()).build();
        stripe.refunds().create(all);
        assertThat(refused(() -> stripe.refunds().create(all)).getCode()).isEqualTo("charge_already_refunded");
    }

    @ParameterizedTest
    @CsvSource({
        "pm_card_chargeDeclined,card_declined,generic_decline",
        "pm_card_visa_chargeDeclinedInsufficientFunds,card_declined,insufficient_funds",
        "pm_card_chargeDeclinedLostCard,card_declined,lost_card",
        "pm_card_chargeDeclinedStolenCard,card_declined,stolen_card",
        "pm_card_chargeDeclinedExpiredCard,expired_card,expired_card",
        "pm_card_chargeDeclinedIncorrectCvc,incorrect_cvc,incorrect_cvc",
        "pm_card_chargeDeclinedProcessingError,processing_error,processing_error"
    })
    void declinesTheCardsThatAreMadeToBeDeclined(String card, String code, String declineCode) throws Exception {
        CardException declined = catchThrowableOfType(
                CardException.class,
                () -> stripe.paymentIntents().create(Story.payment(5_000, card).build()));
        assertThat(declined.getStatusCode()).isEqualTo(402);
        assertThat(declined.getCode()).isEqualTo(code);
        assertThat(declined.getDeclineCode()).isEqualTo(declineCode);
        String intent = declined.getStripeError().getPaymentIntent().getId();
        assertThat(stripe.paymentIntents().retrieve(intent).getStatus()).isEqualTo("requires_payment_method");
    }

    @Test
    void refusesAmountsBelowTheMinimum() {
        assertThat(refused(() -> stripe.paymentIntents()
                                .create(Story.payment(49, "pm_card_visa").build()))
                        .getCode())
                .isEqualTo("amount_too_small");
    }

    @Test
    void endsAHoldWhenItsTimeIsOver() throws Exception {
        PaymentIntent held = stripe.paymentIntents()
                .create(Story.payment(5_000, "pm_card_visa")
                        .setCaptureMethod(PaymentIntentCreateParams.CaptureMethod.MANUAL)
                        .addExpand("latest_charge")
                        .build());
        Charge charge = held.getLatestChargeObject();
        long before = charge.getPaymentMethodDetails().getCard().getCaptureBefore();
        assertThat(before).isEqualTo(charge.getCreated() + 7 * 24 * 3600);
        desk.control("clock", "{\"now\":" + (before + 1) + "}");
        PaymentIntent over = stripe.paymentIntents()
                .retrieve(
                        held.getId(),
                        PaymentIntentRetrieveParams.builder()
                                .addExpand("latest_charge")
                                .build());
        assertThat(over.getStatus()).isEqualTo("canceled");
        assertThat(over.getCancellationReason()).isEqualTo("automatic");
        assertThat(over.getLatestChargeObject().getRefunded()).isTrue();
        assertThat(stripe.events().list().getData())
                .extracting("type")
                .startsWith("payment_intent.canceled", "charge.expired");
    }

    private static InvalidRequestException refused(Attempt attempt) {
        return catchThrowableOfType(InvalidRequestException.class, attempt::make);
    }

    private interface Attempt {
        void make() throws StripeException;
    }
}
