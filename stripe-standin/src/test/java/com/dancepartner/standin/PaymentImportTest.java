package com.dancepartner.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.model.BalanceTransaction;
import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Transfer;
import com.stripe.param.BalanceTransactionListParams;
import com.stripe.param.ChargeListParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.service.V1Services;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PaymentImportTest {

    private static final String PAYMENTS = """
        {"payments":[
          {"intent":"pi_demo_1","charge":"ch_demo_1","amount":5000,"currency":"eur","created":1700000000,
           "transfer_group":"booking_1","metadata":{"booking_id":"b1"},
           "transfer":{"id":"tr_demo_1","destination":"acct_demo_1","amount":4250,"created":1700007200}},
          {"intent":"pi_demo_2","charge":"ch_demo_2","amount":6000,"currency":"EUR","created":1700000001,"fee":175}]}
        """;

    private Desk desk;
    private V1Services stripe;

    @BeforeEach
    void open() throws Exception {
        desk = Desk.open();
        stripe = desk.stripe();
        Story.enabledHost(desk);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    @DisplayName("R356 R360: imported payments and transfers look as if they had been made then")
    void importsPaymentsOfThePast() throws Exception {
        assertThat(desk.control("payments/bulk", PAYMENTS).path("made").asInt()).isEqualTo(3);
        PaymentIntent intent = stripe.paymentIntents().retrieve("pi_demo_1");
        assertThat(intent.getStatus()).isEqualTo("succeeded");
        assertThat(intent.getAmountReceived()).isEqualTo(5_000);
        assertThat(intent.getMetadata()).containsEntry("booking_id", "b1");
        assertThat(intent.getLatestCharge()).isEqualTo("ch_demo_1");
        Charge charge = stripe.charges().retrieve("ch_demo_1");
        assertThat(charge.getCreated()).isEqualTo(1_700_000_000L);
        assertThat(charge.getTransferGroup()).isEqualTo("booking_1");
        BalanceTransaction taken = stripe.balanceTransactions().retrieve(charge.getBalanceTransaction());
        assertThat(taken.getFee()).isEqualTo(175);
        assertThat(taken.getCreated()).isEqualTo(1_700_000_000L);
        assertThat(taken.getStatus()).isEqualTo("available");
        Transfer transfer = stripe.transfers().retrieve("tr_demo_1");
        assertThat(transfer.getSourceTransaction()).isEqualTo("ch_demo_1");
        assertThat(transfer.getTransferGroup()).isEqualTo("booking_1");
        assertThat(stripe.balanceTransactions()
                        .retrieve(transfer.getBalanceTransaction())
                        .getNet())
                .isEqualTo(-4_250);
        assertThat(stripe.balance()
                        .retrieve(Story.asHost())
                        .getAvailable()
                        .get(0)
                        .getAmount())
                .isEqualTo(4_250);
        assertThat(stripe.balance().retrieve().getAvailable().get(0).getAmount())
                .isEqualTo(5_000 - 175 - 4_250 + 6_000 - 175);
        assertThat(stripe.events().list().getData()).isEmpty();
    }

    @Test
    @DisplayName("R356: importing again changes nothing")
    void leavesWhatIsThere() throws Exception {
        desk.control("payments/bulk", PAYMENTS);
        assertThat(desk.control("payments/bulk", PAYMENTS).path("made").asInt()).isZero();
        assertThat(stripe.balanceTransactions()
                        .list(BalanceTransactionListParams.builder().build())
                        .getData())
                .hasSize(3);
    }

    @Test
    @DisplayName("R356 G52: imported payments stand in lists by their time, before what was made earlier but is newer")
    void standsInListsByTime() throws Exception {
        String fresh = Story.paid(stripe, 5_000, "pm_card_visa").getLatestCharge();
        desk.control("payments/bulk", PAYMENTS);
        assertThat(stripe.charges().list(ChargeListParams.builder().build()).getData())
                .extracting("id")
                .containsExactly(fresh, "ch_demo_2", "ch_demo_1");
    }

    @Test
    @DisplayName("R347: an imported payment can be refunded, and its host's transfer be reversed")
    void worksLikeAnyOther() throws Exception {
        desk.control("payments/bulk", PAYMENTS);
        assertThat(stripe.refunds()
                        .create(RefundCreateParams.builder()
                                .setPaymentIntent("pi_demo_1")
                                .build())
                        .getStatus())
                .isEqualTo("succeeded");
        assertThat(stripe.transfers().reversals().create("tr_demo_1").getAmount())
                .isEqualTo(4_250);
    }

    @Test
    @DisplayName("R356: imports under wrong ids or for unknown accounts are refused")
    void refusesNonsense() throws Exception {
        assertThat(desk.order("payments/bulk", PAYMENTS.replace("pi_demo_1", "x"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(desk.order("payments/bulk", PAYMENTS.replace("acct_demo_1", "acct_unknown"))
                        .statusCode())
                .isEqualTo(400);
    }
}
