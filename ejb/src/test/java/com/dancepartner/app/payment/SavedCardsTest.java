package com.dancepartner.app.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.app.harness.MoneyCheck;
import com.dancepartner.app.harness.MoneyContainer;
import com.dancepartner.app.harness.Stage.Deal;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Cards that were saved for sessions far ahead, as their time comes: the real database, and Stripe's stand-in. */
class SavedCardsTest {

    private static final Duration HOLD = Duration.ofHours(72);
    private static final Duration DEADLINE = Duration.ofHours(24);

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

    /** Other tests put the time forward, and holds would lapse. */
    @AfterEach
    void letGo() {
        money.books()
                .texts("SELECT booking_id FROM payments WHERE status = 'authorized'")
                .forEach(booking -> money.run(now -> money.get(Charges.class).release(UUID.fromString(booking), now)));
        int ignored = money.work();
    }

    @Test
    @DisplayName("G12, G51: money is held three days ahead, once, however many nodes look")
    void heldOnce() {
        Deal deal = saved("pm_card_visa");
        settleDue();
        assertThat(money.books().paymentStatus(deal)).isEqualTo("setup_saved");
        waitUntil(deal, HOLD);
        settleDue();
        money.get(HoldBook.class).settle(deal.paymentId());
        assertThat(money.books().commands(deal)).containsExactly("save_card succeeded", "authorise pending");
        money.settle(deal);
        settleDue();
        assertThat(money.books().commands(deal)).containsExactly("save_card succeeded", "authorise succeeded");
        assertThat(money.stripe().intents(deal)).hasSize(1);
        MoneyCheck.holds(money);
    }

    @Test
    @DisplayName(
            "G12, R531: a saved card that is declined twice ends the booking a day ahead; the client was told in time")
    void declined() {
        Deal deal = saved("pm_card_chargeCustomerFail");
        waitUntil(deal, HOLD);
        carryOutDue(deal);
        assertThat(play.of(deal.paymentId(), "status, failure_code")).isEqualTo("setup_saved card_declined");
        assertThat(money.books().bookingStatus(deal)).isEqualTo("pending");
        assertThat(warnings(deal)).isOne();
        carryOutDue(deal);
        assertThat(money.stripe().intents(deal)).hasSize(1);
        money.advance(Duration.ofHours(24));
        carryOutDue(deal);
        assertThat(money.stripe().intents(deal)).hasSize(2);
        waitUntil(deal, DEADLINE);
        carryOutDue(deal);
        assertThat(money.books().paymentStatus(deal)).isEqualTo("failed");
        assertThat(money.books().bookingStatus(deal)).isEqualTo("cancelled");
        assertThat(warnings(deal)).isOne();
        MoneyCheck.holds(money);
    }

    @Test
    @DisplayName("G12: where the bank wants the owner of a saved card, the client is told and given its page")
    void ownerWanted() {
        Deal deal = ownerAsked();
        assertThat(play.of(deal.paymentId(), "status, failure_code"))
                .isEqualTo("requires_action authentication_required");
        assertThat(warnings(deal)).isOne();
        money.stripe().authenticate(play.of(deal.paymentId(), "next_action_url"), true);
        play.tell("payment_intent.amount_capturable_updated", intent(deal));
        assertThat(money.books().paymentStatus(deal)).isEqualTo("authorized");
        assertThat(money.stripe().intents(deal)).hasSize(1);
        MoneyCheck.holds(money);
    }

    @Test
    @DisplayName("G12: the owner of a saved card who never comes loses the session, and nothing can be held later")
    void ownerNeverCame() {
        Deal deal = ownerAsked();
        waitUntil(deal, DEADLINE);
        carryOutDue(deal);
        assertThat(play.of(deal.paymentId(), "status, failure_code")).isEqualTo("failed hold_missing");
        assertThat(money.books().bookingStatus(deal)).isEqualTo("cancelled");
        assertThat(money.stripe().intents(deal))
                .extracting(intent -> intent.path("status").asText())
                .containsExactly("canceled");
        MoneyCheck.holds(money);
    }

    @Test
    @DisplayName("G12: a payment that cannot be settled does not keep the others from it")
    void damaged() {
        Deal broken = saved("pm_card_visa");
        String card = play.of(broken.paymentId(), "payment_method_id");
        changeCard(broken, "no card at all");
        Deal sound = saved("pm_card_visa");
        waitUntil(sound, HOLD);
        settleDue();
        money.settle(sound);
        assertThat(money.books().paymentStatus(sound)).isEqualTo("authorized");
        assertThat(money.books().paymentStatus(broken)).isEqualTo("setup_saved");
        changeCard(broken, card);
        carryOutDue(broken);
        assertThat(money.books().paymentStatus(broken)).isEqualTo("authorized");
        MoneyCheck.holds(money);
    }

    private static Deal saved(String card) {
        Deal deal = money.stage().deal(MoneyPlay.PRICE, money.stage().later(), card);
        money.settle(deal);
        return deal;
    }

    /** The card is saved with its owner's consent, and the bank asks again when the money is to be held. */
    private static Deal ownerAsked() {
        Deal deal = saved("pm_card_authenticationRequired");
        money.stripe().authenticate(play.of(deal.paymentId(), "next_action_url"), true);
        play.tell("setup_intent.succeeded", intent(deal));
        waitUntil(deal, HOLD);
        carryOutDue(deal);
        return deal;
    }

    private static void waitUntil(Deal deal, Duration before) {
        money.advance(Duration.between(
                money.clock().instant(), deal.schedule().start().minus(before)));
    }

    private static void settleDue() {
        money.get(DueHolds.class).settleDue();
    }

    private static void carryOutDue(Deal deal) {
        settleDue();
        money.settle(deal);
    }

    private static String intent(Deal deal) {
        return play.of(deal.paymentId(), "stripe_payment_intent_id");
    }

    private static long warnings(Deal deal) {
        return money.books()
                .number(
                        "SELECT count(*) FROM outbox WHERE kind = 'hold_failed' AND user_id = ? AND booking_id = ?",
                        deal.clientId(),
                        deal.bookingId());
    }

    private static void changeCard(Deal deal, String card) {
        assertThat(money.books()
                        .change("UPDATE payments SET payment_method_id = ? WHERE id = ?", card, deal.paymentId()))
                .isOne();
    }
}
