package com.dancepartner.domain.payment;

import static com.dancepartner.domain.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.Fixtures;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.payment.PaymentEvent.HoldFailed;
import com.dancepartner.domain.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A session 20 days ahead: a card is saved, and the money held when it comes near (G12). */
class PaymentHoldTest {

    private static final Instant NOW = Fixtures.NOW;
    private static final TimeSpan SCHEDULE = TimeSpan.of(NOW.plus(Duration.ofDays(20)), Duration.ofHours(2));
    private static final Instant DUE = SCHEDULE.start().minus(Duration.ofHours(72));
    private static final Instant DEADLINE = SCHEDULE.start().minus(Duration.ofHours(24));
    private static final Instant LAPSES = DUE.plus(Duration.ofDays(4));
    private static final UUID BOOKING = new UUID(0, 1);
    private static final UUID CLIENT = new UUID(0, 2);
    private static final String PAGE = "https://stripe.example/3ds";

    private final Payment payment = new Payment(BOOKING, CLIENT, new UUID(0, 3), euros(10_000), 1500, NOW);

    @Test
    @DisplayName("G12: first a card is saved, and no money is held")
    void savesTheCard() {
        PaymentCommand command = payment.saveCard("pm_card", plan(), NOW);
        assertThat(command.operation()).isEqualTo(PaymentOperation.SAVE_CARD);
        assertThat(payment.status()).isEqualTo(PaymentStatus.SAVING_CARD);
        assertThat(payment.cardSaved("pm_1", NOW)).isEqualTo(new PaymentOutcome.Secured(BOOKING, null, null, NOW));
        assertThat(payment.status()).isEqualTo(PaymentStatus.SETUP_SAVED);
        assertThat(payment.paymentMethodId()).isEqualTo("pm_1");
        assertThat(payment.holdDueAt()).isEqualTo(DUE);
    }

    @Test
    @DisplayName("G12: a card that cannot be saved secures nothing")
    void cardNotSaved() {
        PaymentCommand ignored = payment.saveCard("pm_card", plan(), NOW);
        assertThat(payment.refused("card_declined", "No.", NOW))
                .contains(new PaymentOutcome.Failed(BOOKING, null, "card_declined", "No.", NOW));
        assertThat(payment.holdDueAt()).isNull();
    }

    @Test
    @DisplayName("G12: the whole amount is held on the saved card when it is time, not before")
    void heldInTime() {
        saved();
        assertThat(payment.authoriseSaved(DUE.minusMillis(1))).isEmpty();
        assertThat(payment.authoriseSaved(DUE)).hasValueSatisfying(command -> {
            assertThat(command.operation()).isEqualTo(PaymentOperation.AUTHORISE);
            assertThat(command.amountCents()).isEqualTo(10_000);
            assertThat(command.holdTerms()).isEqualTo(new HoldTerms("pm_1", true, false, null));
        });
        assertThat(payment.authoriseSaved(DUE)).as("one is under way").isEmpty();
        assertThat(payment.authorised("pi_1", "ch_1", LAPSES, DUE))
                .isEqualTo(new PaymentOutcome.Secured(BOOKING, null, LAPSES, DUE));
        assertThat(payment.holdDeadline()).isNull();
        assertThat(payment.isOverdue(DEADLINE)).isFalse();
    }

    @Test
    @DisplayName(
            "G12: a hold that is refused is tried once more a day later, and the client told until when to repair it")
    void triedTwice() {
        saved();
        HoldTerms first = payment.authoriseSaved(DUE).orElseThrow().holdTerms();
        PaymentEvent failed = payment.holdRefused(first, "card_declined", "No.", DUE);
        assertThat(failed).isEqualTo(new HoldFailed(BOOKING, CLIENT, "pm_1", "card_declined", "No.", DEADLINE, DUE));
        assertThat(payment.status()).isEqualTo(PaymentStatus.SETUP_SAVED);
        Instant next = DUE.plus(Duration.ofHours(24));
        assertThat(payment.authoriseSaved(next.minusMillis(1))).isEmpty();
        HoldTerms second = payment.authoriseSaved(next).orElseThrow().holdTerms();
        assertThat(second.lastTry()).isTrue();
        PaymentEvent again = payment.holdRefused(second, "card_declined", "No.", next);
        assertThat(again).isInstanceOf(HoldFailed.class);
        assertThat(payment.authoriseSaved(DEADLINE.minusMillis(1))).isEmpty();
        assertThat(payment.isOverdue(DEADLINE)).isTrue();
        assertThat(payment.holdMissing(DEADLINE))
                .isEqualTo(new PaymentOutcome.Failed(BOOKING, null, "hold_missing", "No.", DEADLINE));
        assertThat(payment.status()).isEqualTo(PaymentStatus.FAILED);
        assertThat(payment.holdDueAt()).isNull();
    }

