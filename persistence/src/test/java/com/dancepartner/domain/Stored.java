package com.dancepartner.domain;

import com.dancepartner.domain.booking.Booking;
import com.dancepartner.domain.booking.Bookings;
import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.payment.Payment;
import com.dancepartner.domain.payment.Payments;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;

/** Bookings and payments that are in the database, with people of their own unless the test names them. */
public final class Stored {

    /** A Friday evening, within the hours of {@link Fixtures#host}. */
    public static final Instant FRIDAY = Instant.parse("2026-11-27T20:00:00Z");

    private Stored() {}

    public static Booking booking(EntityManager entities) {
        return booking(entities, Fixtures.client(entities), Fixtures.host(entities, Fixtures.LISBON), FRIDAY);
    }

    /** Two hours, still to be paid. */
    public static Booking booking(EntityManager entities, User client, HostProfile host, Instant start) {
        return reserved(entities, Fixtures.request(client.id(), host.userId(), host.id(), start, Duration.ofHours(2)));
    }

    /** The request as the database has it from now on. */
    public static Booking reserved(EntityManager entities, Booking request) {
        Bookings bookings = new Bookings(entities);
        bookings.queueFor(request.clientId(), request.hostId());
        if (!bookings.reserve(request)) {
            throw new AssertionError("the hour is taken");
        }
        return bookings.get(request.id());
    }

    /** The payment of a booking of its own, still to be authorised. */
    public static Payment payment(EntityManager entities) {
        Booking booking = booking(entities);
        Payment payment = new Payment(
                booking.id(), booking.clientId(), booking.hostProfileId(), booking.total(), 1500, Fixtures.NOW);
        new Payments(entities).add(payment);
        entities.flush();
        return payment;
    }
}
