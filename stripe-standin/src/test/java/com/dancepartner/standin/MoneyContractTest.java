package com.dancepartner.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.stripe.param.BalanceTransactionListParams;
import com.stripe.param.DisputeListParams;
import com.stripe.param.EventListParams;
import com.stripe.param.PayoutListParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import com.stripe.service.V1Services;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What goes wrong with money, and what hosts see of it, fits Stripe's own schema too. */
class MoneyContractTest {

    private final Contract contract = new Contract();

    @Test
    @DisplayName("R334 R357: disputes, failed refunds, imports and payouts fit Stripe's schema")
    void speaksStripesSchema() throws Exception {
        try (Desk desk = Desk.open()) {
            Story.enabledHost(desk);
            tellDisputes(desk);
            tellPayouts(desk);
            JsonNode journal = desk.journal();
            assertThat(journal.size()).isGreaterThan(15);
            assertThat(contract.errorsInJournal(journal)).isEmpty();
        }
    }

    @Test
    @DisplayName("R334: the schema notices what a dispute or payout lacks")
    void noticesMissingFields() {
        for (String name : List.of("dispute", "payout")) {
            assertThat(contract.errorsInResource(Json.template(name))).as(name).isNotEmpty();
        }
    }

    private static void tellDisputes(Desk desk) throws Exception {
        V1Services stripe = desk.stripe();
        Story.paid(stripe, 4_000, "pm_card_createDisputeInquiry");
        String won = Story.paid(stripe, 4_000, "pm_card_createDispute").getId();
        String dispute = stripe.disputes()
                .list(DisputeListParams.builder()
                        .setPaymentIntent(won)
                        .addExpand("data.charge")
                        .build())
                .getData()
                .get(0)
                .getId();
        desk.control("disputes/close", "{\"id\":\"" + dispute + "\",\"status\":\"won\"}");
        stripe.disputes().retrieve(dispute);
        stripe.disputes().list();
        String failing = Story.paid(stripe, 4_000, "pm_card_refundFail").getId();
        stripe.refunds()
                .create(RefundCreateParams.builder().setPaymentIntent(failing).build());
        desk.control("clock", "{\"advance_seconds\":10}");
        stripe.refunds()
                .list(RefundListParams.builder().setPaymentIntent(failing).build());
        stripe.balanceTransactions()
                .list(BalanceTransactionListParams.builder()
                        .addExpand("data.source")
                        .setLimit(20L)
                        .build());
        stripe.events().list(EventListParams.builder().setLimit(30L).build());
    }

    private static void tellPayouts(Desk desk) throws Exception {
        V1Services stripe = desk.stripe();
        desk.control("payments/bulk", """
            {"payments":[{"intent":"pi_demo_1","charge":"ch_demo_1","amount":5000,"currency":"eur","created":1700000000,
              "metadata":{"booking_id":"b1"},
              "transfer":{"id":"tr_demo_1","destination":"acct_demo_1","amount":4250,"created":1700007200}}]}
            """);
        stripe.paymentIntents().retrieve("pi_demo_1");
        stripe.charges().retrieve("ch_demo_1");
        stripe.transfers().retrieve("tr_demo_1");
        for (String failure : List.of("null", "\"no_account\"")) {
            desk.control(
                    "accounts/payout",
                    "{\"account\":\"acct_demo_1\",\"currency\":\"eur\",\"amount\":1000,\"failure_code\":" + failure
                            + "}");
        }
        desk.control("accounts/requirements", """
            {"account":"acct_demo_1","currently_due":["individual.dob.day"],"disabled_reason":"under_review",
             "transfers":"pending","payouts_enabled":false}
            """);
        stripe.accounts().retrieve(Story.HOST);
        stripe.balance().retrieve(Story.asHost());
        stripe.events().list(null, Story.asHost());
        String payout = stripe.payouts()
                .list(PayoutListParams.builder().addExpand("data.destination").build(), Story.asHost())
                .getData()
                .get(0)
                .getId();
        stripe.payouts().retrieve(payout, Story.asHost());
    }
}
