package com.dancepartner.domain.booking;

import static com.dancepartner.domain.Refusals.assertInvalid;
import static com.dancepartner.domain.Refusals.assertRefused;
import static com.dancepartner.domain.booking.BookingFixture.CLIENT;
import static com.dancepartner.domain.booking.BookingFixture.END;
import static com.dancepartner.domain.booking.BookingFixture.HOST;
import static com.dancepartner.domain.booking.BookingFixture.STAFF;
import static com.dancepartner.domain.booking.BookingFixture.START;
import static com.dancepartner.domain.booking.BookingFixture.STRANGER;
import static com.dancepartner.domain.booking.BookingFixture.completed;
import static com.dancepartner.domain.booking.BookingFixture.confirmed;
import static com.dancepartner.domain.booking.BookingFixture.disputed;
import static com.dancepartner.domain.booking.BookingFixture.euros;
import static com.dancepartner.domain.booking.BookingFixture.inProgress;
import static com.dancepartner.domain.booking.BookingFixture.noShow;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.error.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes wrong: nobody comes, nobody says anything, somebody disagrees. */
class BookingDisputeTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Instant MISSED = START.plus(Duration.ofMinutes(30));
    private static final Instant LAST = END.plus(Duration.ofHours(72));

    @Test
    @DisplayName("G03: that somebody did not come can be said from 30 minutes after the start, not before")
    void notTooEarly() {
        Booking booking = confirmed();
        assertRefused(
                ErrorCode.STATE_CONFLICT, () -> booking.reportNoShow(HOST, "nobody came", true, MISSED.minus(SECOND)));
        BookingChanged changed = booking.reportNoShow(HOST, "nobody came", true, MISSED);
        assertThat(changed.to()).isEqualTo(BookingStatus.NO_SHOW);
        assertThat(changed.effects()).containsExactly(Effect.CAPTURE_FEE, Effect.TELL_OTHER);
    }

    @Test
    @DisplayName("G03: a client who did not come pays what the terms say")
    void missingClientsPay() {
        Booking booking = noShow();
        assertThat(booking.ending().noShowParty()).isEqualTo(Actor.CLIENT);
        assertThat(booking.ending().feeCents()).isEqualTo(10_000);
    }

    @Test
    @DisplayName("G03, G12: of a client whose money is not held nothing is taken")
    void nothingHeld() {
        Booking booking = confirmed();
        BookingChanged ignored = booking.reportNoShow(HOST, "nobody came", false, MISSED);
        assertThat(booking.ending().feeCents()).isZero();
    }

    @Test
    @DisplayName("G03: a host who did not come costs the client nothing")
    void missingHosts() {
        Booking booking = confirmed();
        BookingChanged changed = booking.reportNoShow(CLIENT, "no host", true, MISSED);
        assertThat(booking.ending().noShowParty()).isEqualTo(Actor.HOST);
        assertThat(booking.ending().feeCents()).isZero();
        assertThat(changed.effects()).containsExactly(Effect.RELEASE, Effect.TELL_OTHER);
    }

    @Test
    @DisplayName("G03: a session that nobody started or spoke of ends by itself, and nothing is charged")
    void lapses() {
        Booking booking = confirmed();
        Instant late = END.plus(BookingTerms.LAPSE);
        assertRefused(ErrorCode.STATE_CONFLICT, () -> booking.lapse(late.minus(SECOND)));
        BookingChanged changed = booking.lapse(late);
        assertThat(changed.to()).isEqualTo(BookingStatus.CANCELLED);
        assertThat(changed.has(Effect.RELEASE)).isTrue();
        assertThat(booking.ending().cancelledBy()).isEqualTo(Actor.SYSTEM);
        assertThat(booking.ending().cancellationCode()).isEqualTo("unstarted");
        assertThat(booking.ending().feeCents()).isZero();
    }

    @Test
    @DisplayName("G04: a session can be disputed until 72 hours after its scheduled end")
    void untilThreeDaysLater() {
        Booking booking = completed();
        assertRefused(ErrorCode.STATE_CONFLICT, () -> booking.dispute(CLIENT, Actor.CLIENT, "no", LAST.plus(SECOND)));
        BookingChanged changed = booking.dispute(CLIENT, Actor.CLIENT, "no", LAST);
        assertThat(changed.to()).isEqualTo(BookingStatus.DISPUTED);
        assertThat(changed.effects()).containsExactly(Effect.FREEZE, Effect.TELL_OTHER);
        assertThat(booking.disputedFrom()).isEqualTo(BookingStatus.COMPLETED);
    }

    @Test
    @DisplayName("G04: who disputes a session that runs ends it; its price is captured, and stays with the platform")
    void disputesEndTheSession() {
        Booking booking = inProgress();
        Instant now = START.plus(Duration.ofMinutes(20));
        BookingChanged changed = booking.dispute(HOST, Actor.HOST, "left", now);
        assertThat(changed.effects()).containsExactly(Effect.CAPTURE_ALL, Effect.FREEZE, Effect.TELL_OTHER);
        assertThat(booking.actualEnd()).isEqualTo(now);
    }

    @Test
    @DisplayName("G04: staff may open a dispute, too; strangers may not")
    void staffDispute() {
        BookingChanged changed = completed().dispute(STAFF, Actor.STAFF, "somebody called", END);
        assertThat(changed.actor()).isEqualTo(Actor.STAFF);
        assertThat(changed.actorId()).isEqualTo(STAFF);
        assertRefused(ErrorCode.NOT_FOUND, () -> completed().partyOf(STRANGER));
    }

    @Test
    @DisplayName("G04: a dispute that staff do not follow leaves what it held up")
    void upheld() {
        Booking completed = disputed(completed());
        BookingChanged back = completed.resolve(BookingEvent.UPHOLD, STAFF, euros(0), "it took place", END);
        assertThat(back.to()).isEqualTo(BookingStatus.COMPLETED);
        Booking missed = disputed(noShow());
        BookingChanged still = missed.resolve(BookingEvent.UPHOLD, STAFF, euros(0), "nobody was there", END);
        assertThat(still.to()).isEqualTo(BookingStatus.NO_SHOW);
        assertThat(missed.ending().refundedCents()).isZero();
        assertThat(missed.ending().feeCents()).isEqualTo(10_000);
    }

    @Test
    @DisplayName("G04: a dispute of a session that ran leaves it completed")
    void disputesOfRunningSessions() {
        Booking booking = disputed(inProgress());
        BookingChanged back = booking.resolve(BookingEvent.UPHOLD, STAFF, euros(0), "it took place", END);
        assertThat(back.to()).isEqualTo(BookingStatus.COMPLETED);
    }

    @Test
    @DisplayName("G04: parts that are given back add up; what was decided only staff take up again")
    void partsAddUp() {
        Booking booking = disputed(completed());
        BookingChanged part = booking.resolve(BookingEvent.REFUND_PART, STAFF, euros(30), "an hour only", END);
        assertThat(part.effects()).contains(Effect.REFUND, Effect.THAW);
        assertRefused(ErrorCode.STATE_CONFLICT, () -> booking.dispute(CLIENT, Actor.CLIENT, "more", END));
        BookingChanged again = booking.dispute(STAFF, Actor.STAFF, "new evidence", END);
        assertThat(again.to()).isEqualTo(BookingStatus.DISPUTED);
        BookingChanged ignored = booking.resolve(BookingEvent.REFUND_PART, STAFF, euros(20), "less", END);
        assertThat(booking.ending().refundedCents()).isEqualTo(5000);
        assertThat(booking.status()).isEqualTo(BookingStatus.COMPLETED);
    }

    @Test
    @DisplayName("G04: when all is given back the booking counts as cancelled, by staff")
    void allBack() {
        Booking booking = disputed(noShow());
        BookingChanged changed = booking.resolve(BookingEvent.REFUND_ALL, STAFF, euros(100), "was there", END);
        assertThat(changed.to()).isEqualTo(BookingStatus.CANCELLED);
        assertThat(booking.ending().cancelledBy()).isEqualTo(Actor.STAFF);
        assertThat(booking.ending().cancellationCode()).isEqualTo("dispute");
        assertThat(booking.ending().cancellationReason()).isEqualTo("was there");
        assertThat(booking.ending().refundedCents()).isEqualTo(10_000);
    }

    @Test
    @DisplayName("G04: a party is offered a dispute while there is time, and nothing while staff decide")
    void offers() {
        assertThat(completed().allowedActions(Actor.CLIENT, LAST)).containsExactly(BookingEvent.DISPUTE);
        assertThat(noShow().allowedActions(Actor.HOST, LAST)).containsExactly(BookingEvent.DISPUTE);
        assertThat(disputed(completed()).allowedActions(Actor.CLIENT, END)).isEmpty();
        assertThat(disputed(completed()).allowedActions(Actor.STAFF, END))
                .containsExactly(BookingEvent.UPHOLD, BookingEvent.REFUND_PART, BookingEvent.REFUND_ALL);
    }

    @ParameterizedTest
    @DisplayName("G06: a reason has a code that everybody knows")
    @EnumSource(names = {"CLIENT", "HOST"})
    void codes(Actor actor) {
        assertInvalid("code", () -> new Why(actor.wire(), "because"));
        assertThat(Why.CODES)
                .allSatisfy(code -> assertThat(new Why(code, "because").code()).isEqualTo(code));
    }
}
