package com.dancepartner.app.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.dancepartner.app.harness.MoneyContainer;
import com.dancepartner.app.harness.Stage.Deal;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What Stripe tells us of its own accord, with the real database and Stripe's stand-in. */
class StripeNewsTest {

    private static final int ALL_TRIES = 3;

    private static MoneyContainer money;
    private static MoneyPlay play;

    @BeforeAll
    static void open() {
        money = MoneyContainer.open(more -> more.with(EventCatchUp.class));
        play = new MoneyPlay(money);
    }

    @AfterAll
    static void close() {
        money.close();
    }

    @AfterEach
    void failNoMore() {
        money.stripe().failNoMore();
    }

    @Test
    @DisplayName(
            "G52: a refund that the client's bank sends back is owed to the client, once, however often it is told")
    void refundCameBack() {
        Deal deal = play.captured("pm_card_refundFail");
        String refund = refunded(deal, 1000);
        play.tell("refund.updated", refund);
        assertThat(play.of(deal.paymentId(), "unreturned_cents")).isEqualTo("0");
        money.advance(Duration.ofMinutes(5));
        play.tell("refund.updated", refund);
        play.tell("refund.failed", refund);
        play.tell("charge.refund.updated", refund);
        assertThat(play.of(deal.paymentId(), "unreturned_cents")).isEqualTo("1000");
        assertThat(play.balance("client_payable", deal.paymentId())).isEqualTo(-1000);
        assertThat(money.books()
                        .number(
                                "SELECT count(*) FROM payment_commands WHERE stripe_object_id = ? AND undone_at IS NOT NULL",
                                refund))
                .isOne();
    }

    @Test
    @DisplayName("G52: what is told of a refund before we know that it is ours is told again")
    void refundNotRecorded() {
        Deal deal = play.captured("pm_card_refundFail");
        money.stripe().fail("lost_reply", "/v1/refunds", ALL_TRIES);
        play.refund(deal, 1000);
        money.settle(deal);
        String refund = play.list("/v1/refunds?charge=" + play.charge(deal))
                .get(0)
                .path("id")
                .asText();
        money.advance(Duration.ofMinutes(5));
        WebhookNotice notice = platform("evt_early_refund", "refund.failed", refund);
        assertUnavailable(() -> play.handle(notice));
        money.books().hurry();
        money.settle(deal);
        play.handle(notice);
        assertThat(play.of(deal.paymentId(), "unreturned_cents")).isEqualTo("1000");
    }

    @Test
    @DisplayName("R361: a dispute at the bank stops the host's money, and all is as before when it is won")
    void disputeWon() {
        Deal deal = play.captured("pm_card_visa");
        play.transfer(deal);
        String dispute = play.dispute(deal, false);
        play.tell("charge.dispute.created", dispute);
        play.tell("charge.dispute.funds_withdrawn", dispute);
        assertThat(play.of(deal.paymentId(), "frozen")).isEqualTo("t");
        assertThat(money.books().commands(deal)).doesNotContain("transfer pending");
        assertThat(play.balance("dispute_receivable", deal.paymentId())).isEqualTo(4000);
        play.close(dispute, "won");
        play.tell("charge.dispute.closed", dispute);
        play.tell("charge.dispute.funds_reinstated", dispute);
        assertThat(play.of(deal.paymentId(), "frozen")).isEqualTo("f");
        assertThat(play.balance("dispute_receivable", deal.paymentId())).isZero();
        assertThat(disputed(dispute)).isEqualTo("won t t t");
    }

    @Test
    @DisplayName("R361: a dispute that is lost is the platform's loss, and the host is paid")
    void disputeLost() {
        Deal deal = play.captured("pm_card_visa");
        String dispute = play.dispute(deal, false);
        play.close(dispute, "lost");
        play.tell("charge.dispute.closed", dispute);
        play.tell("charge.dispute.created", dispute);
        assertThat(play.balance("dispute_receivable", deal.paymentId())).isZero();
        assertThat(play.balance("dispute_losses", deal.paymentId())).isEqualTo(4000);
        assertThat(play.balance("host_payable", deal.paymentId())).isEqualTo(-3400);
        assertThat(play.of(deal.paymentId(), "frozen")).isEqualTo("f");
        assertThat(disputed(dispute)).isEqualTo("lost t f t");
    }

