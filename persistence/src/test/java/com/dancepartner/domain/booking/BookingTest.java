package com.dancepartner.domain.booking;

import static com.dancepartner.domain.Refusals.assertInvalid;
import static com.dancepartner.domain.Refusals.assertRefused;
import static com.dancepartner.domain.booking.BookingFixture.CAPTURE_BEFORE;
import static com.dancepartner.domain.booking.BookingFixture.CLIENT;
import static com.dancepartner.domain.booking.BookingFixture.END;
import static com.dancepartner.domain.booking.BookingFixture.HOST;
import static com.dancepartner.domain.booking.BookingFixture.ILL;
import static com.dancepartner.domain.booking.BookingFixture.NOW;
import static com.dancepartner.domain.booking.BookingFixture.PIN;
import static com.dancepartner.domain.booking.BookingFixture.START;
import static com.dancepartner.domain.booking.BookingFixture.STRANGER;
import static com.dancepartner.domain.booking.BookingFixture.awaitingPayment;
import static com.dancepartner.domain.booking.BookingFixture.confirmed;
import static com.dancepartner.domain.booking.BookingFixture.inProgress;
import static com.dancepartner.domain.booking.BookingFixture.pending;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BookingTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    @DisplayName("R338, G05: a request waits for its payment, then for the host")
    void requestsWaitForTheirPayment() {
        Booking booking = awaitingPayment(START);
        assertThat(booking.status()).isEqualTo(BookingStatus.AWAITING_PAYMENT);
        BookingChanged changed = booking.authorised(CAPTURE_BEFORE, NOW);
        assertThat(booking.status()).isEqualTo(BookingStatus.PENDING);
        assertThat(changed)
                .isEqualTo(new BookingChanged(
                        booking.id(),
                        BookingEvent.AUTHORISE,
                        Actor.SYSTEM,
                        null,
                        BookingStatus.AWAITING_PAYMENT,
                        BookingStatus.PENDING,
                        List.of(Effect.TELL_HOST),
                        null,
                        "",
                        NOW));
    }

    @Test
    @DisplayName("G38: a host who takes instant bookings is not asked, and both are told")
    void instantBookings() {
        Booking booking = Booking.request(BookingFixture.buffered(true), NOW);
        BookingChanged changed = booking.authorised(CAPTURE_BEFORE, NOW);
        assertThat(changed.to()).isEqualTo(BookingStatus.CONFIRMED);
        assertThat(changed.effects()).containsExactly(Effect.TELL_HOST, Effect.TELL_CLIENT);
    }

    @Test
    @DisplayName("G02: the host's time to answer begins with the payment, and ends a day before the hold lapses")
    void answerBeforeTheHoldLapses() {
        Booking booking = awaitingPayment(START);
        BookingChanged ignored = booking.authorised(NOW.plus(Duration.ofHours(30)), NOW);
        assertThat(booking.respondBy()).isEqualTo(NOW.plus(Duration.ofHours(6)));
    }

    @Test
    @DisplayName("G05: a refused card cancels the request, and the booking says so")
    void refusedCardsCancel() {
        Booking booking = awaitingPayment(START);
        BookingChanged changed = booking.paymentFailed("card_declined", NOW);
        assertThat(changed.to()).isEqualTo(BookingStatus.CANCELLED);
        assertThat(booking.ending().cancelledBy()).isEqualTo(Actor.SYSTEM);
        assertThat(booking.ending().cancellationCode()).isEqualTo("payment");
        assertThat(booking.ending().cancellationReason()).isEqualTo("card_declined");
    }

    @ParameterizedTest
    @DisplayName("G12: a booking whose price cannot be held in time ends, and the host is told")
    @EnumSource(names = {"PENDING", "CONFIRMED"})
    void holdsThatFailLater(BookingStatus status) {
        BookingChanged changed = BookingFixture.in(status).paymentFailed("hold_missing", START.minus(DAY));
        assertThat(changed.to()).isEqualTo(BookingStatus.CANCELLED);
        assertThat(changed.effects()).containsExactly(Effect.RELEASE, Effect.TELL_CLIENT, Effect.TELL_HOST);
    }

    @Test
    @DisplayName("R342: the host confirms, and the event tells who it was")
    void hostConfirms() {
        Booking booking = pending();
        BookingChanged changed = booking.confirm(HOST, NOW);
        assertThat(booking.status()).isEqualTo(BookingStatus.CONFIRMED);
        assertThat(changed.actor()).isEqualTo(Actor.HOST);
        assertThat(changed.actorId()).isEqualTo(HOST);
    }

    @Test
    @DisplayName("R341: nobody but the host confirms")
    void clientsDoNotConfirm() {
        Booking booking = pending();
        assertRefused(ErrorCode.FORBIDDEN, () -> booking.confirm(CLIENT, NOW));
        assertThat(booking.status()).isEqualTo(BookingStatus.PENDING);
    }

    @Test
    @DisplayName("R341: a session that should have begun is no longer confirmed")
    void confirmationComesBeforeTheStart() {
        Booking booking = pending();
        assertRefused(ErrorCode.STATE_CONFLICT, () -> booking.confirm(HOST, START));
        BookingChanged changed = booking.confirm(HOST, START.minus(SECOND));
        assertThat(changed.to()).isEqualTo(BookingStatus.CONFIRMED);
    }

    @Test
    @DisplayName("R091, G01: the host declines a request with a reason and without a fee")
    void hostDeclines() {
        Booking booking = pending();
        BookingChanged changed = booking.decline(HOST, new Why("unavailable", "away"), NOW);
        assertThat(booking.status()).isEqualTo(BookingStatus.DECLINED);
        assertThat(changed.reason()).isEqualTo("away");
        assertThat(booking.ending().cancelledBy()).isEqualTo(Actor.HOST);
        assertThat(booking.ending().cancellationCode()).isEqualTo("unavailable");
        assertThat(booking.ending().feeCents()).isZero();
    }

    @Test
    @DisplayName("G02: an unanswered request expires at its deadline, not before")
    void requestsExpire() {
        Booking booking = pending();
        assertThat(booking.respondBy()).isEqualTo(NOW.plus(Duration.ofHours(24)));
        assertRefused(
                ErrorCode.STATE_CONFLICT,
                () -> booking.expire(booking.respondBy().minus(SECOND)));
        BookingChanged changed = booking.expire(booking.respondBy());
        assertThat(changed.to()).isEqualTo(BookingStatus.EXPIRED);
    }

    @Test
    @DisplayName("G05: an unpaid request gives its slot back after 15 minutes")
    void unpaidRequestsExpire() {
        Booking booking = awaitingPayment(START);
        Instant deadline = NOW.plus(Duration.ofMinutes(15));
        assertRefused(ErrorCode.STATE_CONFLICT, () -> booking.expire(deadline.minus(SECOND)));
        BookingChanged changed = booking.expire(deadline);
        assertThat(changed.to()).isEqualTo(BookingStatus.EXPIRED);
    }

    @ParameterizedTest(name = "booked {0} ahead, cancelled {1} before the start: {2}")
    @DisplayName("R347, G13: a client's cancellation is free until 24 hours before the start, then costs half")
    @CsvSource({"PT56H, PT24H, 0", "PT56H, PT23H59M59S, 5000", "PT56H, PT30H, 0", "PT56H, PT1S, 5000"})
    void lateCancellationsCostHalf(Duration ahead, Duration beforeStart, long fee) {
        Instant start = NOW.plus(ahead);
        assertThat(feeOfClient(start, start.minus(beforeStart))).isEqualTo(fee);
    }

    @ParameterizedTest(name = "booked {0} ahead, cancelled {1} later: {2}")
    @DisplayName("G13: five minutes of grace follow a booking, unless the session starts within two hours")
    @CsvSource({
        "PT10H, PT4M, 0",
        "PT10H, PT5M, 0",
        "PT10H, PT5M1S, 5000",
        "PT2H3M, PT2M59S, 0",
        "PT2H3M, PT3M, 0",
        "PT2H3M, PT3M1S, 5000",
        "PT2H3M, PT4M, 5000"
    })
    void graceAfterBooking(Duration ahead, Duration later, long fee) {
        assertThat(feeOfClient(NOW.plus(ahead), NOW.plus(later))).isEqualTo(fee);
    }

    @Test
    @DisplayName("G12, G13: while no money is held a late cancellation costs nothing")
    void freeWhileNothingIsHeld() {
        Booking booking = confirmed();
        Instant late = START.minus(Duration.ofHours(1));
        assertThat(booking.cancellationFee(Actor.CLIENT, false, late).isZero()).isTrue();
        BookingChanged ignored = booking.cancel(CLIENT, ILL, false, late);
        assertThat(booking.ending().feeCents()).isZero();
    }

    @Test
    @DisplayName("R346, G13: a host's cancellation is free to the client, however late")
    void hostCancelsFree() {
        Booking booking = confirmed();
        BookingChanged changed = booking.cancel(HOST, ILL, true, START.minus(SECOND));
        assertThat(changed.to()).isEqualTo(BookingStatus.CANCELLED);
        assertThat(booking.ending().feeCents()).isZero();
        assertThat(booking.ending().cancelledBy()).isEqualTo(Actor.HOST);
    }

    @Test
    @DisplayName("R347: a request that no host has accepted costs nothing to take back")
    void takingBackARequestIsFree() {
        Booking booking = pending();
        BookingChanged changed = booking.cancel(CLIENT, ILL, true, START.minus(Duration.ofHours(1)));
        assertThat(changed.to()).isEqualTo(BookingStatus.CANCELLED);
        assertThat(booking.ending().feeCents()).isZero();
    }

    @Test
    @DisplayName("G06: a cancelled booking says who cancelled and why")
    void cancellationsSayWhoAndWhy() {
        Booking booking = confirmed();
        BookingChanged changed = booking.cancel(CLIENT, ILL, true, NOW);
        assertThat(changed.reason()).isEqualTo("ill");
        assertThat(booking.ending().cancelledBy()).isEqualTo(Actor.CLIENT);
        assertThat(booking.ending().cancellationCode()).isEqualTo("illness");
        assertThat(booking.ending().cancellationReason()).isEqualTo("ill");
    }

    @Test
    @DisplayName("R347: a session whose start has passed cannot be cancelled")
    void cancellationComesBeforeTheStart() {
        Booking booking = confirmed();
        assertRefused(ErrorCode.STATE_CONFLICT, () -> booking.cancel(CLIENT, ILL, true, START));
        assertThat(booking.status()).isEqualTo(BookingStatus.CONFIRMED);
        assertThat(booking.ending().cancelledBy()).isNull();
    }

    @ParameterizedTest(name = "{0} from the scheduled start")
    @DisplayName("R351, G35: a session starts within 30 minutes of its scheduled start")
    @CsvSource({"PT-30M", "PT0S", "PT30M"})
    void startsWithinTheWindow(Duration offset) {
        Booking booking = confirmed();
        Instant now = START.plus(offset);
        BookingChanged changed = booking.start(HOST, PIN, now);
        assertThat(changed.to()).isEqualTo(BookingStatus.IN_PROGRESS);
        assertThat(booking.actualStart()).isEqualTo(now);
    }

    @ParameterizedTest(name = "{0} from the scheduled start")
    @DisplayName("R351, G35: a session starts neither earlier nor later")
    @CsvSource({"PT-30M-1S", "PT30M1S"})
    void startsNotOutsideTheWindow(Duration offset) {
        Booking booking = confirmed();
        assertRefused(ErrorCode.STATE_CONFLICT, () -> booking.start(HOST, PIN, START.plus(offset)));
        assertThat(booking.actualStart()).isNull();
    }

    @Test
    @DisplayName("G35: without the client's PIN the session does not start")
    void wrongPin() {
        Booking booking = confirmed();
        assertInvalid("pin", () -> booking.start(HOST, "4321", START));
        assertThat(booking.actualStart()).isNull();
        assertThat(booking.status()).isEqualTo(BookingStatus.CONFIRMED);
    }

    @Test
    @DisplayName("G35: the client does not start the session, even with the PIN")
    void clientsDoNotStart() {
        assertRefused(ErrorCode.FORBIDDEN, () -> confirmed().start(CLIENT, PIN, START));
    }

    @Test
    @DisplayName("G36: the host completes at any time after the start")
    void hostCompletesEarly() {
        Booking booking = inProgress();
        Instant now = START.plus(SECOND);
        BookingChanged changed = booking.complete(HOST, now);
        assertThat(changed.to()).isEqualTo(BookingStatus.COMPLETED);
        assertThat(booking.actualEnd()).isEqualTo(now);
    }

    @Test
    @DisplayName("G36: the client completes once the scheduled end has come")
    void clientCompletesAfterTheEnd() {
        Booking booking = inProgress();
        assertRefused(ErrorCode.STATE_CONFLICT, () -> booking.complete(CLIENT, END.minus(SECOND)));
        assertThat(booking.actualEnd()).isNull();
        BookingChanged changed = booking.complete(CLIENT, END);
        assertThat(changed.to()).isEqualTo(BookingStatus.COMPLETED);
    }

    @Test
    @DisplayName("G36: a session that both forgot to complete ended when it was to end")
    void forgottenSessionsComplete() {
        Booking booking = inProgress();
        assertRefused(ErrorCode.STATE_CONFLICT, () -> booking.completeUnattended(END.minus(SECOND)));
        BookingChanged changed = booking.completeUnattended(END.plus(BookingTerms.AUTO_COMPLETE));
        assertThat(changed.actor()).isEqualTo(Actor.SYSTEM);
        assertThat(booking.status()).isEqualTo(BookingStatus.COMPLETED);
        assertThat(booking.actualEnd()).isEqualTo(END);
    }

    @Test
    @DisplayName("R380: each party is offered what it could do now, and no more")
    void allowedActions() {
        assertThat(pending().allowedActions(Actor.HOST, NOW))
                .containsExactly(BookingEvent.CONFIRM, BookingEvent.DECLINE, BookingEvent.CANCEL);
        assertThat(pending().allowedActions(Actor.CLIENT, NOW))
                .containsExactly(BookingEvent.CANCEL, BookingEvent.RESCHEDULE);
        assertThat(pending().allowedActions(Actor.HOST, START))
                .containsExactly(BookingEvent.DECLINE, BookingEvent.CANCEL);
        assertThat(confirmed().allowedActions(Actor.HOST, NOW))
                .containsExactly(BookingEvent.CANCEL, BookingEvent.PROPOSE_RESCHEDULE, BookingEvent.PROPOSE_EXTENSION);
        assertThat(confirmed().allowedActions(Actor.HOST, START))
                .containsExactly(BookingEvent.START, BookingEvent.PROPOSE_EXTENSION);
        assertThat(confirmed().allowedActions(Actor.CLIENT, START)).containsExactly(BookingEvent.PROPOSE_EXTENSION);
        assertThat(inProgress().allowedActions(Actor.HOST, END))
                .containsExactly(BookingEvent.COMPLETE, BookingEvent.DISPUTE);
        assertThat(inProgress().allowedActions(Actor.CLIENT, START))
                .containsExactly(BookingEvent.DISPUTE, BookingEvent.PROPOSE_EXTENSION);
        assertThat(inProgress().allowedActions(Actor.CLIENT, END))
                .containsExactly(BookingEvent.COMPLETE, BookingEvent.DISPUTE);
    }

    @ParameterizedTest
    @DisplayName("R380: once a booking is over nobody is offered anything")
    @EnumSource(names = {"COMPLETED", "CANCELLED", "DECLINED", "EXPIRED", "NO_SHOW", "DISPUTED"})
    void nothingToDoOnceOver(BookingStatus status) {
        Instant late = END.plus(Duration.ofHours(72)).plus(SECOND);
        assertThat(BookingFixture.in(status).allowedActions(Actor.CLIENT, late)).isEmpty();
        assertThat(BookingFixture.in(status).allowedActions(Actor.HOST, late)).isEmpty();
    }

    @Test
    @DisplayName("R528: strangers do not learn that a booking exists")
    void strangersFindNothing() {
        Booking booking = confirmed();
        assertRefused(ErrorCode.NOT_FOUND, () -> booking.cancel(STRANGER, ILL, true, NOW));
        assertRefused(ErrorCode.NOT_FOUND, () -> booking.confirm(STRANGER, NOW));
        assertRefused(ErrorCode.NOT_FOUND, () -> booking.start(STRANGER, PIN, START));
        assertRefused(ErrorCode.NOT_FOUND, () -> booking.complete(STRANGER, END));
        assertRefused(ErrorCode.NOT_FOUND, () -> booking.requireParty(STRANGER));
        assertThat(booking.isParty(STRANGER)).isFalse();
        assertThat(booking.status()).isEqualTo(BookingStatus.CONFIRMED);
    }

    /** What the client is told before, and what is kept on the booking after. */
    private static long feeOfClient(Instant start, Instant now) {
        Booking booking = confirmed(start);
        Money told = booking.cancellationFee(Actor.CLIENT, true, now);
        BookingChanged ignored = booking.cancel(CLIENT, ILL, true, now);
        assertThat(booking.ending().feeCents()).isEqualTo(told.minor());
        return told.minor();
    }
}
