package com.dancepartner.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.availability.BookingRules;
import com.dancepartner.domain.availability.Exceptions;
import com.dancepartner.domain.availability.HostCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WorldBookingsTest {

    private static final Instant NOW = Instant.parse("2026-03-25T11:20:00Z");
    private static final World WORLD = World.of(10_000, 5);
    private static final List<List<WorldBooking>> BOOKINGS = WORLD.hosts()
            .map(new WorldBookings(WORLD.keys(), NOW)::of)
            .filter(bookings -> !bookings.isEmpty())
            .toList();

    @Test
    @DisplayName("world: about one bookable host of twenty is booked, one to four times")
    void some() {
        assertThat(BOOKINGS).hasSizeBetween(370, 560);
        assertThat(BOOKINGS).allSatisfy(bookings -> assertThat(bookings).hasSizeBetween(1, 4));
        assertThat(BOOKINGS)
                .allMatch(bookings -> bookings.get(0).host().standing().isBookable());
    }

    @Test
    @DisplayName(
            "world: every session lies in the next two weeks and in the host's windows, on quarter hours, across clock changes too")
    void inWindows() {
        assertThat(BOOKINGS)
                .allSatisfy(bookings -> assertThat(bookings).allSatisfy(booking -> {
                    WorldHost host = booking.host();
                    assertThat(calendar(host).refusal(booking.span(), List.of(), before(booking)))
                            .isEmpty();
                    assertThat(booking.span().start()).isAfter(NOW);
                    assertThat(booking.span().end()).isBefore(NOW.plus(Duration.ofDays(14)));
                    assertThat(booking.span().start().getEpochSecond() % 900).isZero();
                    assertThat(booking.span().length()).isBetween(Duration.ofHours(1), Duration.ofHours(3));
                }));
    }

    @Test
    @DisplayName("world: a host, and the host's client, have one session an evening at most")
    void oneAnEvening() {
        assertThat(BOOKINGS).allSatisfy(bookings -> {
            assertThat(bookings).extracting(WorldBookingsTest::evening).doesNotHaveDuplicates();
            for (int i = 1; i < bookings.size(); i++) {
                assertThat(bookings.get(i).span().start())
                        .isAfter(bookings.get(i - 1).span().end());
            }
        });
    }

    @Test
    @DisplayName("world: a session costs the host's rate for its time, and a fee of 15 percent of that")
    void prices() {
        WorldBooking booking = BOOKINGS.get(0).get(0);
        long minutes = booking.span().length().toMinutes();
        assertThat(booking.amount().minor()).isEqualTo(Math.round(booking.host().rate() * minutes / 60.0));
        assertThat(booking.fee().minor()).isEqualTo(Math.round(booking.amount().minor() * 0.15));
    }

    private static HostCalendar calendar(WorldHost host) {
        return new HostCalendar(
                ZoneId.of(host.city().timeZone()),
                host.windows(),
                host.rules().orElse(BookingRules.STANDARD),
                Exceptions.NONE);
    }

    /** Early enough for any notice of the world's hosts. */
    private static Instant before(WorldBooking booking) {
        return booking.span().start().minus(Duration.ofDays(2));
    }

    /** The day that the session's window began on: nights end by four. */
    private static LocalDate evening(WorldBooking booking) {
        return LocalDate.ofInstant(
                booking.span().start().minus(Duration.ofHours(6)),
                ZoneId.of(booking.host().city().timeZone()));
    }
}
