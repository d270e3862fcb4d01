package com.dancepartner.world;

import com.dancepartner.domain.availability.WeeklyWindow;
import com.dancepartner.domain.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Draws the sessions of the next two weeks: one to four for a host of twenty, on different days and within the host's
 * windows. All sessions of a host have a client of their own, so that no client is in two places.
 */
final class WorldBookings {

    private static final double BOOKED = 0.05;
    private static final int DAYS = 14;
    private static final int MOST = 4;
    private static final Duration STEP = Duration.ofMinutes(15);

    private final WorldKeys keys;
    private final Instant now;

    /**
     * Draws for the two weeks from this instant on.
     */
    WorldBookings(WorldKeys keys, Instant now) {
        this.keys = keys;
        this.now = now;
    }

    /** None for most hosts, in the order of their days for the others. */
    List<WorldBooking> of(WorldHost host) {
        RandomGenerator random = keys.random(host.number(), WorldKeys.BOOKINGS);
        if (random.nextDouble() >= BOOKED || !host.standing().isBookable()) {
            return List.of();
        }
        return draw(host, 1 + random.nextInt(MOST), random);
    }

    private List<WorldBooking> draw(WorldHost host, int wanted, RandomGenerator random) {
        List<TimeSpan> openings = openings(host);
        List<WorldBooking> bookings = new ArrayList<>();
        for (int i = 0; i < openings.size() && bookings.size() < wanted; i++) {
            int left = openings.size() - i;
            if (random.nextInt(left) < wanted - bookings.size()) {
                StyleOffer offer =
                        host.offers().get(random.nextInt(host.offers().size()));
                bookings.add(new WorldBooking(bookings.size(), host, offer, within(openings.get(i), random)));
            }
        }
        return bookings;
    }

    /** One window of each day that has one: from tomorrow on, so that all of it is to come. */
    private List<TimeSpan> openings(WorldHost host) {
        ZoneId zone = ZoneId.of(host.city().timeZone());
        LocalDate tomorrow = LocalDate.ofInstant(now, zone).plusDays(1);
        return tomorrow.datesUntil(tomorrow.plusDays(DAYS - 2L))
                .map(date -> opening(host.windows(), date, zone))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<TimeSpan> opening(List<WeeklyWindow> windows, LocalDate date, ZoneId zone) {
        return windows.stream()
                .filter(window -> window.day() == date.getDayOfWeek())
                .flatMap(window -> window.on(date, zone).stream())
                .filter(span -> span.length().compareTo(STEP.multipliedBy(4)) >= 0)
                .reduce((first, last) -> last);
    }

    /** One to three hours on quarter hours, as the window allows. */
    private static TimeSpan within(TimeSpan opening, RandomGenerator random) {
        int quarters = (int) opening.length().dividedBy(STEP);
        int length = Math.min(quarters, 4 + 2 * random.nextInt(5));
        int offset = random.nextInt(quarters - length + 1);
        return TimeSpan.of(opening.start().plus(STEP.multipliedBy(offset)), STEP.multipliedBy(length));
    }
}
