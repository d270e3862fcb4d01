package com.dancepartner.bench;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * The same guarded insert for pgbench: the same locks, the same columns, and free half hours of the same hosts, but two weeks ahead and by
 * clients of their own, so that they are in nobody's way. Each transaction computes a half hour of its own from how many its connection has made.
 *
 * @param clients connections of pgbench
 * @param first where the half hours begin, seconds since 1970
 * @param style the id of what they dance
 */
record BookingScript(int clients, long first, long style) {

    private static final String VENUE = "The bare dance hall";
    private static final String BOOKING = "be000009";
    private static final int DAYS_AHEAD = 14;

    /** Created tomorrow, so that no worker ends them as unpaid meanwhile. */
    private static final String TEXT = """
        \\set number :made * %1$d + :client_id
        \\set made :made + 1
        \\set slot :number / %2$d
        \\set dancer :number %% %2$d
        \\set partner (:dancer + :slot) %% %2$d
        \\set from :first + :slot * 1800
        BEGIN;
        SELECT 1 FROM users WHERE id IN (%3$s, %4$s) ORDER BY id FOR NO KEY UPDATE;
        INSERT INTO bookings (id, client_id, host_id, host_profile_id, dance_style_id, status, scheduled_start, \
        scheduled_end, blocked_until, time_zone, venue, latitude, longitude, amount_cents, platform_fee_cents, \
        hourly_rate_cents, platform_fee_bps, currency, instant_book, free_until, grace_until, late_fee_bps, \
        no_show_fee_bps, start_pin, respond_by, created_at, updated_at) \
        VALUES (%5$s, %3$s, %4$s, %6$s, :style, 'awaiting_payment', to_timestamp(:from::float8), \
        to_timestamp(:from::float8 + 1800), to_timestamp(:from::float8 + 1800), '%7$s', '%8$s', %9$s, %10$s, 2000, 300, \
        4000, 1500, 'EUR', TRUE, to_timestamp(:from::float8 - 86400), now() + interval '1 day', 5000, 10000, '1234', \
        now() + interval '2 days', now() + interval '1 day', now() + interval '1 day') ON CONFLICT DO NOTHING;
        COMMIT;
        """;

    static BookingScript of(int clients, Instant firstAppointment, long style) {
        Instant first = firstAppointment.plus(DAYS_AHEAD, ChronoUnit.DAYS);
        return new BookingScript(clients, first.getEpochSecond(), style);
    }

    /** How many rows it has written. */
    static String count() {
        return "SELECT count(*) FROM bookings WHERE venue = '" + VENUE + "'";
    }

    String text() {
        return TEXT.formatted(
                clients,
                Appointments.DANCERS.instantHosts(),
                Dancers.clientSql(":dancer::int + " + Appointments.CLIENTS),
                Dancers.hostSql(":partner::int"),
                Dancers.idSql(BOOKING, ":number::int"),
                Dancers.profileSql(":partner::int"),
                Dancers.ZONE,
                VENUE,
                Dancers.LATITUDE,
                Dancers.LONGITUDE);
    }

    /**
     * What the script starts from.
     *
     * @param made at least as many transactions as any connection has made in earlier runs
     */
    Map<String, Long> variables(long made) {
        return Map.of("first", first, "style", style, "made", made);
    }
}
