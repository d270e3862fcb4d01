package com.dancepartner.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.InvalidRequestException;
import com.stripe.model.HasId;
import com.stripe.model.Refund;
import com.stripe.model.StripeCollection;
import com.stripe.param.BalanceTransactionListParams;
import com.stripe.param.ChargeListParams;
import com.stripe.param.EventListParams;
import com.stripe.param.PaymentIntentListParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import com.stripe.param.TransferListParams;
import com.stripe.service.V1Services;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ListTest {

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

    /** A payment, its transfer and its refund; tells when the refund was made. */
    private long moveMoney() throws Exception {
        String charge = Story.paid(stripe, 5_000, "pm_card_visa").getLatestCharge();
        Story.pay(stripe, charge, 1_000);
        Refund refund = stripe.refunds()
                .create(RefundCreateParams.builder()
                        .setCharge(charge)
                        .setAmount(1_000L)
                        .build());
        return refund.getCreated();
    }

    private static List<String> ids(StripeCollection<? extends HasId> page) {
        return page.getData().stream().map(HasId::getId).toList();
    }

    @Test
    @DisplayName("G52 R356: every list can be cut by the time of creation")
    void filtersByTime() throws Exception {
        long first = moveMoney();
        desk.control("clock", "{\"advance_seconds\":1000}");
        long second = moveMoney();
        long between = first + 500;
        assertThat(stripe.refunds()
                        .list(RefundListParams.builder()
                                .setCreated(RefundListParams.Created.builder()
                                        .setGte(second)
                                        .setLte(second)
                                        .build())
                                .build())
                        .getData())
                .hasSize(1);
        assertThat(stripe.refunds()
                        .list(RefundListParams.builder().setCreated(first).build())
                        .getData())
                .extracting("created")
                .containsExactly(first);
        assertThat(stripe.charges()
                        .list(ChargeListParams.builder()
                                .setCreated(ChargeListParams.Created.builder()
                                        .setLt(between)
                                        .build())
                                .build())
                        .getData())
                .hasSize(1);
        assertThat(stripe.paymentIntents()
                        .list(PaymentIntentListParams.builder()
                                .setCreated(PaymentIntentListParams.Created.builder()
                                        .setGt(between)
                                        .build())
                                .build())
                        .getData())
                .hasSize(1);
        assertThat(stripe.transfers()
                        .list(TransferListParams.builder()
                                .setCreated(TransferListParams.Created.builder()
                                        .setGt(between)
                                        .build())
                                .build())
                        .getData())
                .hasSize(1);
        assertThat(stripe.balanceTransactions()
                        .list(BalanceTransactionListParams.builder()
                                .setCreated(BalanceTransactionListParams.Created.builder()
                                        .setGt(between)
                                        .build())
                                .build())
                        .getData())
                .extracting("type")
                .containsExactly("refund", "transfer", "charge");
        assertThat(stripe.events()
                        .list(EventListParams.builder()
                                .setCreated(EventListParams.Created.builder()
                                        .setLte(between)
                                        .build())
                                .addType("charge.refunded")
                                .addType("transfer.created")
                                .build())
                        .getData())
                .extracting("type")
                .containsExactly("charge.refunded", "transfer.created");
    }

    @Test
    @DisplayName("G52: pages neither repeat nor miss anything while new objects come, also within one second")
    void pagesAreStable() throws Exception {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            made.add(Story.hold(stripe, 5_000).getId());
        }
        Collections.reverse(made);
        List<String> seen = new ArrayList<>();
        String last = null;
        boolean more = true;
        while (more) {
            PaymentIntentListParams.Builder params =
                    PaymentIntentListParams.builder().setLimit(4L);
            StripeCollection<? extends HasId> page =
                    stripe.paymentIntents().list((last == null ? params : params.setStartingAfter(last)).build());
            seen.addAll(ids(page));
            last = seen.get(seen.size() - 1);
            more = page.getHasMore();
            Story.hold(stripe, 5_000);
        }
        assertThat(seen).isEqualTo(made);
    }

    @Test
    @DisplayName("G52: a list can be read towards the newer end")
    void readsBackwards() throws Exception {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(0, Story.hold(stripe, 5_000).getId());
        }
        StripeCollection<? extends HasId> page = stripe.paymentIntents()
                .list(PaymentIntentListParams.builder()
                        .setEndingBefore(made.get(4))
                        .setLimit(2L)
                        .build());
        assertThat(ids(page)).isEqualTo(made.subList(2, 4));
        assertThat(page.getHasMore()).isTrue();
        assertThat(catchThrowableOfType(
                                InvalidRequestException.class,
                                () -> stripe.paymentIntents()
                                        .list(PaymentIntentListParams.builder()
                                                .setStartingAfter("pi_unknown")
                                                .build()))
                        .getParam())
                .isEqualTo("starting_after");
    }

    @Test
    @DisplayName("G52: events of a connected account are read on its behalf only")
    void eventsBelongToTheirAccount() throws Exception {
        desk.control("accounts/requirements", "{\"account\":\"acct_demo_1\",\"payouts_enabled\":false}");
        Story.hold(stripe, 5_000);
        String updated =
                stripe.events().list(null, Story.asHost()).getData().get(0).getId();
        assertThat(stripe.events().retrieve(updated, Story.asHost()).getAccount())
                .isEqualTo(Story.HOST);
        assertThat(stripe.events().list().getData()).extracting("type").doesNotContain("account.updated");
        assertThat(catchThrowableOfType(
                                InvalidRequestException.class,
                                () -> stripe.events().retrieve(updated))
                        .getStatusCode())
                .isEqualTo(404);
    }
}
