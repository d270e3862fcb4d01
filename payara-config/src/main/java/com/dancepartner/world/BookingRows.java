package com.dancepartner.world;

import com.dancepartner.domain.availability.BookingRules;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.postgresql.copy.CopyManager;

/** Clients and their confirmed bookings as rows of their tables. */
final class BookingRows {

    private static final Duration BOOKED_AHEAD = Duration.ofDays(1);
    private static final Duration FREE_BEFORE = Duration.ofHours(24);
    private static final Duration GRACE = Duration.ofMinutes(5);
    private static final int LATE_FEE_BASIS_POINTS = 5_000;
    private static final int NO_SHOW_FEE_BASIS_POINTS = 10_000;

    private final CopyTable clients = new CopyTable(
            "users",
            "id, email, password_hash, first_name, last_name, user_type, email_verified, created_at, updated_at");
    private final CopyTable bookings = new CopyTable(
            "bookings",
            "id, client_id, host_id, host_profile_id, dance_style_id, status, scheduled_start, scheduled_end,"
                    + " time_zone, venue, latitude, longitude, amount_cents, platform_fee_cents, currency, start_pin,"
                    + " respond_by, created_at, updated_at, blocked_until, hourly_rate_cents, platform_fee_bps,"
                    + " instant_book, free_until, grace_until, late_fee_bps, no_show_fee_bps");

    private final WorldKeys keys;
    private final String passwordHash;
    private final Instant now;

    BookingRows(WorldKeys keys, String passwordHash, Instant now) {
        this.keys = keys;
        this.passwordHash = passwordHash;
        this.now = now;
    }

    void add(List<WorldBooking> ofHost) {
        if (!ofHost.isEmpty()) {
            addClient(ofHost.get(0).host().number());
        }
        ofHost.forEach(this::addBooking);
    }

    void send(CopyManager copies) throws SQLException {
        clients.send(copies);
        bookings.send(copies);
    }

    private void addClient(int number) {
        clients.add(
                keys.id(number, WorldKeys.CLIENT),
                keys.email("client", number),
                passwordHash,
                "Client " + number,
                "",
                "client",
                true,
                keys.joined(number),
                keys.joined(number));
    }

    private void addBooking(WorldBooking booking) {
        WorldHost host = booking.host();
        City city = host.city();
        BookingRules rules = host.rules().orElse(BookingRules.STANDARD);
        Instant booked = now.minus(BOOKED_AHEAD);
        bookings.add(
                keys.id(host.number(), WorldKeys.BOOKING + booking.index()),
                keys.id(host.number(), WorldKeys.CLIENT),
                keys.id(host.number(), WorldKeys.USER),
                keys.id(host.number(), WorldKeys.PROFILE),
                booking.offer().style().id(),
                "confirmed",
                booking.span().start(),
                booking.span().end(),
                city.timeZone(),
                "The dance hall in " + city.name(),
                city.latitude(),
                city.longitude(),
                booking.amount().minor(),
                booking.fee().minor(),
                host.tariff().currency(),
                "0000",
                now,
                booked,
                now,
                rules.blocked(booking.span()).end(),
                host.rate(),
                WorldBooking.FEE_BASIS_POINTS,
                rules.instantBook(),
                booking.span().start().minus(FREE_BEFORE),
                booked.plus(GRACE),
                LATE_FEE_BASIS_POINTS,
                NO_SHOW_FEE_BASIS_POINTS);
    }
}
