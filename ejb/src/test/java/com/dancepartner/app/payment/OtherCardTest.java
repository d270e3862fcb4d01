package com.dancepartner.app.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.dancepartner.app.harness.MoneyCheck;
import com.dancepartner.app.harness.MoneyContainer;
import com.dancepartner.app.harness.Stage.Deal;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A client at the bank's page who gives another card, or gives up: what waited there never counts beside it. */
class OtherCardTest {

    private static final String ASKS_OWNER = "pm_card_authenticationRequired";

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
    @DisplayName("G12: another card is held instead of the one whose bank still waits, which can hold nothing later")
    void heldInstead() {
        Deal deal = play.held(ASKS_OWNER);
        give(deal, "pm_card_visa");
        assertThat(money.books().paymentStatus(deal)).isEqualTo("authorized");
        assertThat(money.books().bookingStatus(deal)).isEqualTo("pending");
        assertThat(intents(deal)).containsExactlyInAnyOrder("canceled", "requires_capture");
        MoneyCheck.holds(money);
    }

    @Test
    @DisplayName(
            "G12, G51: a client who passed at the bank before the other card was asked for is held once, by the first")
    void faster() {
        Deal deal = play.held(ASKS_OWNER);
        String first = waiting(deal);
        money.stripe().authenticate(play.of(deal.paymentId(), "next_action_url"), true);
        give(deal, "pm_card_visa");
        assertThat(play.of(deal.paymentId(), "status, stripe_payment_intent_id"))
                .isEqualTo("authorized " + first);
        assertThat(intents(deal)).containsExactly("requires_capture");
        play.tell("payment_intent.amount_capturable_updated", first);
        assertThat(money.books().paymentStatus(deal)).isEqualTo("authorized");
        MoneyCheck.holds(money);
    }

    @Test
    @DisplayName("G12: another card is saved instead of the one whose bank still waits")
    void savedInstead() {
        Deal deal = saving();
        String first = waiting(deal);
        give(deal, "pm_card_visa");
        assertThat(money.books().paymentStatus(deal)).isEqualTo("setup_saved");
        assertThat(setup(first)).isEqualTo("canceled");
        play.tell("setup_intent.canceled", first);
        assertThat(money.books().paymentStatus(deal)).isEqualTo("setup_saved");
        MoneyCheck.holds(money);
    }

    @Test
    @DisplayName("G12: a client who passed at the bank before the other card was saved has the other card saved")
    void savedAlready() {
        Deal deal = saving();
        String first = waiting(deal);
        money.stripe().authenticate(play.of(deal.paymentId(), "next_action_url"), true);
        give(deal, "pm_card_mastercard");
        assertThat(setup(first)).isEqualTo("succeeded");
        assertThat(money.books().paymentStatus(deal)).isEqualTo("setup_saved");
        String card = play.of(deal.paymentId(), "payment_method_id");
        assertThat(money.stripe()
                        .get("/v1/payment_methods/" + card)
                        .at("/card/brand")
                        .asText())
                .isEqualTo("mastercard");
        MoneyCheck.holds(money);
    }

    @Test
    @DisplayName("G12: where the session is near by then, the other card is held, and no longer saved")
    void heldInsteadOfSaved() {
        Deal deal = saving();
        String first = waiting(deal);
        money.advance(Duration.between(
                money.clock().instant(), deal.schedule().start().minus(Duration.ofHours(60))));
        give(deal, "pm_card_visa");
        assertThat(money.books().paymentStatus(deal)).isEqualTo("authorized");
        assertThat(setup(first)).isEqualTo("canceled");
        assertThat(intents(deal)).containsExactly("requires_capture");
        MoneyCheck.holds(money);
    }

    @Test
    @DisplayName("R348, G12: a booking that is let go while its client is at the bank's page leaves no card behind")
    void letGoWhileSaving() {
        Deal deal = saving();
        String first = waiting(deal);
        play.release(deal);
        money.settle(deal);
        assertThat(money.books().paymentStatus(deal)).isEqualTo("released");
        assertThat(setup(first)).isEqualTo("canceled");
        MoneyCheck.holds(money);
    }

    @Test
    @DisplayName("G12: a card that cannot even be saved ends the booking, and its reason is kept")
    void notSaved() {
        Deal deal = money.stage().deal(MoneyPlay.PRICE, money.stage().later(), "pm_card_chargeDeclinedExpiredCard");
        money.settle(deal);
        assertThat(play.of(deal.paymentId(), "status, failure_code")).isEqualTo("failed expired_card");
        assertThat(money.books().bookingStatus(deal)).isEqualTo("cancelled");
        assertThat(money.books().commands(deal)).containsExactly("save_card failed");
        MoneyCheck.holds(money);
    }

    @Test
    @DisplayName("G12: no other card is taken where the money is held")
    void nothingToRepair() {
        Deal deal = play.held("pm_card_visa");
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> give(deal, "pm_card_mastercard"))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo(ErrorCode.STATE_CONFLICT);
                    assertThat(refused.field()).isEqualTo("payment_method_id");
                });
        assertThat(intents(deal)).containsExactly("requires_capture");
        MoneyCheck.holds(money);
    }

    /** A card is being saved, and its bank waits for the client. */
    private static Deal saving() {
        Deal deal = money.stage().deal(MoneyPlay.PRICE, money.stage().later(), ASKS_OWNER);
        money.settle(deal);
        return deal;
    }

    private static void give(Deal deal, String card) {
        money.run(now -> money.get(Charges.class).newCard(deal.bookingId(), card, now));
        money.settle(deal);
    }

    /** Stripe's id of what waits for the client. */
    private static String waiting(Deal deal) {
        return play.of(deal.paymentId(), "stripe_payment_intent_id");
    }

    private static String setup(String id) {
        return money.stripe().get("/v1/setup_intents/" + id).path("status").asText();
    }

    private static List<String> intents(Deal deal) {
        return money.stripe().intents(deal).stream()
                .map(intent -> intent.path("status").asText())
                .toList();
    }
}
