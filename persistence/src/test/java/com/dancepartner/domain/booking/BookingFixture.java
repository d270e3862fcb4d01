package com.dancepartner.domain.booking;

import com.dancepartner.domain.Fixtures;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Bookings of one client with one host in every state that a booking can reach, walked there move by move. */
final class BookingFixture {

    static final UUID CLIENT = UUID.fromString("00000000-0000-7000-8000-000000000001");
    static final UUID HOST = UUID.fromString("00000000-0000-7000-8000-000000000002");
    static final UUID STRANGER = UUID.fromString("00000000-0000-7000-8000-000000000003");
    static final UUID PROFILE = UUID.fromString("00000000-0000-7000-8000-000000000004");
    static final UUID STAFF = UUID.fromString("00000000-0000-7000-8000-000000000005");
    static final String PIN = "1234";

    /** Why somebody steps back. */
    static final Why ILL = new Why("illness", "ill");

    /** When the fixtures are booked. */
    static final Instant NOW = Fixtures.NOW;

    /** Two days and eight hours later. */
    static final Instant START = Instant.parse("2026-11-27T20:00:00Z");

    static final Instant END = START.plus(Duration.ofHours(2));

    /** When the hold of a fixture lapses. */
    static final Instant CAPTURE_BEFORE = NOW.plus(Duration.ofDays(7));

    private BookingFixture() {}

    /** Two hours, still to be paid. */
    static Booking awaitingPayment(Instant start) {
        return Fixtures.request(CLIENT, HOST, PROFILE, start, Duration.ofHours(2));
    }

    /** The same with a quarter of an hour kept free after it. */
    static BookingRequest buffered(boolean instant) {
        return Fixtures.asked(CLIENT, HOST, PROFILE, new TimeSpan(START, END), Duration.ofMinutes(15), instant);
    }

    static Booking pending() {
        return pending(START);
    }

    static Booking pending(Instant start) {
        return authorised(awaitingPayment(start));
    }

    static Booking authorised(Booking booking) {
        BookingChanged ignored = booking.authorised(CAPTURE_BEFORE, NOW);
        return booking;
    }

    static Booking confirmed() {
        return confirmed(START);
    }

    static Booking confirmed(Instant start) {
        Booking booking = pending(start);
        BookingChanged ignored = booking.confirm(HOST, NOW);
        return booking;
    }

    static Booking inProgress() {
        Booking booking = confirmed();
        BookingChanged ignored = booking.start(HOST, PIN, START);
        return booking;
    }

    static Booking completed() {
        Booking booking = inProgress();
        BookingChanged ignored = booking.complete(HOST, END);
        return booking;
    }

    /** Missed by the client, by the word of the host, with the price held. */
    static Booking noShow() {
        Booking booking = confirmed();
        BookingChanged ignored = booking.reportNoShow(HOST, "nobody came", true, START.plus(Duration.ofMinutes(30)));
        return booking;
    }

    static Booking disputed(Booking booking) {
        BookingChanged ignored = booking.dispute(CLIENT, Actor.CLIENT, "not so", END);
        return booking;
    }

    static Booking in(BookingStatus status) {
        Booking booking = switch (status) {
            case AWAITING_PAYMENT -> awaitingPayment(START);
            case CONFIRMED -> confirmed();
            case IN_PROGRESS -> inProgress();
            case COMPLETED -> completed();
            case NO_SHOW -> noShow();
            case DISPUTED -> disputed(completed());
            case PENDING, CANCELLED, DECLINED, EXPIRED -> pending();
        };
        switch (status) {
            case CANCELLED -> booking.cancel(CLIENT, ILL, true, NOW);
            case DECLINED -> booking.decline(HOST, ILL, NOW);
            case EXPIRED -> booking.expire(booking.respondBy());
            default -> {}
        }
        return booking;
    }

    /** Another time of the same length, free to cancel until a day before. */
    static NewTime at(Instant start) {
        return new NewTime(
                TimeSpan.of(start, Duration.ofHours(2)),
                ZoneId.of("Europe/Lisbon"),
                CancellationPolicy.STANDARD.freeUntil(start),
                null);
    }

    static Money euros(long amount) {
        return new Money(amount * 100, "EUR");
    }

    /** All that a move could change. */
    static List<Object> state(Booking booking) {
        Ending ending = booking.ending();
        return Arrays.asList(
                booking.status(),
                booking.schedule(),
                booking.meeting().blocked(),
                booking.meeting().timeZone(),
                booking.total(),
                booking.price().platformFee(),
                booking.cancellationTerms(),
                booking.respondBy(),
                booking.proposedBy(),
                booking.actualStart(),
                booking.actualEnd(),
                booking.updatedAt(),
                ending.cancelledBy(),
                ending.cancellationCode(),
                ending.cancellationReason(),
                ending.feeCents(),
                ending.noShowParty(),
                ending.disputedFrom(),
                ending.refundedCents());
    }
}
