package com.dancepartner.app.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.dancepartner.app.payment.stripe.IntentState;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.payment.Payment;
import com.dancepartner.domain.payment.PaymentOutcome;
import com.dancepartner.domain.payment.PaymentStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HoldsTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final Instant LAPSES = NOW.plus(Duration.ofDays(7));
    private static final UUID BOOKING = new UUID(0, 1);
    private static final String PAGE = "https://stripe.example/3ds";

    private final Payment payment =
            new Payment(BOOKING, new UUID(0, 2), new UUID(0, 3), new Money(10_000, "EUR"), 1500, NOW);

    @Test
    @DisplayName("R337: an intent that can be captured is money held")
    void held() {
        PaymentOutcome outcome = Holds.apply(payment, intent("requires_capture", "ch_1", LAPSES, null), NOW);
        assertThat(outcome).isEqualTo(new PaymentOutcome.Authorised(BOOKING, NOW));
        assertThat(payment.status()).isEqualTo(PaymentStatus.AUTHORIZED);
        assertThat(payment.paymentIntentId()).isEqualTo("pi_1");
        assertThat(payment.chargeId()).isEqualTo("ch_1");
    }

    @Test
    @DisplayName("G05: a card that asks its owner sends the client to a page")
    void asksItsOwner() {
        PaymentOutcome outcome = Holds.apply(payment, intent("requires_action", null, null, PAGE), NOW);
        assertThat(outcome).isEqualTo(new PaymentOutcome.ActionRequired(BOOKING, PAGE, NOW));
        assertThat(payment.status()).isEqualTo(PaymentStatus.REQUIRES_ACTION);
        assertThat(payment.nextActionUrl()).isEqualTo(PAGE);
    }

    @Test
    @DisplayName("G05: money is held after the client authenticated, and the page is gone")
    void heldAfterTheOwnerAgreed() {
        PaymentOutcome asked = Holds.apply(payment, intent("requires_action", null, null, PAGE), NOW);
        PaymentOutcome held = Holds.apply(payment, intent("requires_capture", "ch_1", LAPSES, null), NOW);
        assertThat(asked).isInstanceOf(PaymentOutcome.ActionRequired.class);
        assertThat(held).isInstanceOf(PaymentOutcome.Authorised.class);
        assertThat(payment.nextActionUrl()).isNull();
    }

    @Test
    @DisplayName("R531: a declined card fails the payment with Stripe's reason")
    void declined() {
        IntentState declined = new IntentState(
                "pi_1", "requires_payment_method", null, null, null, "card_declined", "Your card was declined.", null);
        assertThat(Holds.apply(payment, declined, NOW))
                .isEqualTo(new PaymentOutcome.Failed(BOOKING, "card_declined", "Your card was declined.", NOW));
        assertThat(payment.status()).isEqualTo(PaymentStatus.FAILED);
        assertThat(payment.failureMessage()).isEqualTo("Your card was declined.");
    }

    @Test
    @DisplayName("R531: an intent that ended without a reason fails with its state")
    void canceled() {
        assertThat(Holds.apply(payment, intent("canceled", null, null, null), NOW))
                .isEqualTo(new PaymentOutcome.Failed(BOOKING, "canceled", null, NOW));
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

    private static IntentState intent(
            String status, @Nullable String charge, @Nullable Instant lapses, @Nullable String page) {
        return new IntentState("pi_1", status, charge, lapses, page, null, null, null);
    }
}
