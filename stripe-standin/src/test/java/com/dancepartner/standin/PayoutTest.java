package com.dancepartner.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.PermissionException;
import com.stripe.model.Account;
import com.stripe.model.Event;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Payout;
import com.stripe.model.Transfer;
import com.stripe.net.RequestOptions;
import com.stripe.param.EventListParams;
import com.stripe.param.PayoutListParams;
import com.stripe.service.V1Services;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PayoutTest {

    private Desk desk;
    private V1Services stripe;
    private Transfer transfer;

    @BeforeEach
    void payTheHost() throws Exception {
        desk = Desk.open();
        stripe = desk.stripe();
        Story.enabledHost(desk);
        PaymentIntent paid = Story.paid(stripe, 5_000, "pm_card_visa");
        transfer = Story.pay(stripe, paid.getLatestCharge(), 4_000);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Payout payOut(String more) throws Exception {
        String id = desk.control(
                        "accounts/payout",
                        "{\"account\":\"" + Story.HOST + "\",\"currency\":\"eur\",\"amount\":4000" + more + "}")
                .path("id")
                .asText();
        return stripe.payouts().retrieve(id, Story.asHost());
    }

    private long balance() throws Exception {
        return stripe.balance().retrieve(Story.asHost()).getAvailable().get(0).getAmount();
    }

    private List<String> eventsOfTheHost() throws Exception {
        return stripe.events().list(EventListParams.builder().build(), Story.asHost()).getData().stream()
                .map(Event::getType)
                .toList();
    }

    @Test
    @DisplayName("R035 G14: a payout leaves the host's account for the bank and arrives in two days")
    void reachesTheBank() throws Exception {
        assertThat(balance()).isEqualTo(4_000);
        Payout payout = payOut("");
        assertThat(payout.getStatus()).isEqualTo("paid");
        assertThat(payout.getAmount()).isEqualTo(4_000);
        assertThat(payout.getArrivalDate()).isEqualTo(payout.getCreated() + 2 * 24 * 3600);
        assertThat(payout.getDestination()).startsWith("ba_");
        assertThat(balance()).isZero();
        assertThat(eventsOfTheHost()).containsExactly("payout.paid", "payout.created");
    }

    @Test
    @DisplayName("R035 R100: a failed payout says why and gives the money back to the host's account")
    void comesBackFromTheBank() throws Exception {
        Payout payout = payOut(",\"failure_code\":\"account_closed\"");
        assertThat(payout.getStatus()).isEqualTo("failed");
        assertThat(payout.getFailureCode()).isEqualTo("account_closed");
        assertThat(payout.getFailureMessage()).isEqualTo("The bank account has been closed.");
        assertThat(balance()).isEqualTo(4_000);
        assertThat(eventsOfTheHost()).containsExactly("payout.failed", "payout.created");
        String bank = payOut(",\"failure_code\":\"no_account\"").getDestination();
        assertThat(bank).isEqualTo(payout.getDestination());
        assertThat(desk.order(
                                "accounts/payout",
                                "{\"account\":\"acct_demo_1\",\"currency\":\"eur\",\"amount\":1,"
                                        + "\"failure_code\":\"rain\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("R100: payouts are seen on behalf of their account only")
    void areTheAccountsOwn() throws Exception {
        desk.control("accounts/bulk", "{\"accounts\":[{\"id\":\"acct_demo_2\"}]}");
        String id = payOut("").getId();
        RequestOptions other =
                RequestOptions.builder().setStripeAccount("acct_demo_2").build();
        PayoutListParams all = PayoutListParams.builder().build();
        assertThat(stripe.payouts().list(all, Story.asHost()).getData())
                .extracting("id")
                .containsExactly(id);
        PayoutListParams failed = PayoutListParams.builder().setStatus("failed").build();
        assertThat(stripe.payouts().list(failed, Story.asHost()).getData()).isEmpty();
        assertThat(stripe.payouts().list(all, other).getData()).isEmpty();
        assertThat(stripe.payouts().list().getData()).isEmpty();
        assertThat(stripe.balance().retrieve(other).getAvailable().get(0).getAmount())
                .isZero();
        InvalidRequestException hidden = catchThrowableOfType(
                InvalidRequestException.class, () -> stripe.payouts().retrieve(id, other));
        assertThat(hidden.getCode()).isEqualTo("resource_missing");
    }

    @Test
    @DisplayName("R333: what is not offered for connected accounts, and unknown accounts, are refused")
    void refusesOtherRequestsOnBehalfOfAccounts() {
        RequestOptions unknown =
                RequestOptions.builder().setStripeAccount("acct_unknown").build();
        assertThat(catchThrowableOfType(
                                PermissionException.class,
                                () -> stripe.balance().retrieve(unknown))
                        .getCode())
                .isEqualTo("account_invalid");
        assertThat(catchThrowableOfType(
                                InvalidRequestException.class,
                                () -> stripe.paymentIntents().list(null, Story.asHost()))
                        .getStatusCode())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("R357 G14: money that was paid out cannot be reversed")
    void cannotReverseWhatWasPaidOut() throws Exception {
        payOut("");
        InvalidRequestException refused = catchThrowableOfType(
                InvalidRequestException.class,
                () -> stripe.transfers().reversals().create(transfer.getId()));
        assertThat(refused.getCode()).isEqualTo("balance_insufficient");
        assertThat(stripe.transfers().retrieve(transfer.getId()).getAmountReversed())
                .isZero();
    }

    @Test
    @DisplayName("R332 G41: new requirements of an account are told and change what it can do")
    void asksMoreOfAnAccount() throws Exception {
        desk.control("accounts/requirements", """
            {"account":"acct_demo_1","currently_due":["individual.verification.document"],
             "past_due":["individual.verification.document"],"pending_verification":["individual.id_number"],
             "disabled_reason":"requirements.past_due","transfers":"inactive","payouts_enabled":false}
            """);
        Account host = stripe.accounts().retrieve(Story.HOST);
        assertThat(host.getRequirements().getCurrentlyDue()).containsExactly("individual.verification.document");
        assertThat(host.getRequirements().getPastDue()).containsExactly("individual.verification.document");
        assertThat(host.getRequirements().getPendingVerification()).containsExactly("individual.id_number");
        assertThat(host.getRequirements().getDisabledReason()).isEqualTo("requirements.past_due");
        assertThat(host.getCapabilities().getTransfers()).isEqualTo("inactive");
        assertThat(host.getPayoutsEnabled()).isFalse();
        assertThat(host.getChargesEnabled()).isTrue();
        assertThat(eventsOfTheHost()).containsExactly("account.updated");
        desk.control(
                "accounts/requirements",
                "{\"account\":\"acct_demo_1\",\"disabled_reason\":null,\"transfers\":\"active\"}");
        assertThat(stripe.accounts().retrieve(Story.HOST).getRequirements().getDisabledReason())
                .isNull();
        assertThat(stripe.accounts().retrieve(Story.HOST).getPayoutsEnabled()).isFalse();
    }
}
