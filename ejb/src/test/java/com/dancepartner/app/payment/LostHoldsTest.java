package com.dancepartner.app.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.dancepartner.app.harness.MoneyCheck;
import com.dancepartner.app.harness.MoneyContainer;
import com.dancepartner.app.harness.Stage.Deal;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How long what is held can be taken, and what becomes of what was not taken in time. */
class LostHoldsTest {

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
    @DisplayName("R348: a hold lasts about a week, which bounds the new time of a session; a saved card bounds nothing")
    void lasts() {
        Deal held = play.held("pm_card_visa");
        Instant now = money.clock().instant();
        assertThat(captureBefore(held)).isBetween(now.plus(Duration.ofDays(6)), now.plus(Duration.ofDays(8)));
        Deal saved = money.stage().deal(MoneyPlay.PRICE, money.stage().later(), "pm_card_visa");
        money.settle(saved);
        assertThat(captureBefore(saved)).isNull();
        MoneyCheck.holds(money);
    }

    @Test
    @DisplayName(
            "R359, G12: a capture that comes too late is seen in the payment, and nobody is owed what was never taken")
    void tooLate() {
        Deal deal = play.held("pm_card_visa");
        money.advance(Duration.ofDays(8));
        play.capture(deal);
        money.settle(deal);
        assertThat(money.books().paymentStatus(deal)).isEqualTo("failed");
        assertThat(money.books().commands(deal)).containsExactly("authorise succeeded", "capture failed");
        assertThat(play.of(deal.paymentId(), "failure_message")).isEqualTo("The payment could not be carried out.");
        assertThat(play.balance("host_payable", deal.paymentId())).isZero();
        play.tell("charge.expired", play.charge(deal));
        assertThat(money.books().paymentStatus(deal)).isEqualTo("failed");
        MoneyCheck.holds(money);
    }

    @Test
    @DisplayName("G04: nobody decides about money of which Stripe has not answered yet")
    void unsettled() {
        Deal deal = play.held("pm_card_visa");
        play.capture(deal);
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> requireSettled(deal))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo(ErrorCode.STATE_CONFLICT);
                    assertThat(refused.field()).isEqualTo("status");
                });
        money.settle(deal);
        assertThatCode(() -> requireSettled(deal)).doesNotThrowAnyException();
        MoneyCheck.holds(money);
    }

    @Test
    @DisplayName("R333: the client's money is held and taken also where the host has no account at Stripe any more")
    void hostWithoutAccount() {
        Deal deal = money.stage().deal(MoneyPlay.PRICE);
        assertThat(money.books()
                        .change(
                                "UPDATE host_profiles SET stripe_account_id = NULL, transfers_enabled = false WHERE id"
                                        + " = ?",
                                deal.host().profileId()))
                .isOne();
        money.settle(deal);
        play.capture(deal);
        money.settle(deal);
        assertThat(money.books().paymentStatus(deal)).isEqualTo("captured");
        assertThat(play.balance("host_payable", deal.paymentId())).isEqualTo(-3400);
        assertThat(money.get(Payouts.class).due(0, 1, null, 100)).doesNotContain(deal.paymentId());
        MoneyCheck.holds(money);
    }

    private static @Nullable Instant captureBefore(Deal deal) {
        return money.in(() -> money.get(Charges.class).captureBefore(deal.bookingId()));
    }

    private static void requireSettled(Deal deal) {
        money.run(() -> money.get(Charges.class).requireSettled(deal.bookingId()));
    }
}