    @Test
    @DisplayName("R361: a bank that only asks takes nothing, but the host's money waits for the answer")
    void inquiry() {
        Deal deal = play.captured("pm_card_visa");
        String dispute = play.dispute(deal, true);
        play.tell("charge.dispute.created", dispute);
        assertThat(play.of(deal.paymentId(), "frozen")).isEqualTo("t");
        assertThat(play.balance("dispute_receivable", deal.paymentId())).isZero();
        play.close(dispute, "won");
        play.tell("charge.dispute.closed", dispute);
        assertThat(play.of(deal.paymentId(), "frozen")).isEqualTo("f");
        assertThat(disputed(dispute)).isEqualTo("warning_closed f f t");
    }

    @Test
    @DisplayName("G04, R361: a dispute of client and host outlasts the one at the bank")
    void disputedHereToo() {
        Deal deal = play.captured("pm_card_visa");
        play.disputeHere(deal);
        String dispute = play.dispute(deal, false);
        play.tell("charge.dispute.created", dispute);
        play.close(dispute, "won");
        play.tell("charge.dispute.closed", dispute);
        assertThat(play.of(deal.paymentId(), "frozen")).isEqualTo("t");
    }

    @Test
    @DisplayName("G52: what is told of a charge before we have recorded it is told again")
    void disputedTip() {
        UUID tip = play.tip(play.captured("pm_card_visa"), "pm_card_createDispute");
        money.stripe().fail("lost_reply", "/v1/payment_intents", ALL_TRIES);
        play.settle(tip);
        String dispute = play.list("/v1/disputes").get(0).path("id").asText();
        WebhookNotice notice = platform("evt_early_dispute", "charge.dispute.created", dispute);
        assertUnavailable(() -> play.handle(notice));
        money.books().hurry();
        play.settle(tip);
        play.handle(notice);
        assertThat(play.of(tip, "status, frozen")).isEqualTo("captured t");
        play.close(dispute, "lost");
        play.tell("charge.dispute.closed", dispute);
        assertThat(play.of(tip, "frozen")).isEqualTo("f");
        assertThat(play.balance("dispute_losses", tip)).isEqualTo(700);
    }

    @Test
    @DisplayName("G52: a dispute about somebody else's charge on the same account is only kept")
    void foreignDispute() {
        money.stripe().order("payments/bulk", """
                {"payments":[{"intent":"pi_foreign","charge":"ch_foreign","amount":5000,"currency":"eur","created":%d}]}
                """.formatted(Instant.now().getEpochSecond()));
        String dispute = money.stripe()
                .order("disputes", "{\"charge\":\"ch_foreign\"}")
                .path("id")
                .asText();
        play.tell("charge.dispute.created", dispute);
        assertThat(money.books().number("SELECT count(*) FROM webhook_events WHERE object_id = ?", dispute))
                .isOne();
        assertThat(money.books().number("SELECT count(*) FROM card_disputes WHERE stripe_dispute_id = ?", dispute))
                .isZero();
    }

    @Test
    @DisplayName("G12: a hold that the bank let go ends its booking, unless we let it go ourselves")
    void lapsed() {
        Deal deal = play.held("pm_card_visa");
        Deal ended = play.held("pm_card_visa");
        play.release(ended);
        money.advance(Duration.ofDays(8));
        play.tell("charge.expired", play.charge(deal));
        play.tell("charge.expired", play.charge(ended));
        assertThat(play.of(deal.paymentId(), "status, failure_code")).isEqualTo("failed hold_expired");
        assertThat(money.books().paymentStatus(ended)).isEqualTo("authorized");
        money.settle(ended);
        assertThat(money.books().paymentStatus(ended)).isEqualTo("released");
        play.tell("charge.expired", play.charge(deal));
        play.tell("charge.expired", "ch_unknown");
    }

