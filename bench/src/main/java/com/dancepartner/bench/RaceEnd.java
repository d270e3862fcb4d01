package com.dancepartner.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * What is left when a race is over and the product has done all it had to.
 *
 * @param rows bookings in the database, whatever became of them
 * @param live bookings that take somebody's time
 * @param holds at Stripe
 * @param orphans holds whose booking is not live, or that are one too many
 * @param unheld live bookings without a hold
 * @param overlaps pairs of live bookings of one person that overlap
 * @param pending commands to Stripe that were not carried out
 * @param deadlocks in the database since it was started
 */
record RaceEnd(
        long rows, long live, long holds, long orphans, long unheld, long overlaps, long pending, long deadlocks) {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** Longer than a session of the database keeps its own statistics before it tells them. */
    static final Duration STATISTICS = Duration.ofSeconds(12);

    private static final String TAKING = "('awaiting_payment', 'pending', 'confirmed', 'in_progress')";

    private static final String PENDING = "SELECT count(*) FROM payment_commands WHERE status = 'pending'";
    private static final String ROWS = "SELECT count(*) FROM bookings";
    private static final String LIVE = "SELECT id::text FROM bookings WHERE status IN " + TAKING;
    private static final String DEADLOCKS = "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()";

    private static final String OVERLAPS = """
        SELECT count(*) FROM bookings a JOIN bookings b
            ON a.id < b.id AND (a.host_id = b.host_id OR a.client_id = b.client_id)
           AND tstzrange(a.scheduled_start, a.blocked_until) && tstzrange(b.scheduled_start, b.blocked_until)
         WHERE a.status IN %1$s AND b.status IN %1$s
        """.formatted(TAKING);

    /**
     * Waits until every command was carried out, three minutes at most, then counts.
     *
     * @param settling for so long after it
     */
    static RaceEnd await(Connection connection, PaymentStandIn standIn, Duration settling)
            throws SQLException, IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (count(connection, PENDING) > 0 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        LockSupport.parkNanos(settling.toNanos());
        List<String> live = Ground.texts(connection, LIVE);
        List<String> held = standIn.held();
        return new RaceEnd(
                count(connection, ROWS),
                live.size(),
                held.size(),
                surplus(held, live),
                surplus(live, held),
                count(connection, OVERLAPS),
                count(connection, PENDING),
                deadlocks(connection));
    }

    /** How many the database has counted so far. */
    static long deadlocks(Connection connection) throws SQLException {
        return count(connection, DEADLOCKS);
    }

    private static long count(Connection connection, String query) throws SQLException {
        return Long.parseLong(Ground.texts(connection, query).get(0));
    }

    /** How many of the first have no counterpart among the second, each of which counts once. */
    static long surplus(List<String> these, List<String> those) {
        List<String> rest = new ArrayList<>(these);
        those.forEach(rest::remove);
        return rest.size();
    }
}
