package com.dancepartner.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.stripe.exception.InvalidRequestException;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.Dispute;
import com.stripe.model.PaymentIntent;
import com.stripe.param.BalanceTransactionListParams;
import com.stripe.param.DisputeListParams;
import com.stripe.param.EventListParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.service.V1Services;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DisputeTest {

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

    private Dispute only(String charge) throws Exception {
        return stripe.disputes()
                .list(DisputeListParams.builder().setCharge(charge).build())
                .getData()
                .get(0);
    }

    private List<BalanceTransaction> movements(String source) throws Exception {
        return stripe.balanceTransactions()
                .list(BalanceTransactionListParams.builder().setSource(source).build())
                .getData();
    }

    private List<String> events() throws Exception {
        return stripe
                .events()
                .list(EventListParams.builder()
                        .addType("charge.dispute.created")
                        .addType("charge.dispute.funds_withdrawn")
                        .addType("charge.dispute.funds_reinstated")
                        .addType("charge.dispute.closed")
                        .build())
                .getData()
                .stream()
                .map(event -> event.getType().substring("charge.dispute.".length()))
                .toList();
    }

    @Test
    @DisplayName("R357 G14: the card for disputes is disputed after the capture, and the money goes with a fee of 15")
    void isDisputedAfterTheCapture() throws Exception {
        PaymentIntent held = stripe.paymentIntents()
                .create(Story.payment(5_000, "pm_card_createDispute")
                        .setCaptureMethod(PaymentIntentCreateParams.CaptureMethod.MANUAL)
                        .build());
        assertThat(stripe.disputes().list().getData()).isEmpty();
        stripe.paymentIntents().capture(held.getId());
        Dispute dispute = only(held.getLatestCharge());
        assertThat(dispute.getId()).startsWith("dp_");
        assertThat(dispute.getStatus()).isEqualTo("needs_response");
        assertThat(dispute.getReason()).isEqualTo("fraudulent");
        assertThat(dispute.getAmount()).isEqualTo(5_000);
        assertThat(dispute.getPaymentIntent()).isEqualTo(held.getId());
        assertThat(stripe.charges().retrieve(held.getLatestCharge()).getDisputed())
                .isTrue();
        assertThat(events()).containsExactly("funds_withdrawn", "created");
        BalanceTransaction movement = movements(dispute.getId()).get(0);
        assertThat(movement.getType()).isEqualTo("adjustment");
        assertThat(movement.getAmount()).isEqualTo(-5_000);
        assertThat(movement.getFee()).isEqualTo(1_500);
        assertThat(movement.getNet()).isEqualTo(-6_500);
        assertThat(stripe.balance().retrieve().getAvailable().get(0).getAmount())
                .isEqualTo(-6_500);
    }

    @Test
    @DisplayName("R357 G14: an inquiry withdraws nothing, and ends without a decision")
    void inquiryWithdrawsNothing() throws Exception {
        PaymentIntent paid = Story.paid(stripe, 5_000, "pm_card_createDisputeInquiry");
        Dispute inquiry = only(paid.getLatestCharge());
        assertThat(inquiry.getStatus()).isEqualTo("warning_needs_response");
        assertThat(inquiry.getIsChargeRefundable()).isTrue();
        assertThat(movements(inquiry.getId())).isEmpty();
        desk.control("disputes/close", "{\"id\":\"" + inquiry.getId() + "\",\"status\":\"won\"}");
        assertThat(stripe.disputes().retrieve(inquiry.getId()).getStatus()).isEqualTo("warning_closed");
        assertThat(events()).containsExactly("closed", "created");
    }

    @Test
    @DisplayName("R357 G14: a dispute won gives amount and fee back")
    void winningGivesTheMoneyBack() throws Exception {
        String charge = Story.paid(stripe, 5_000, "pm_card_visa").getLatestCharge();
        ObjectNode opened = desk.control(
                "disputes", "{\"charge\":\"" + charge + "\",\"amount\":2000,\"reason\":\"product_not_received\"}");
        String id = opened.path("id").asText();
        assertThat(only(charge).getReason()).isEqualTo("product_not_received");
        InvalidRequestException refused = catchThrowableOfType(
                InvalidRequestException.class,
                () -> stripe.refunds()
                        .create(RefundCreateParams.builder().setCharge(charge).build()));
        assertThat(refused.getCode()).isEqualTo("charge_disputed");
        desk.control("disputes/close", "{\"id\":\"" + id + "\",\"status\":\"won\"}");
        assertThat(stripe.disputes().retrieve(id).getStatus()).isEqualTo("won");
        assertThat(stripe.disputes().retrieve(id).getBalanceTransactions()).hasSize(2);
        assertThat(movements(id)).extracting("net").containsExactly(3_500L, -3_500L);
        assertThat(movements(id)).extracting("fee").containsExactly(-1_500L, 1_500L);
        assertThat(events()).containsExactly("closed", "funds_reinstated", "funds_withdrawn", "created");
    }

    @Test
    @DisplayName("R357 G16: a dispute lost keeps the money; the fee in yen is 15")
    void losingKeepsTheMoney() throws Exception {
        String charge = stripe.paymentIntents()
                .create(Story.payment(7_000, "pm_card_visa").setCurrency("jpy").build())
                .getLatestCharge();
        String id = desk.control("disputes", "{\"charge\":\"" + charge + "\"}")
                .path("id")
                .asText();
        desk.control("disputes/close", "{\"id\":\"" + id + "\",\"status\":\"lost\"}");
        assertThat(stripe.disputes().retrieve(id).getStatus()).isEqualTo("lost");
        assertThat(movements(id)).extracting("net").containsExactly(-7_015L);
        assertThat(events()).containsExactly("closed", "funds_withdrawn", "created");
        assertThat(desk.order("disputes/close", "{\"id\":\"" + id + "\",\"status\":\"won\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("R357: what cannot be disputed is refused")
    void refusesWhatCannotBeDisputed() throws Exception {
        String held = Story.hold(stripe, 5_000).getLatestCharge();
        String paid = Story.paid(stripe, 5_000, "pm_card_visa").getLatestCharge();
        desk.control("disputes", "{\"charge\":\"" + paid + "\"}");
        for (String order : List.of(
                "{\"charge\":\"" + held + "\"}",
                "{\"charge\":\"" + paid + "\"}",
                "{\"charge\":\"ch_unknown\"}",
                "{\"charge\":\"" + paid + "\",\"reason\":\"boredom\"}")) {
            assertThat(desk.order("disputes", order).statusCode()).as(order).isEqualTo(400);
        }
    }

    @Test
    @DisplayName("R357: disputes are listed by payment and time")
    void listsByPaymentAndTime() throws Exception {
        String first = Story.paid(stripe, 5_000, "pm_card_createDispute").getId();
        long created = stripe.disputes().list().getData().get(0).getCreated();
        desk.control("clock", "{\"advance_seconds\":100}");
        String second = Story.paid(stripe, 5_000, "pm_card_createDispute").getId();
        assertThat(stripe.disputes()
                        .list(DisputeListParams.builder()
                                .setPaymentIntent(first)
                                .build())
                        .getData())
                .extracting("paymentIntent")
                .containsExactly(first);
        assertThat(stripe.disputes()
                        .list(DisputeListParams.builder()
                                .setCreated(DisputeListParams.Created.builder()
                                        .setGt(created + 50)
                                        .build())
                                .build())
                        .getData())
                .extracting("paymentIntent")
                .containsExactly(second);
    }
}
