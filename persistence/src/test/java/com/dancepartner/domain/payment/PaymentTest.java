package com.dancepartner.domain.payment;

import static com.dancepartner.domain.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.Fixtures;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentTest {

    private static final Instant NOW = Fixtures.NOW;
    private static final Duration DAY = Duration.ofHours(24);
    private static final UUID EXTENSION = UUID.fromString("00000000-0000-7000-8000-000000000002");
    private static final UUID BOOKING = UUID.fromString("00000000-0000-7000-8000-000000000001");

    @Test
    @DisplayName("R337: the whole amount is held on the client's card")
    void holdsTheWholeAmount() {
        PaymentCommand command = authorizing().authorise("pm_card", NOW);
        assertThat(command.operation()).isEqualTo(PaymentOperation.AUTHORISE);
        assertThat(command.amountCents()).isEqualTo(10_000);
        assertThat(command.parameter()).isEqualTo("pm_card");
        assertThat(command.isPending()).isTrue();
    }

    @Test
    @DisplayName("G51: what is said to Stripe carries a key that names where we are, its booking and its purpose")
    void commandsCarryTheirKey() {
        assertThat(key(authorizing().authorise("pm_card", NOW))).isEqualTo("dp:test:" + BOOKING + ":authorise:1");
        assertThat(key(authorized().capture(euros(100), NOW))).isEqualTo("dp:test:" + BOOKING + ":capture:1");
    }

    @Test
    @DisplayName("G37, G51: what is said of an extension carries the extension's own key, and names it")
    void extensionsHaveKeysOfTheirOwn() {
        Payment payment =
                new Payment(BOOKING, EXTENSION, UUID.randomUUID(), UUID.randomUUID(), euros(5_000), 1500, NOW);
        assertThat(payment.kind()).isEqualTo(PaymentKind.EXTENSION);
        assertThat(key(payment.authorise("pm_card", NOW))).isEqualTo("dp:test:" + EXTENSION + ":authorise:1");
        assertThat(payment.authorised("pi_1", "ch_1", NOW.plus(DAY), NOW))
                .isEqualTo(new PaymentOutcome.Secured(BOOKING, EXTENSION, NOW.plus(DAY), NOW));
    }

    @Test
    @DisplayName("R353, G51: a tip is taken at once, all of it for the host, by a key of its own")
    void tip() {
        Payment tip = Payment.tip(BOOKING, UUID.randomUUID(), UUID.randomUUID(), euros(500), NOW);
        PaymentCommand command = tip.charge("pm_card", NOW);
        assertThat(command.operation()).isEqualTo(PaymentOperation.CHARGE);
        assertThat(command.holdTerms()).isEqualTo(HoldTerms.onSession("pm_card", null));
        assertThat(key(command)).isEqualTo("dp:test:" + tip.id() + ":charge:1");
        tip.charged("pi_1", "ch_1", DAY, NOW);
        assertThat(tip.hostShare()).isEqualTo(euros(500));
        assertThat(tip.capturedAt()).isEqualTo(NOW);
        assertThat(tip.platformFeeBps()).isZero();
        assertThat(tip.createdAt()).isEqualTo(NOW);
    }

    @Test
    @DisplayName("R353: only a tip is taken without a hold, and once")
    void onlyTipsAreCharged() {
        assertRefused(ErrorCode.STATE_CONFLICT, () -> authorizing().charge("pm_card", NOW));
        Payment tip = Payment.tip(BOOKING, UUID.randomUUID(), UUID.randomUUID(), euros(500), NOW);
        tip.charged("pi_1", "ch_1", DAY, NOW);
        assertRefused(ErrorCode.STATE_CONFLICT, () -> tip.charge("pm_card", NOW));
    }

    @Test
    @DisplayName("G12: a hold that the bank let go is no money any more, and only a hold can be let go")
    void holdLapsed() {
        Payment payment = authorized();
        PaymentOutcome outcome = payment.holdLapsed(NOW);
        assertThat(outcome)
                .isEqualTo(new PaymentOutcome.Failed(
                        BOOKING, null, "hold_expired", "The bank let go the money that was held", NOW));
        assertThat(payment.isOver()).isTrue();
        assertRefused(ErrorCode.STATE_CONFLICT, () -> payment.holdLapsed(NOW));
    }

    @Test
    @DisplayName("R354: a fee of Stripe's counts for the payment in its own currency only")
    void stripesFee() {
        Payment payment = captured(10_000);
        payment.stripeKept(new Money(300, "USD"));
        assertThat(payment.stripeFee()).isEqualTo(euros(0));
        payment.stripeKept(euros(320));
        assertThat(payment.stripeFee()).isEqualTo(euros(320));
    }

    @Test
    @DisplayName("G52: what waits for its client is ended at Stripe; a hold that stands is not")
    void abandoned() {
        Payment payment = authorizing();
        PaymentOutcome ignored = payment.requiresAction("pi_1", "https://stripe.example/3ds", NOW);
        assertThat(payment.abandon(NOW))
                .hasValueSatisfying(command -> assertThat(command.operation()).isEqualTo(PaymentOperation.RELEASE));
        assertThat(authorized().abandon(NOW)).isEmpty();
    }

    @Test
    @DisplayName("R356: a payment is itself by its id alone")
    void identity() {
        Payment payment = authorizing();
        assertThat(payment).isNotEqualTo(authorizing()).isNotEqualTo("payment");
        assertThat(Set.of(payment)).contains(payment);
        assertThat(payment.hashCode()).isEqualTo(payment.id().hashCode());
    }

    @Test
    @DisplayName("G05: a card may ask its owner first, and the address to go to is gone once the money is held")
    void authenticationIsAStepOfItsOwn() {
        Payment payment = authorizing();
        PaymentOutcome asked = payment.requiresAction("pi_1", "https://stripe.example/3ds", NOW);
        assertThat(asked)
                .isEqualTo(new PaymentOutcome.ActionRequired(BOOKING, null, "https://stripe.example/3ds", NOW));
        assertThat(payment.status()).isEqualTo(PaymentStatus.REQUIRES_ACTION);
        assertThat(payment.isAwaitingAuthorisation()).isTrue();
        PaymentOutcome held = payment.authorised("pi_1", "ch_1", NOW.plus(DAY), NOW);
        assertThat(held).isEqualTo(new PaymentOutcome.Secured(BOOKING, null, NOW.plus(DAY), NOW));
        assertThat(payment.nextActionUrl()).isNull();
        assertThat(payment.isAwaitingAuthorisation()).isFalse();
    }

    @Test
    @DisplayName("R531: a refused card says why")
    void refusedCard() {
        Payment payment = authorizing();
        PaymentOutcome outcome = payment.failed("card_declined", "Your card was declined.", NOW);
        assertThat(outcome)
                .isEqualTo(new PaymentOutcome.Failed(BOOKING, null, "card_declined", "Your card was declined.", NOW));
        assertThat(payment.failureMessage()).isEqualTo("Your card was declined.");
        assertThat(payment.failureCode()).isEqualTo("card_declined");
    }

    @Test
    @DisplayName("R356, G13: a part of what is held can be captured, or all of it")
    void capturesAPart() {
        assertThat(authorized().capture(euros(5_000), NOW).amountCents()).isEqualTo(5_000);
        assertThat(authorized().capture(euros(10_000), NOW).amountCents()).isEqualTo(10_000);
    }

    @ParameterizedTest
    @DisplayName("R356: neither more than what is held is captured, nor nothing")
    @ValueSource(longs = {10_001, 0, -1})
    void capturesNoMoreThanHeld(long minor) {
        Payment payment = authorized();
        assertRefused(ErrorCode.STATE_CONFLICT, () -> payment.capture(euros(minor), NOW));
        assertThat(payment.status()).isEqualTo(PaymentStatus.AUTHORIZED);
    }

    @Test
    @DisplayName("R356: what is not held cannot be captured")
    void capturesOnlyWhatIsHeld() {
        assertRefused(ErrorCode.STATE_CONFLICT, () -> authorizing().capture(euros(100), NOW));
        assertRefused(ErrorCode.STATE_CONFLICT, () -> captured(10_000).capture(euros(100), NOW));
        assertRefused(ErrorCode.STATE_CONFLICT, () -> failed().capture(euros(100), NOW));
    }

    @ParameterizedTest(name = "of {0} the host earns {1}")
    @DisplayName("G15: the host earns what was captured less the platform's fee, to the minor unit")
    @CsvSource({"10000, 8500", "5000, 4250", "9999, 8499", "3, 3", "1, 1"})
    void hostShare(long part, long share) {
        Payment payment = captured(part);
        assertThat(payment.captured()).isEqualTo(euros(part));
        assertThat(payment.hostShare()).isEqualTo(euros(share));
    }

    @Test
    @DisplayName("G14: the host's transfer falls due a day after the capture")
    void transferFallsDueLater() {
        Payment payment = captured(10_000);
        assertThat(payment.status()).isEqualTo(PaymentStatus.CAPTURED);
        assertThat(payment.transferDueAt()).isEqualTo(NOW.plus(DAY));
    }

    @Test
    @DisplayName("R348: a hold is released in full")
    void releasesTheHold() {
        Payment payment = authorized();
        assertThat(payment.release(NOW))
                .hasValueSatisfying(command -> assertThat(command.amountCents()).isEqualTo(10_000));
        payment.released(NOW);
        assertThat(payment.status()).isEqualTo(PaymentStatus.RELEASED);
    }

    @Test
    @DisplayName("R348: of a failed payment, or one let go before, there is nothing to release")
    void nothingToRelease() {
        assertThat(failed().release(NOW)).isEmpty();
        Payment released = authorized();
        released.released(NOW);
        assertThat(released.release(NOW)).isEmpty();
    }

    @Test
    @DisplayName("R348: money that was taken is not released")
    void capturedMoneyIsNotReleased() {
        assertRefused(ErrorCode.STATE_CONFLICT, () -> captured(10_000).release(NOW));
    }

    @Test
    @DisplayName("R356, G14: the host's share is transferred from the charge, once")
    void transfersOnce() {
        Payment payment = captured(10_000);
        assertThat(payment.transfer(NOW)).hasValueSatisfying(command -> {
            assertThat(command.amountCents()).isEqualTo(8_500);
            assertThat(command.parameter()).isEqualTo("ch_1");
        });
        payment.transferred("tr_1", euros(8_500), NOW);
        assertThat(payment.transferred()).isEqualTo(euros(8_500));
        assertThat(payment.transferredAt()).isEqualTo(NOW);
        assertThat(payment.transfer(NOW)).isEmpty();
    }

    @Test
    @DisplayName("R356: nothing is transferred before the money was captured")
    void noTransferBeforeTheCapture() {
        assertRefused(ErrorCode.STATE_CONFLICT, () -> authorized().transfer(NOW));
    }

    @Test
    @DisplayName("G04: nothing is transferred while a dispute lasts")
    void frozen() {
        Payment payment = captured(10_000);
        payment.freeze();
        assertThat(payment.isFrozen()).isTrue();
        assertThat(payment.transfer(NOW)).isEmpty();
        payment.thaw();
        assertThat(payment.isFrozen()).isFalse();
        assertThat(payment.transfer(NOW)).isPresent();
    }

    @Test
    @DisplayName("R348: what failed stays failed when it is let go")
    void failureIsFinal() {
        Payment payment = failed();
        payment.released(NOW);
        assertThat(payment.status()).isEqualTo(PaymentStatus.FAILED);
    }

    private static String key(PaymentCommand command) {
        command.countedAs(1, "test");
        return command.idempotencyKey();
    }

    private static Payment authorizing() {
        return new Payment(BOOKING, UUID.randomUUID(), UUID.randomUUID(), euros(10_000), 1500, NOW);
    }

    private static Payment authorized() {
        Payment payment = authorizing();
        PaymentOutcome ignored = payment.authorised("pi_1", "ch_1", NOW.plus(DAY), NOW);
        return payment;
    }

    private static Payment captured(long part) {
        Payment payment = authorized();
        payment.captured(euros(part), DAY, NOW);
        return payment;
    }

    private static Payment failed() {
        Payment payment = authorizing();
        PaymentOutcome ignored = payment.failed("card_declined", null, NOW);
        return payment;
    }

    private static Money euros(long minor) {
        return new Money(minor, "EUR");
    }
}
