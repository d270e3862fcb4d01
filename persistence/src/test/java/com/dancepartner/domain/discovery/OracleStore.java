package com.dancepartner.domain.discovery;

import com.dancepartner.domain.discovery.OracleHost.Dance;
import com.dancepartner.domain.discovery.OracleHost.Hours;
import com.dancepartner.domain.discovery.OracleHost.Lack;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Writes the oracle's world into the tables that hosts are kept in; triggers do the rest. */
final class OracleStore {

    private static final String SOMETIME = "'2026-01-01T00:00:00Z'";
    private static final int ROWS_AT_ONCE = 500;

    private OracleStore() {}

    static void write(DataSource database, List<OracleHost> hosts) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            insert(
                    statement,
                    "users (id, email, password_hash, first_name, last_name, user_type, email_verified,"
                            + " is_active, created_at, updated_at)",
                    hosts,
                    OracleStore::users);
            insert(
                    statement,
                    "host_profiles (id, user_id, status, headline, bio, hourly_rate_cents, currency, city,"
                            + " country, latitude, longitude, time_zone, verification_status, transfers_enabled,"
                            + " rating_average, rating_count, created_at, updated_at)",
                    hosts,
                    OracleStore::profiles);
            insert(
                    statement,
                    "host_dance_styles (host_profile_id, dance_style_id, skill_level, dance_role)",
                    hosts,
                    OracleStore::dances);
            insert(
                    statement,
                    "host_availability (id, host_profile_id, day_of_week, start_time, end_time)",
                    hosts,
                    OracleStore::hours);
            insert(
                    statement,
                    "bookings (id, client_id, host_id, host_profile_id, dance_style_id, status, scheduled_start,"
                            + " scheduled_end, blocked_until, time_zone, venue, amount_cents, platform_fee_cents,"
                            + " currency, start_pin, respond_by, hourly_rate_cents, platform_fee_bps, free_until,"
                            + " grace_until, late_fee_bps, no_show_fee_bps, created_at, updated_at)",
                    hosts,
                    OracleStore::bookings);
            statement.executeUpdate("INSERT INTO host_languages (host_profile_id, language) SELECT v.host, l.code FROM "
                    + "(VALUES "
                    + hosts.stream().flatMap(OracleStore::languages).collect(Collectors.joining(","))
                    + ") v (host, id) JOIN languages l ON l.id = v.id");
            OracleSpecials.write(statement, hosts);
            statement.execute("ANALYZE host_search, bookings");
        }
    }

    static void insert(
            Statement statement, String table, List<OracleHost> hosts, Function<OracleHost, Stream<String>> rows)
            throws SQLException {
        List<String> all = hosts.stream().flatMap(rows).toList();
        for (int from = 0; from < all.size(); from += ROWS_AT_ONCE) {
            List<String> some = all.subList(from, Math.min(all.size(), from + ROWS_AT_ONCE));
            statement.executeUpdate("INSERT INTO " + table + " VALUES " + String.join(",", some));
        }
    }

    private static Stream<String> users(OracleHost host) {
        return Stream.of(
                row(
                        host.userId(),
                        host.userId() + "@example.com",
                        "hash",
                        host.firstName(),
                        host.lastName(),
                        "host",
                        !host.lacks().contains(Lack.VERIFIED_EMAIL),
                        !host.lacks().contains(Lack.OPEN_ACCOUNT)),
                row(host.clientId(), host.clientId() + "@example.com", "hash", "Client", "", "client", true, true));
    }

    private static Stream<String> profiles(OracleHost host) {
        return Stream.of(row(
                host.id(),
                host.userId(),
                host.lacks().contains(Lack.COMPLETE_PROFILE) ? "draft" : "complete",
                host.headline(),
                host.bio(),
                host.rate(),
                host.currency(),
                host.place().city(),
                host.place().country(),
                host.place().homeLatitude(),
                host.place().homeLongitude(),
                host.zone(),
                host.lacks().contains(Lack.VERIFICATION) ? "pending" : "approved",
                !host.lacks().contains(Lack.TRANSFERS),
                host.ratings() == 0 ? "NULL" : host.average(),
                host.ratings()));
    }

    private static Stream<String> dances(OracleHost host) {
        return host.dances().stream().map(dance -> dance(host, dance));
    }

    private static String dance(OracleHost host, Dance dance) {
        return values(host.id(), dance.style(), dance.level(), dance.role().wire());
    }

    private static Stream<String> languages(OracleHost host) {
        return host.languages().stream().map(language -> "('" + host.id() + "'::uuid, " + language + ")");
    }

    private static Stream<String> hours(OracleHost host) {
        return host.hours().stream().map(hours -> hours(host, hours));
    }

    private static String hours(OracleHost host, Hours hours) {
        return values(
                new UUID(host.id().getMostSignificantBits(), hours.day() * 1440L + hours.from()),
                host.id(),
                hours.day(),
                LocalTime.ofSecondOfDay(hours.from() * 60L),
                LocalTime.ofSecondOfDay(hours.to() * 60L));
    }

    private static Stream<String> bookings(OracleHost host) {
        return host.bookings().stream()
                .map(booking -> row(
                        new UUID(
                                host.id().getMostSignificantBits(),
                                booking.from().getEpochSecond()),
                        booking.asGuest() ? host.userId() : host.clientId(),
                        booking.asGuest() ? host.clientId() : host.userId(),
                        host.id(),
                        1,
                        booking.status(),
                        booking.from(),
                        booking.to(),
                        booking.until(),
                        host.zone(),
                        "At the door",
                        4000,
                        600,
                        "EUR",
                        "1234",
                        booking.from(),
                        4000,
                        1500,
                        booking.from(),
                        booking.from(),
                        5000,
                        10_000));
    }

    /** Values, and after them when the row was made and changed. */
    private static String row(Object... values) {
        String row = values(values);
        return row.substring(0, row.length() - 1) + ", " + SOMETIME + ", " + SOMETIME + ")";
    }

    static String values(Object... values) {
        return Stream.of(values).map(OracleStore::literal).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String literal(Object value) {
        return "NULL".equals(value) || value instanceof Number || value instanceof Boolean
                ? value.toString()
                : "'" + value.toString().replace("'", "''") + "'";
    }
}
