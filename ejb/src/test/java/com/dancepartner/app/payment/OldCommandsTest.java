package com.dancepartner.app.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.app.harness.MoneyContainer;
import com.dancepartner.app.harness.Stage.Deal;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Commands whose answer was lost more than a day ago, when Stripe has forgotten their keys. */
class OldCommandsTest {

    private static final int ALL_TRIES = 3;

    private static MoneyContainer money;
    private static MoneyPlay play;

    @BeforeAll
    static void open() {
        money = MoneyContainer.open();
        play = new MoneyPlay(money);
    }

    @AfterAll
    static void close() {
        money.close();
    }

    @Test
    @DisplayName("G51: a hold is not placed twice")
    void hold() {
        Deal deal = money.stage().deal(MoneyPlay.PRICE);
        lost("/v1/payment_intents", deal.paymentId());
        assertThat(money.books().paymentStatus(deal)).isEqualTo("authorized");
        assertThat(money.stripe().intents(deal)).hasSize(1);
    }

    @Test
    @DisplayName(
            "G51, G12: neither is one on a saved card whose owner must authenticate: the page is opened that was not")
    void holdThatWantsItsOwner() {
        Deal deal = money.stage().deal(MoneyPlay.PRICE, money.stage().later(), "pm_card_authenticationRequired");
        money.settle(deal);
        money.stripe().authenticate(play.of(deal.paymentId(), "next_action_url"), true);
        play.tell("setup_intent.succeeded", play.of(deal.paymentId(), "stripe_payment_intent_id"));
        money.advance(Duration.between(
                money.clock().instant(), deal.schedule().start().minus(Duration.ofHours(72))));
        money.get(HoldBook.class).settle(deal.paymentId());
        lost("/v1/payment_intents", deal.paymentId());
        assertThat(money.books().paymentStatus(deal)).isEqualTo("requires_action");
        assertThat(money.stripe().intents(deal)).hasSize(1);
    }

    @Test
    @DisplayName("G51: a card is not saved twice")
    void card() {
        Deal deal = money.stage().deal(MoneyPlay.PRICE, money.stage().later(), "pm_card_visa");
        lost("/v1/setup_intents", deal.paymentId());
        assertThat(money.books().paymentStatus(deal)).isEqualTo("setup_saved");
        assertThat(money.stripe().journal().stream()
                        .filter(call -> isOf(call, "/v1/setup_intents", deal))
                        .count())
                .isOne();
    }

    @Test
    @DisplayName("G51: what is held is not taken twice")
    void capture() {
        Deal deal = play.held("pm_card_visa");
        play.capture(deal);
        lost("/v1/payment_intents/", deal.paymentId());
        assertThat(money.books().paymentStatus(deal)).isEqualTo("captured");
        assertThat(play.balance("host_payable", deal.paymentId())).isEqualTo(-3400);
    }

    @Test
    @DisplayName("G51: a tip is not taken twice")
    void tip() {
        Deal deal = play.captured("pm_card_visa");
        UUID tip = play.tip(deal, "pm_card_visa");
        lost("/v1/payment_intents", tip);
        assertThat(play.of(tip, "status")).isEqualTo("captured");
        assertThat(money.stripe().intents(deal)).hasSize(2);
    }

    @Test
    @DisplayName("G51: money is not given back twice")
    void refund() {
        Deal deal = play.captured("pm_card_visa");
        play.refund(deal, 1000);
        lost("/v1/refunds", deal.paymentId());
        assertThat(money.books().paymentStatus(deal)).isEqualTo("partially_refunded");
        assertThat(play.list("/v1/refunds?charge=" + play.charge(deal))).hasSize(1);
    }

    @Test
    @DisplayName("G51: nothing is sent to a host twice, and nothing taken back twice")
    void transferAndReversal() {
        Deal deal = play.captured("pm_card_visa");
        play.transfer(deal);
        lost("/v1/transfers", deal.paymentId());
        assertThat(play.list("/v1/transfers?transfer_group=" + deal.bookingId()))
                .hasSize(1);
        play.refund(deal, 4000);
        lost("/v1/transfers/", deal.paymentId());
        assertThat(play.of(deal.paymentId(), "status, reversed_cents")).isEqualTo("refunded 3400");
        assertThat(play.list("/v1/transfers/" + play.of(deal.paymentId(), "stripe_transfer_id") + "/reversals"))
                .hasSize(1);
    }

    @Test
    @DisplayName("G51: what never reached Stripe is asked for after all")
    void neverSaid() {
        Deal deal = money.stage().deal(MoneyPlay.PRICE);
        money.stripe().fail("http_429", "/v1/payment_intents", ALL_TRIES);
        forgotten(deal.paymentId());
        assertThat(money.books().paymentStatus(deal)).isEqualTo("authorized");
        play.capture(deal);
        money.stripe().fail("http_429", "/v1/payment_intents/", ALL_TRIES);
        forgotten(deal.paymentId());
        assertThat(money.books().paymentStatus(deal)).isEqualTo("captured");
    }

    private static void lost(String path, UUID payment) {
        money.stripe().fail("lost_reply", path, ALL_TRIES);
        forgotten(payment);
    }

    /** The command is said in vain, and again when Stripe knows nothing of its key any more. */
    private static void forgotten(UUID payment) {
        play.settle(payment);
        assertThat(money.books()
                        .number(
                                "SELECT count(*) FROM payment_commands WHERE payment_id = ? AND status = 'pending'",
                                payment))
                .isPositive();
        money.stripe().failNoMore();
        money.advance(Duration.ofHours(25));
        int ignored = money.books()
                .change(
                        "UPDATE payment_commands SET first_tried_at = now() - interval '25 hours' WHERE status = 'pending'"
                                + " AND first_tried_at IS NOT NULL");
        money.books().hurry();
        play.settle(payment);
    }

    private static boolean isOf(JsonNode call, String path, Deal deal) {
        return call.path("path").asText().equals(path)
                && !call.path("replayed").asBoolean()
                && call.path("params").toString().contains(deal.bookingId().toString());
    }
}
