package com.dancepartner.world;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Writes a world by COPY, a few thousand hosts at a time, in one transaction: all of it is there, or nothing. Its memory
 * does not grow with the world.
 */
public final class WorldWriter {

    private static final int CHUNK = 5_000;

    private static final List<String> TABLES = List.of(
            "users",
            "host_profiles",
            "host_dance_styles",
            "host_languages",
            "host_availability",
            "booking_rules",
            "bookings");

    private final Connection connection;
    private final Progress progress;

    /** Says how it goes in whole lines. */
    public WorldWriter(Connection connection, Consumer<String> progress) {
        this(connection, Progress.inLines(progress));
    }

    WorldWriter(Connection connection, Progress progress) {
        this.connection = connection;
        this.progress = progress;
    }

    /**
     * Writes the world's hosts, and bookings of the two weeks from now on.
     *
     * @param passwordHash of the one password that all accounts have
     * @throws SQLException when the database refuses, and has changed nothing, such as for a world that is there already
     */
    public void write(World world, String passwordHash, Instant now) throws SQLException {
        connection.setAutoCommit(false);
        try {
            fill(world, passwordHash, now);
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
        progress.say("Vacuuming");
        execute("VACUUM (ANALYZE) " + String.join(", ", TABLES) + ", host_search");
    }

    private void fill(World world, String passwordHash, Instant now) throws SQLException {
        execute("SET LOCAL work_mem = '128MB'");
        execute("SET LOCAL maintenance_work_mem = '512MB'");
        SearchTable search = new SearchTable(connection);
        search.rest();
        copy(world, passwordHash, now);
        execute("ANALYZE " + String.join(", ", TABLES));
        search.fill(world.size(), progress);
        search.wake();
    }

    private void copy(World world, String passwordHash, Instant now) throws SQLException {
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        HostRows hosts = new HostRows(world.keys(), passwordHash);
        BookingRows bookings = new BookingRows(world.keys(), passwordHash, now);
        WorldBookings drawn = new WorldBookings(world.keys(), now);
        progress.begin("Writing hosts", world.size());
        for (int number = 1; number <= world.size(); number++) {
            WorldHost host = world.host(number);
            hosts.add(host);
            bookings.add(drawn.of(host));
            if (number % CHUNK == 0 || number == world.size()) {
                hosts.send(copies);
                bookings.send(copies);
                progress.reached(number);
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
