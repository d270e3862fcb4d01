package com.dancepartner.domain.discovery;

import com.dancepartner.domain.discovery.OracleHost.Special;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Writes what hosts of the oracle's world ask of bookings, and what departs from their usual weeks. */
final class OracleSpecials {

    private OracleSpecials() {}

    static void write(Statement statement, List<OracleHost> hosts) throws SQLException {
        OracleStore.insert(
                statement,
                "booking_rules (host_profile_id, buffer_minutes, notice_minutes, horizon_days, step_minutes,"
                        + " min_minutes, max_minutes, open_requests, instant_book)",
                hosts,
                OracleSpecials::rules);
        OracleStore.insert(
                statement,
                "availability_overrides (id, host_profile_id, kind, starts_at, ends_at, created_at)",
                hosts,
                OracleSpecials::overrides);
        OracleStore.insert(
                statement,
                "travel_periods (id, host_profile_id, starts_at, ends_at, city, country, latitude, longitude,"
                        + " time_zone, created_at)",
                hosts,
                OracleSpecials::journeys);
        OracleStore.insert(
                statement,
                "calendar_feeds (id, host_profile_id, name, status, created_at)",
                hosts,
                host -> Stream.of(OracleStore.values(host.id(), host.id(), "Work", "ok", "2026-01-01T00:00:00Z")));
        OracleStore.insert(
                statement,
                "imported_busy_times (feed_id, host_profile_id, starts_at, ends_at)",
                hosts,
                OracleSpecials::imported);
    }

    private static Stream<String> rules(OracleHost host) {
        return host.rules().stream()
                .map(rules -> OracleStore.values(
                        host.id(),
                        rules.buffer(),
                        rules.notice(),
                        rules.horizon(),
                        rules.step(),
                        rules.least(),
                        rules.most(),
                        3,
                        false));
    }

    private static Stream<String> overrides(OracleHost host) {
        return of(host, kind -> kind == Special.Kind.OPENING || kind == Special.Kind.BLOCK)
                .map(special -> OracleStore.values(
                        UUID.randomUUID(),
                        host.id(),
                        special.kind() == Special.Kind.BLOCK ? "block" : "opening",
                        special.from(),
                        special.to(),
                        special.from()));
    }

    private static Stream<String> journeys(OracleHost host) {
        return of(host, kind -> kind == Special.Kind.JOURNEY)
                .map(journey -> OracleStore.values(
                        UUID.randomUUID(),
                        host.id(),
                        journey.from(),
                        journey.to(),
                        "Elsewhere",
                        "XX",
                        0,
                        0,
                        journey.zone(),
                        journey.from()));
    }

    private static Stream<String> imported(OracleHost host) {
        return of(host, kind -> kind == Special.Kind.IMPORTED)
                .map(busy -> OracleStore.values(host.id(), host.id(), busy.from(), busy.to()));
    }

    private static Stream<Special> of(OracleHost host, Predicate<Special.Kind> wanted) {
        return host.specials().stream().filter(special -> wanted.test(special.kind()));
    }
}
