package com.dancepartner.domain.booking;

import com.dancepartner.domain.Fixtures;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Bookings of one client with one host in every state that a booking can reach, walked there move by move. */
final class BookingFixture {

    static final UUID CLIENT = UUID.fromString("00000000-0000-7000-8000-000000000001");
    static final UUID HOST = UUID.fromString("00000000-0000-7000-8000-000000000002");
    static final UUID STRANGER = UUID.fromString("00000000-0000-7000-8000-000000000003");
    static final String PIN = "1234";

    /** When the fixtures are booked. */
    static final Instant NOW = Fixtures.NOW;

    /** Two days and eight hours later. */
    static final Instant START = Instant.parse("2026-11-27T20:00:00Z");

    static final Instant END = START.plus(Duration.ofHours(2));

    private BookingFixture() {}

    static Booking awaitingPayment(Instant start) {
        return Fixtures.request(
                CLIENT, HOST, UUID.fromString("00000000-0000-7000-8000-000000000004"), start, Duration.ofHours(2));
    }

    static Booking pending() {
        return pending(START);
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

    /** @throws IllegalArgumentException for states that no move leads to yet */
    static Booking in(BookingStatus status) {
        Booking booking = switch (status) {
            case AWAITING_PAYMENT -> awaitingPayment(START);
            case CONFIRMED -> confirmed();
            case IN_PROGRESS, COMPLETED -> inProgress();
            case PENDING, CANCELLED, DECLINED, EXPIRED -> pending();
            case NO_SHOW, DISPUTED -> throw new IllegalArgumentException("no move leads to " + status);
        };
        switch (status) {
            case COMPLETED -> booking.complete(HOST, END);
            case CANCELLED -> booking.cancel(CLIENT, "ill", NOW);
            case DECLINED -> booking.decline(HOST, "away", NOW);
            case EXPIRED -> booking.expire(booking.respondBy());
            default -> {}
        }
        return booking;
    }

    private static Booking pending(Instant start) {
        Booking booking = awaitingPayment(start);
        BookingChanged ignored = booking.authorised(NOW);
        return booking;
    }
}
