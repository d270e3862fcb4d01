package com.dancepartner.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.model.BalanceTransaction;
import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.param.EventListParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.service.V1Services;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RefundFailureTest {

    @Test
    @DisplayName("R347 G13: a refund that fails gives the money back to the platform and to the charge")
    void givesTheMoneyBack() throws Exception {
        try (Desk desk = Desk.open()) {
            V1Services stripe = desk.stripe();
            PaymentIntent paid = Story.paid(stripe, 5_000, "pm_card_refundFail");
            String id = stripe.refunds()
                    .create(RefundCreateParams.builder()
                            .setPaymentIntent(paid.getId())
                            .setAmount(2_000L)
                            .build())
                    .getId();
            assertThat(stripe.charges().retrieve(paid.getLatestCharge()).getAmountRefunded())
                    .isEqualTo(2_000);
            desk.control("clock", "{\"advance_seconds\":10}");
            Refund failed = stripe.refunds().retrieve(id);
            assertThat(failed.getStatus()).isEqualTo("failed");
            assertThat(failed.getFailureReason()).isEqualTo("expired_or_canceled_card");
            BalanceTransaction back = stripe.balanceTransactions().retrieve(failed.getFailureBalanceTransaction());
            assertThat(back.getType()).isEqualTo("refund_failure");
            assertThat(back.getNet()).isEqualTo(2_000);
            Charge charge = stripe.charges().retrieve(paid.getLatestCharge());
            assertThat(charge.getAmountRefunded()).isZero();
            assertThat(charge.getRefunded()).isFalse();
            assertThat(stripe.events()
                            .list(EventListParams.builder().setLimit(3L).build())
                            .getData())
                    .extracting("type")
                    .containsExactly("charge.refund.updated", "refund.failed", "refund.updated");
            assertThat(stripe.balance().retrieve().getPending().get(0).getAmount())
                    .isEqualTo(5_000 - 175);
        }
    }
}
