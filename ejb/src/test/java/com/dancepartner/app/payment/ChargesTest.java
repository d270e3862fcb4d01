package com.dancepartner.app.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.dancepartner.app.payment.Charges.Obligation;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.payment.Payment;
import com.dancepartner.domain.payment.PaymentOutcome;
import com.dancepartner.domain.payment.PaymentStatus;
import com.dancepartner.domain.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChargesTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final TimeSpan SOON = TimeSpan.of(NOW.plus(Duration.ofDays(3)), Duration.ofHours(2));
    private static final TimeSpan FAR = TimeSpan.of(NOW.plus(Duration.ofDays(20)), Duration.ofHours(2));
    private static final Instant LAPSES = NOW.plus(Duration.ofDays(7));
    private static final UUID BOOKING = new UUID(0, 1);
    private static final UUID EXTENSION = new UUID(0, 9);

    private final FakeBooks books = new FakeBooks();
    private final Charges charges = books.charges();

    @Test
    @DisplayName("R337, G12: a session within six days has its money held at once")
    void heldAtOnce() {
        Payment payment = open(null, 10_000, SOON);
        assertThat(books.said()).containsExactly("authorise 10000");
        assertThat(charges.isHeld(BOOKING)).isFalse();
        hold(payment);
        assertThat(charges.isHeld(BOOKING)).isTrue();
    }

    @Test
    @DisplayName("G12: for a session further ahead a card is saved, which holds nothing")
    void savedForLater() {
        Payment payment = open(null, 10_000, FAR);
        assertThat(books.said()).containsExactly("save_card 10000");
        PaymentOutcome secured = payment.cardSaved("pm_1", NOW);
        assertThat(secured).isEqualTo(new PaymentOutcome.Secured(BOOKING, null, null, NOW));
        assertThat(charges.isHeld(BOOKING)).isFalse();
    }

    @Test
    @DisplayName("R348: all payments of a booking are let go, once")
    void releasesAll() {
        hold(open(null, 10_000, SOON));
        hold(open(EXTENSION, 2_500, SOON));
        books.forget();
        charges.release(BOOKING, NOW);
        charges.release(BOOKING, NOW);
        assertThat(books.said()).containsExactly("release 10000", "release 2500");
    }

    @Test
    @DisplayName("R348, G12: a saved card is let go without a word to Stripe")
    void releasesASavedCard() {
        Payment payment = open(null, 10_000, FAR);
        PaymentOutcome ignored = payment.cardSaved("pm_1", NOW);
        books.forget();
        charges.release(BOOKING, NOW);
        assertThat(books.said()).isEmpty();
        assertThat(payment.status()).isEqualTo(PaymentStatus.RELEASED);
    }

    @Test
    @DisplayName("G37: an extension is let go by itself")
    void releasesAnExtension() {
        hold(open(null, 10_000, SOON));
        hold(open(EXTENSION, 2_500, SOON));
        books.forget();
        charges.releaseExtension(EXTENSION, NOW);
        charges.releaseExtension(new UUID(0, 77), NOW);
        assertThat(books.said()).containsExactly("release 2500");
    }

    @Test
    @DisplayName(
            "R356, G37: a completed session and its extension are captured in full, what was not paid for is let go")
    void capturesAll() {
        hold(open(null, 10_000, SOON));
        hold(open(EXTENSION, 2_500, SOON));
        open(new UUID(0, 10), 5_000, SOON);
        books.forget();
        charges.captureAll(BOOKING, NOW);
        assertThat(books.said()).containsExactly("capture 10000", "capture 2500", "release 5000");
    }

    @Test
    @DisplayName("R356: a session is not captured before it is known whether its money is held")
    void unsettledSession() {
        open(null, 10_000, SOON);
        assertConflict("status", () -> charges.captureAll(BOOKING, NOW));
    }

    @Test
    @DisplayName("G13: a fee is captured of the session's payment, and the rest let go")
    void fee() {
        hold(open(null, 10_000, SOON));
        hold(open(EXTENSION, 2_500, SOON));
        books.forget();
        charges.captureFee(BOOKING, euros(6_250), NOW);
        assertThat(books.said()).containsExactly("capture 6250", "release 2500");
    }

    @Test
    @DisplayName("G13: no fee means that all is let go")
    void noFee() {
        hold(open(null, 10_000, SOON));
        books.forget();
        charges.captureFee(BOOKING, euros(0), NOW);
        assertThat(books.said()).containsExactly("release 10000");
    }

    @Test
    @DisplayName("G13: no fee is taken where no money is held, and nothing is changed")
    void feeWithoutHold() {
        Payment payment = open(null, 10_000, FAR);
        PaymentOutcome ignored = payment.cardSaved("pm_1", NOW);
        books.forget();
        assertConflict("status", () -> charges.captureFee(BOOKING, euros(1), NOW));
        assertThat(payment.status()).isEqualTo(PaymentStatus.SETUP_SAVED);
        assertThat(books.said()).isEmpty();
    }

    @Property(tries = 300)
    @Label("G13, G15: exactly the fee is captured, and what host and platform get of it is the fee")
    void feesAreExact(
            @ForAll @LongRange(min = 1, max = 5_000_000) long session,
            @ForAll @LongRange(min = 1, max = 5_000_000) long extension,
            @ForAll @IntRange(max = 10_000) int feeBps) {
        FakeBooks fresh = new FakeBooks();
        Charges own = fresh.charges();
        hold(fresh.get(own.open(owed(null, session, SOON), "pm_card", NOW)));
        hold(fresh.get(own.open(owed(EXTENSION, extension, SOON), "pm_card", NOW)));
        fresh.forget();
        Money fee = euros(session + extension).share(feeBps);
        own.captureFee(BOOKING, fee, NOW);
        fresh.carryOut(NOW);
        assertThat(own.capturedOf(BOOKING)).isEqualTo(fee);
        assertThat(fresh.hosts() + fresh.platform()).isEqualTo(fee.minor());
    }

    @Test
    @DisplayName("G04: a refund takes of the latest extension first")
    void refund() {
        captured();
        charges.refund(BOOKING, euros(3_000), NOW);
        assertThat(books.said()).containsExactly("refund 2500", "refund 500");
        assertConflict("amount_cents", () -> charges.refund(BOOKING, euros(9_501), NOW));
        books.carryOut(NOW);
        assertThat(charges.refundedOf(BOOKING)).isEqualTo(euros(3_000));
        assertThat(charges.capturedOf(BOOKING)).isEqualTo(euros(12_500));
    }

    @Property(tries = 300)
    @Label("G04, G15: whatever is given back, host and platform keep between them exactly what remains")
    void refundsBalance(@ForAll @LongRange(min = 1, max = 12_500) long part) {
        FakeBooks fresh = new FakeBooks();
        Charges own = fresh.charges();
        hold(fresh.get(own.open(owed(null, 10_000, SOON), "pm_card", NOW)));
        hold(fresh.get(own.open(owed(EXTENSION, 2_500, SOON), "pm_card", NOW)));
        fresh.forget();
        own.captureAll(BOOKING, NOW);
        fresh.carryOut(NOW);
        own.refund(BOOKING, euros(part), NOW);
        fresh.carryOut(NOW);
        assertThat(own.refundedOf(BOOKING)).isEqualTo(euros(part));
        assertThat(fresh.hosts() + fresh.platform()).isEqualTo(12_500 - part);
    }

    @Test
    @DisplayName("G04: a dispute stops transfers, and takes back what was not said yet")
    void freezes() {
        captured();
        Payment session = books.ofSession();
        session.transfer(NOW).ifPresent(books::say);
        charges.freeze(BOOKING);
        assertThat(books.said()).isEmpty();
        assertThat(session.transfer(NOW)).isEmpty();
        charges.thaw(BOOKING);
        assertThat(session.transfer(NOW)).isPresent();
    }

    @Test
    @DisplayName("R361: while the client's bank asks for the money back, the end of a dispute here frees nothing")
    void staysFrozenForTheBank() {
        captured();
        charges.freeze(BOOKING);
        books.disputeAtTheBank(books.ofSession());
        charges.thaw(BOOKING);
        assertThat(books.ofSession().transfer(NOW)).isEmpty();
    }

    @Test
    @DisplayName("R348: what was sent to the host is asked back before the client is given it")
    void asksBack() {
        captured();
        Payment session = books.ofSession();
        session.transferred("tr_1", session.payable(), NOW);
        charges.refund(BOOKING, euros(12_500), NOW);
        assertThat(books.said()).containsExactly("refund 2500", "reverse 8500", "refund 10000");
        books.carryOut(NOW);
        assertThat(session.payable().minor()).isZero();
    }

    @Test
    @DisplayName("G12: the hold to come follows a session that is moved; one that stands may hinder it")
    void moved() {
        Payment payment = open(null, 10_000, FAR);
        PaymentOutcome saved = payment.cardSaved("pm_1", NOW);
        TimeSpan later = TimeSpan.of(FAR.start().plus(Duration.ofDays(5)), Duration.ofHours(2));
        charges.moved(BOOKING, later, NOW);
        assertThat(saved.at()).isEqualTo(NOW);
        assertThat(payment.holdDeadline()).isEqualTo(later.start().minus(Duration.ofHours(24)));
        hold(payment);
        assertConflict("scheduled_start", () -> charges.moved(BOOKING, later, NOW));
    }

    @Test
    @DisplayName(
            "G12: another card is taken where none could be charged, not while one is being charged, nor once it was")
    void newCard() {
        Payment payment = open(null, 10_000, FAR);
        assertConflict("payment_method_id", () -> charges.newCard(BOOKING, "pm_other", NOW));
        books.forget();
        PaymentOutcome saved = payment.cardSaved("pm_1", NOW);
        charges.newCard(BOOKING, "pm_other", NOW);
        assertThat(saved.at()).isEqualTo(NOW);
        assertThat(books.said()).containsExactly("save_card 10000");
        hold(payment);
        assertConflict("payment_method_id", () -> charges.newCard(BOOKING, "pm_third", NOW));
    }

    @Test
    @DisplayName("R339: the session's payment comes before those of its extensions")
    void order() {
        UUID session = open(null, 10_000, SOON).id();
        UUID extension = open(EXTENSION, 2_500, SOON).id();
        assertThat(charges.paymentsOf(BOOKING)).containsExactly(session, extension);
    }

    private void captured() {
        hold(open(null, 10_000, SOON));
        hold(open(EXTENSION, 2_500, SOON));
        books.forget();
        charges.captureAll(BOOKING, NOW);
        books.carryOut(NOW);
    }

    private Payment open(@Nullable UUID change, long minor, TimeSpan schedule) {
        return books.get(charges.open(owed(change, minor, schedule), "pm_card", NOW));
    }

    private static Obligation owed(@Nullable UUID change, long minor, TimeSpan schedule) {
        return new Obligation(BOOKING, change, new UUID(0, 2), new UUID(0, 3), euros(minor), 1500, schedule);
    }

    private static void hold(Payment payment) {
        PaymentOutcome ignored = payment.authorised("pi_" + payment.id(), "ch_1", LAPSES, NOW);
    }

    private static void assertConflict(String field, ThrowingCallable work) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(work)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.STATE_CONFLICT))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    private static Money euros(long minor) {
        return new Money(minor, "EUR");
    }
}