    @Test
    @DisplayName("G52: a hold that stands is not moved by what is told of it")
    void stands() {
        Deal deal = play.held("pm_card_visa");
        play.tell("payment_intent.amount_capturable_updated", play.of(deal.paymentId(), "stripe_payment_intent_id"));
        assertThat(money.books().paymentStatus(deal)).isEqualTo("authorized");
    }

    @Test
    @DisplayName("R341: a tip whose giver passes at the bank's page is the host's; one who fails has given nothing")
    void tips() {
        Deal deal = play.captured("pm_card_visa");
        UUID given = play.tip(deal, "pm_card_authenticationRequired");
        UUID refused = play.tip(deal, "pm_card_authenticationRequired");
        play.settle(given);
        play.settle(refused);
        assertThat(play.of(given, "status")).isEqualTo("requires_action");
        String intent = play.of(given, "stripe_payment_intent_id");
        play.tell("payment_intent.requires_action", intent);
        money.stripe().authenticate(play.of(given, "next_action_url"), true);
        money.stripe().authenticate(play.of(refused, "next_action_url"), false);
        play.tell("payment_intent.succeeded", intent);
        play.tell("payment_intent.payment_failed", play.of(refused, "stripe_payment_intent_id"));
        assertThat(play.of(given, "status, host_share_cents")).isEqualTo("captured 700");
        assertThat(play.of(refused, "status, failure_message"))
                .isEqualTo("failed The payment was not confirmed with your bank.");
    }

    @Test
    @DisplayName("G12, G52: a card is saved when its owner has passed at the bank's page")
    void savedCard() {
        Deal deal = money.stage().deal(MoneyPlay.PRICE, money.stage().later(), "pm_card_authenticationRequired");
        money.settle(deal);
        String setup = play.of(deal.paymentId(), "stripe_payment_intent_id");
        play.tell("setup_intent.requires_action", setup);
        assertThat(money.books().paymentStatus(deal)).isEqualTo("requires_action");
        money.stripe().authenticate(play.of(deal.paymentId(), "next_action_url"), true);
        play.tell("setup_intent.succeeded", setup);
        assertThat(money.books().paymentStatus(deal)).isEqualTo("setup_saved");
    }

    @Test
    @DisplayName("R333: a host whom Stripe stops is sent nothing, until Stripe allows it again")
    void account() {
        Deal deal = play.held("pm_card_visa");
        String account = deal.host().accountId();
        transfers(account, "inactive");
        play.tellOfHost(account, "account.updated", account);
        assertThat(isEnabled(account)).isEqualTo("f");
        transfers(account, "active");
        play.tellOfHost(account, "account.updated", account);
        assertThat(isEnabled(account)).isEqualTo("t");
    }

    @Test
    @DisplayName("G14: a payout to a host's bank can still fail after it was paid, and is never pending again")
    void payouts() {
        Deal deal = play.captured("pm_card_visa");
        play.transfer(deal);
        money.settle(deal);
        String account = deal.host().accountId();
        String paid = payout(account, "");
        play.tellOfHost(account, "payout.created", paid);
        assertThat(payoutStatus(paid)).isEqualTo("paid null");
        int ignored =
                money.books().change("UPDATE host_payouts SET status = 'failed' WHERE stripe_payout_id = ?", paid);
        play.tellOfHost(account, "payout.paid", paid);
        assertThat(payoutStatus(paid)).isEqualTo("failed null");
        String failed = payout(account, ",\"failure_code\":\"account_closed\"");
        play.tellOfHost(account, "payout.failed", failed);
        assertThat(payoutStatus(failed)).isEqualTo("failed account_closed");
    }

