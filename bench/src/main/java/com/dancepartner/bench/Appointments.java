package com.dancepartner.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Half hours of many hosts, each asked for once: in each half hour every host has a client of its own, so that nobody is in
 * anybody's way, and clients who come one after another come for different hosts. One in four goes to a host who wants to be
 * asked, whose requests stay open; so no client asks more often than three times. All of it lies within the next six days, when
 * the money is held at once.
 */
final class Appointments implements Supplier<Appointment> {

    static final int MINUTES = 30;

    private static final Duration SLOT = Duration.ofMinutes(MINUTES);
    private static final Duration AHEAD = Duration.ofHours(3);
    private static final Duration HELD_AT_ONCE = Duration.ofDays(6);

    private static final int INSTANT_HOSTS = 400;
    private static final int ASKED_HOSTS = 200;
    private static final int OPEN_REQUESTS = 3;
    private static final int ASKING = 40;
    private static final int ONE_IN = 4;

    /** 400 clients book as often as they like, eight thousand ask three times each. */
    static final int CLIENTS = INSTANT_HOSTS + ASKING * ASKED_HOSTS;

    /** After them come 400 clients of scripts, whose unpaid bookings must not count as open requests of others. */
    static final Dancers DANCERS = new Dancers(CLIENTS + INSTANT_HOSTS, INSTANT_HOSTS, ASKED_HOSTS);

    private final Instant first;
    private final int slots;
    private final AtomicInteger next = new AtomicInteger();

    Appointments(Instant now) {
        first = first(now);
        slots = (int) Duration.between(first, now.plus(HELD_AT_ONCE)).dividedBy(SLOT);
    }

    /** The first half hour; the notice that hosts want is kept for an hour from now on. */
    static Instant first(Instant now) {
        return now.plus(AHEAD).truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
    }

    /** @throws IllegalStateException when all are taken */
    @Override
    public Appointment get() {
        return of(next.getAndIncrement());
    }

    /** How many were asked for. */
    int given() {
        return next.get();
    }

    Appointment of(int number) {
        return number % ONE_IN == ONE_IN - 1 ? asking(number / ONE_IN) : instant(number - number / ONE_IN);
    }

    private Appointment instant(int number) {
        int slot = number / INSTANT_HOSTS;
        int client = number % INSTANT_HOSTS;
        return new Appointment(client, (client + slot) % INSTANT_HOSTS, start(slot, slots), MINUTES);
    }

    private Appointment asking(int number) {
        int slot = number / ASKED_HOSTS;
        int place = number % ASKED_HOSTS;
        int client = INSTANT_HOSTS + slot / OPEN_REQUESTS * ASKED_HOSTS + place;
        int host = INSTANT_HOSTS + (place + slot) % ASKED_HOSTS;
        return new Appointment(client, host, start(slot, Math.min(slots, ASKING * OPEN_REQUESTS)), MINUTES);
    }

    private Instant start(int slot, int most) {
        if (slot >= most) {
            throw new IllegalStateException("All half hours are booked: measure for a shorter time");
        }
        return first.plus(SLOT.multipliedBy(slot));
    }
}