    @Test
    @DisplayName("G12: another card is held at once when it is time, with its owner at hand")
    void repairedByAnotherCard() {
        refusedOnce();
        PaymentCommand command = payment.newCard("pm_other", DUE.plusSeconds(60));
        assertThat(command.operation()).isEqualTo(PaymentOperation.AUTHORISE);
        assertThat(command.holdTerms()).isEqualTo(HoldTerms.onSession("pm_other", null));
        assertThat(payment.authorised("pi_2", "ch_2", LAPSES, DUE).changeId()).isNull();
        assertThat(payment.failureMessage()).isNull();
    }

    @Test
    @DisplayName("G12: another card that is refused leaves things as they were, and a third can be given")
    void anotherCardRefused() {
        refusedOnce();
        Instant repeat = payment.holdDueAt();
        PaymentCommand second = payment.newCard("pm_other", DUE.plusSeconds(60));
        assertThat(second.holdTerms().offSession()).isFalse();
        assertThat(payment.refused("expired_card", "Expired.", DUE.plusSeconds(60)))
                .isEmpty();
        assertThat(payment.holdDueAt()).isEqualTo(repeat);
        assertThat(payment.failureMessage()).isEqualTo("Expired.");
        assertThat(payment.newCard("pm_third", DUE.plusSeconds(90)).holdTerms().card())
                .isEqualTo("pm_third");
    }

    @Test
    @DisplayName("G12: before it is time another card is saved in the place of the first, which stays until then")
    void anotherCardSaved() {
        saved();
        PaymentCommand command = payment.newCard("pm_other", NOW);
        assertThat(command.operation()).isEqualTo(PaymentOperation.SAVE_CARD);
        assertThat(payment.refused("card_declined", "No.", NOW)).isEmpty();
        assertThat(payment.status()).isEqualTo(PaymentStatus.SETUP_SAVED);
        assertThat(payment.paymentMethodId()).isEqualTo("pm_1");
    }

    @Test
    @DisplayName("G12: while another card waits for its owner, the first is charged when it is time")
    void firstCardStands() {
        saved();
        PaymentCommand command = payment.newCard("pm_other", NOW);
        PaymentOutcome asked = payment.requiresAction("seti_2", PAGE, NOW);
        assertThat(command.operation()).isEqualTo(PaymentOperation.SAVE_CARD);
        assertThat(asked).isInstanceOf(PaymentOutcome.ActionRequired.class);
        assertThat(payment.authoriseSaved(DUE))
                .hasValueSatisfying(
                        hold -> assertThat(hold.holdTerms()).isEqualTo(new HoldTerms("pm_1", true, false, "seti_2")));
    }

    @Test
    @DisplayName("G12: an owner who must authenticate has until the deadline, and nothing else is tried meanwhile")
    void ownerAsked() {
        saved();
        assertThat(payment.authoriseSaved(DUE)).isPresent();
        PaymentOutcome asked = payment.requiresAction("pi_1", PAGE, DUE);
        assertThat(asked).isEqualTo(new PaymentOutcome.ActionRequired(BOOKING, null, PAGE, DUE));
        assertThat(payment.ownerAsked("authentication_required", "Confirm it.", DUE))
                .contains(new HoldFailed(
                        BOOKING, CLIENT, "pm_1", "authentication_required", "Confirm it.", DEADLINE, DUE));
        assertThat(payment.authoriseSaved(DEADLINE.minusMillis(1))).isEmpty();
        assertThat(payment.newCard("pm_other", DUE.plusSeconds(1)).holdTerms())
                .isEqualTo(HoldTerms.onSession("pm_other", "pi_1"));
        assertThat(payment.paymentIntentId())
                .as("what becomes of the first counts no more")
                .isNull();
    }

    @Test
    @DisplayName("G12: what waits for its owner at the deadline is ended at Stripe as well")
    void abandonedAtTheDeadline() {
        saved();
        assertThat(payment.abandon(DEADLINE)).isEmpty();
        assertThat(payment.authoriseSaved(DUE)).isPresent();
        PaymentOutcome asked = payment.requiresAction("pi_1", PAGE, DUE);
        assertThat(asked.bookingId()).isEqualTo(BOOKING);
        assertThat(payment.abandon(DEADLINE))
                .hasValueSatisfying(command -> assertThat(command.operation()).isEqualTo(PaymentOperation.RELEASE));
    }

    @Test
    @DisplayName("R348: a saved card is let go without a word to Stripe, and nothing is held on it later")
    void releasedUnheld() {
        saved();
        assertThat(payment.release(NOW)).isEmpty();
        assertThat(payment.status()).isEqualTo(PaymentStatus.RELEASED);
        assertThat(payment.authoriseSaved(DUE)).isEmpty();
        assertThat(payment.isOverdue(DEADLINE)).isFalse();
    }