    @Test
    @DisplayName(
            "G52: what was lost on the way is found in Stripe's own list, once; what cannot be handled stays for later")
    void caughtUp() {
        Instant from = money.clock().instant().minus(Duration.ofHours(1));
        EventCatchUp catchUp = money.get(EventCatchUp.class);
        assertThat(catchUp.since(from)).isNotNegative();
        Deal deal = play.captured("pm_card_visa");
        play.transfer(deal);
        money.settle(deal);
        String account = deal.host().accountId();
        String failed = payout(account, ",\"failure_code\":\"no_account\"");
        transfers(account, "inactive");
        play.dispute(deal, false);
        money.stripe()
                .order(
                        "faults",
                        "{\"kind\":\"http_500\",\"path_prefix\":\"/v1/disputes\",\"method\":\"GET\",\"times\":%d}"
                                .formatted(2 * ALL_TRIES));
        assertThat(catchUp.since(from)).isPositive();
        assertThat(play.of(deal.paymentId(), "frozen")).isEqualTo("f");
        assertThat(payoutStatus(failed)).isEqualTo("failed no_account");
        assertThat(isEnabled(account)).isEqualTo("f");
        assertThat(catchUp.since(from)).isEqualTo(2);
        assertThat(play.of(deal.paymentId(), "frozen")).isEqualTo("t");
        assertThat(catchUp.since(from)).isZero();
        assertThat(money.books().number("SELECT count(*) FROM webhook_events WHERE source = 'catch_up'"))
                .isPositive();
    }

    @Test
    @DisplayName("G52: an account that Stripe does not show holds up no other")
    void hiddenAccount() {
        Deal deal = play.held("pm_card_visa");
        int ignored = money.books()
                .change(
                        "UPDATE host_profiles SET stripe_account_id = 'acct_gone', transfers_enabled = false WHERE id = ?",
                        deal.host().profileId());
        assertThat(money.get(EventCatchUp.class).since(money.clock().instant())).isNotNegative();
    }

    @Test
    @DisplayName("R098, invariant 7: a card is saved for a client whom Stripe knows once; every key was kept before")
    void cardSaving() {
        UUID client = money.stage().client();
        CardDesk desk = money.get(CardDesk.class);
        SetupView first = desk.setup(client);
        SetupView second = desk.setup(client);
        assertThat(second.customerId()).isEqualTo(first.customerId());
        assertThat(second.clientSecret()).isNotEqualTo(first.clientSecret());
        assertThat(money.books()
                        .texts(
                                "SELECT purpose, idempotency_key FROM stripe_requests WHERE subject_id = ? ORDER BY idempotency_key",
                                client))
                .containsExactly(
                        "customer dp:local:customer:" + client + ":1",
                        "setup_intent dp:local:setup_intent:" + client + ":1",
                        "setup_intent dp:local:setup_intent:" + client + ":2");
    }

    private static String refunded(Deal deal, long minor) {
        play.refund(deal, minor);
        money.settle(deal);
        return money.books()
                .text(
                        "SELECT stripe_object_id FROM payment_commands WHERE payment_id = ? AND operation = 'refund'",
                        deal.paymentId());
    }

    /** Status, and whether it was withdrawn, reinstated, closed. */
    private static String disputed(String dispute) {
        return money.books().text("""
                SELECT status, withdrawn_at IS NOT NULL, reinstated_at IS NOT NULL, closed_at IS NOT NULL
                  FROM card_disputes WHERE stripe_dispute_id = ?
                """, dispute);
    }

    private static void transfers(String account, String status) {
        money.stripe()
                .order("accounts/requirements", "{\"account\":\"" + account + "\",\"transfers\":\"" + status + "\"}");
    }

    private static String isEnabled(String account) {
        return money.books().text("SELECT transfers_enabled FROM host_profiles WHERE stripe_account_id = ?", account);
    }

    private static String payout(String account, String more) {
        return money.stripe()
                .order(
                        "accounts/payout",
                        "{\"account\":\"" + account + "\",\"currency\":\"eur\",\"amount\":500" + more + "}")
                .path("id")
                .asText();
    }

    private static String payoutStatus(String payout) {
        return money.books().text("SELECT status, failure_code FROM host_payouts WHERE stripe_payout_id = ?", payout);
    }

    private static WebhookNotice platform(String eventId, String type, String objectId) {
        return new WebhookNotice(eventId, type, objectId, null, WebhookNotice.WEBHOOK);
    }

    private static void assertUnavailable(ThrowingCallable work) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(work)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.SERVICE_UNAVAILABLE));
    }
}
