package com.dancepartner.app.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.dancepartner.app.payment.stripe.IntentState;
import com.dancepartner.app.payment.stripe.SetupState;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.payment.HoldPlan;
import com.dancepartner.domain.payment.HoldTerms;
import com.dancepartner.domain.payment.Payment;
import com.dancepartner.domain.payment.PaymentCommand;
import com.dancepartner.domain.payment.PaymentEvent;
import com.dancepartner.domain.payment.PaymentEvent.HoldFailed;
import com.dancepartner.domain.payment.PaymentOutcome;
import com.dancepartner.domain.payment.PaymentStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HoldsTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final Instant LAPSES = NOW.plus(Duration.ofDays(7));
    private static final Instant DUE = NOW.plus(Duration.ofDays(17));
    private static final HoldPlan PLAN = new HoldPlan(DUE, DUE.plus(Duration.ofHours(48)));
    private static final UUID BOOKING = new UUID(0, 1);
    private static final String PAGE = "https://stripe.example/3ds";

    private final Payment payment =
            new Payment(BOOKING, new UUID(0, 2), new UUID(0, 3), new Money(10_000, "EUR"), 1500, NOW);

    @Test
    @DisplayName("R337: an intent that can be captured is money held")
    void held() {
        List<PaymentEvent> told = Holds.apply(payment, intent("requires_capture", "ch_1", LAPSES, null), NOW);
        assertThat(told).containsExactly(new PaymentOutcome.Secured(BOOKING, null, LAPSES, NOW));
        assertThat(payment.status()).isEqualTo(PaymentStatus.AUTHORIZED);
        assertThat(payment.paymentIntentId()).isEqualTo("pi_1");
        assertThat(payment.chargeId()).isEqualTo("ch_1");
    }

    @Test
    @DisplayName("G05: a card that asks its owner sends the client to a page")
    void asksItsOwner() {
        List<PaymentEvent> told = Holds.apply(payment, intent("requires_action", null, null, PAGE), NOW);
        assertThat(told).containsExactly(new PaymentOutcome.ActionRequired(BOOKING, null, PAGE, NOW));
        assertThat(payment.status()).isEqualTo(PaymentStatus.REQUIRES_ACTION);
        assertThat(payment.nextActionUrl()).isEqualTo(PAGE);
    }

    @Test
    @DisplayName("G05: money is held after the client authenticated, and the page is gone")
    void heldAfterTheOwnerAgreed() {
        List<PaymentEvent> asked = Holds.apply(payment, intent("requires_action", null, null, PAGE), NOW);
        List<PaymentEvent> held = Holds.apply(payment, intent("requires_capture", "ch_1", LAPSES, null), NOW);
        assertThat(asked).hasOnlyElementsOfType(PaymentOutcome.ActionRequired.class);
        assertThat(held).hasOnlyElementsOfType(PaymentOutcome.Secured.class);
        assertThat(payment.nextActionUrl()).isNull();
    }

    @Test
    @DisplayName("R531: a declined card fails the payment with Stripe's reason")
    void declined() {
        IntentState declined = new IntentState(
                "pi_1", "requires_payment_method", null, null, null, "card_declined", "Your card was declined.", null);
        assertThat(Holds.apply(payment, declined, NOW))
                .containsExactly(
                        new PaymentOutcome.Failed(BOOKING, null, "card_declined", "Your card was declined.", NOW));
        assertThat(payment.status()).isEqualTo(PaymentStatus.FAILED);
        assertThat(payment.failureMessage()).isEqualTo("Your card was declined.");
    }

    @Test
    @DisplayName("R531: an intent that ended without a reason fails with its state")
    void canceled() {
        assertThat(Holds.apply(payment, intent("canceled", null, null, null), NOW))
                .containsExactly(new PaymentOutcome.Failed(BOOKING, null, "canceled", null, NOW));
    }

    @Test
    @DisplayName("R337: a hold without charge or end is not believed, and the payment stays as it was")
    void incompleteHold() {
        assertThatNullPointerException()
                .isThrownBy(() -> Holds.apply(payment, intent("requires_capture", null, LAPSES, null), NOW));
        assertThatNullPointerException()
                .isThrownBy(() -> Holds.apply(payment, intent("requires_capture", "ch_1", null, null), NOW));
        assertThat(payment.status()).isEqualTo(PaymentStatus.AUTHORIZING);
    }

    @Test
    @DisplayName("G12: a card is saved once its owner has agreed")
    void savedAfterTheOwnerAgreed() {
        saving();
        assertThat(Holds.apply(payment, setup("requires_action", null, PAGE), NOW))
                .containsExactly(new PaymentOutcome.ActionRequired(BOOKING, null, PAGE, NOW));
        assertThat(Holds.apply(payment, setup("succeeded", "pm_1", null), NOW))
                .containsExactly(new PaymentOutcome.Secured(BOOKING, null, null, NOW));
        assertThat(payment.paymentMethodId()).isEqualTo("pm_1");
    }

    @Test
    @DisplayName("G12: a card that cannot be saved fails the payment")
    void notSaved() {
        saving();
        assertThat(Holds.apply(payment, setup("requires_payment_method", null, null), NOW))
                .containsExactly(new PaymentOutcome.Failed(BOOKING, null, "requires_payment_method", null, NOW));
    }

    @Test
    @DisplayName("G12: a saved card whose owner must authenticate has a page for it, and the client is told")
    void ownerWanted() {
        HoldTerms terms = dueOnSavedCard();
        assertThat(Holds.applyAway(payment, terms, intent("requires_action", null, null, PAGE), DUE))
                .satisfiesExactly(
                        asked -> assertThat(asked).isInstanceOf(PaymentOutcome.ActionRequired.class),
                        told -> assertThat(told).isInstanceOf(HoldFailed.class));
        assertThat(payment.nextActionUrl()).isEqualTo(PAGE);
        assertThat(payment.failureCode()).isEqualTo("authentication_required");
    }

    @Test
    @DisplayName("G12: a saved card that is refused leaves the booking, and the client is told")
    void refusedAway() {
        HoldTerms terms = dueOnSavedCard();
        assertThat(Holds.applyAway(payment, terms, intent("requires_payment_method", null, null, null), DUE))
                .hasOnlyElementsOfType(HoldFailed.class);
        assertThat(payment.status()).isEqualTo(PaymentStatus.SETUP_SAVED);
    }

    @Test
    @DisplayName("G12: money on a saved card is held as any other")
    void heldAway() {
        HoldTerms terms = dueOnSavedCard();
        assertThat(Holds.applyAway(payment, terms, intent("requires_capture", "ch_1", LAPSES, null), DUE))
                .containsExactly(new PaymentOutcome.Secured(BOOKING, null, LAPSES, DUE));
    }

    private void saving() {
        PaymentCommand ignored = payment.saveCard("pm_card", PLAN, NOW);
    }

    private HoldTerms dueOnSavedCard() {
        saving();
        PaymentOutcome ignored = payment.cardSaved("pm_1", NOW);
        return payment.authoriseSaved(DUE).orElseThrow().holdTerms();
    }

    private static SetupState setup(String status, @Nullable String card, @Nullable String page) {
        return new SetupState("seti_1", status, card, page, null, null);
    }

    private static IntentState intent(
            String status, @Nullable String charge, @Nullable Instant lapses, @Nullable String page) {
        return new IntentState("pi_1", status, charge, lapses, page, null, null, null);
    }
}