    @Test
    @DisplayName("R348: a payment let go while its hold is under way recovers no more when that is refused")
    void releasedMeanwhile() {
        saved();
        HoldTerms terms = payment.authoriseSaved(DUE).orElseThrow().holdTerms();
        assertThat(payment.release(DUE)).isPresent();
        assertThat(payment.holdRefused(terms, "card_declined", "No.", DUE)).isInstanceOf(PaymentOutcome.Failed.class);
        assertThat(payment.status()).isEqualTo(PaymentStatus.FAILED);
    }

    @Test
    @DisplayName("G12: no other card is taken while one is being charged, or once the money is held")
    void noOtherCard() {
        saved();
        assertThat(payment.authoriseSaved(DUE)).isPresent();
        assertRefused(ErrorCode.STATE_CONFLICT, () -> payment.newCard("pm_other", DUE));
        assertThat(payment.authorised("pi_1", "ch_1", LAPSES, DUE)).isNotNull();
        assertRefused(ErrorCode.STATE_CONFLICT, () -> payment.newCard("pm_other", DUE));
    }

    @Test
    @DisplayName("R337: a card given while the first waits for its owner takes its place")
    void anotherCardAtBooking() {
        PaymentCommand first = payment.authorise("pm_card", NOW);
        PaymentOutcome asked = payment.requiresAction("pi_1", PAGE, NOW);
        assertThat(asked.at()).isEqualTo(NOW);
        assertThat(first.holdTerms().insteadOf()).isNull();
        assertThat(payment.newCard("pm_other", NOW).holdTerms()).isEqualTo(HoldTerms.onSession("pm_other", "pi_1"));
    }

    @Test
    @DisplayName("G12: the hold to come follows a session that is moved")
    void follows() {
        saved();
        TimeSpan later = TimeSpan.of(SCHEDULE.start().plus(Duration.ofDays(10)), Duration.ofHours(2));
        payment.moved(later, NOW);
        assertThat(payment.holdDueAt()).isEqualTo(later.start().minus(Duration.ofHours(72)));
        assertThat(payment.holdDeadline()).isEqualTo(later.start().minus(Duration.ofHours(24)));
    }

    @Test
    @DisplayName(
            "G12: while another card waits for its owner the hold to come follows the session, until it is time for it")
    void followsBeforeItsTime() {
        saved();
        assertThat(payment.newCard("pm_other", NOW).operation()).isEqualTo(PaymentOperation.SAVE_CARD);
        PaymentOutcome asked = payment.requiresAction("seti_2", PAGE, NOW);
        assertThat(asked.at()).isEqualTo(NOW);
        TimeSpan later = TimeSpan.of(SCHEDULE.start().plus(Duration.ofDays(10)), Duration.ofHours(2));
        payment.moved(later, NOW);
        Instant due = later.start().minus(Duration.ofHours(72));
        assertThat(payment.holdDueAt()).isEqualTo(due);
        assertRefused(ErrorCode.STATE_CONFLICT, () -> payment.moved(SCHEDULE, due));
    }

    @Test
    @DisplayName("G12: a hold that stands lasts until six hours after the session, or the session stays where it is")
    void standingHold() {
        PaymentOutcome held = payment.authorised("pi_1", "ch_1", LAPSES, NOW);
        assertThat(held.at()).isEqualTo(NOW);
        Instant latest = LAPSES.minus(Duration.ofHours(6));
        payment.moved(new TimeSpan(latest.minus(Duration.ofHours(1)), latest), NOW);
        assertRefused(ErrorCode.STATE_CONFLICT, () -> payment.moved(new TimeSpan(latest, latest.plusMillis(1)), NOW));
    }

    @Test
    @DisplayName("G12: a session is not moved while a hold for it is under way")
    void holdUnderWay() {
        saved();
        assertThat(payment.authoriseSaved(DUE)).isPresent();
        assertRefused(ErrorCode.STATE_CONFLICT, () -> payment.moved(SCHEDULE, DUE));
    }

    private void refusedOnce() {
        saved();
        HoldTerms terms = payment.authoriseSaved(DUE).orElseThrow().holdTerms();
        assertThat(payment.holdRefused(terms, "card_declined", "No.", DUE)).isInstanceOf(HoldFailed.class);
    }

    private void saved() {
        PaymentCommand ignored = payment.saveCard("pm_card", plan(), NOW);
        PaymentOutcome secured = payment.cardSaved("pm_1", NOW);
        assertThat(secured).isInstanceOf(PaymentOutcome.Secured.class);
    }

    private static HoldPlan plan() {
        return HoldPlan.of(SCHEDULE, NOW).orElseThrow();
    }

    private static Money euros(long minor) {
        return new Money(minor, "EUR");
    }
}
