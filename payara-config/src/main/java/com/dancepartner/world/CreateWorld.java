package com.dancepartner.world;

import com.dancepartner.database.DatabaseUrl;
import com.dancepartner.database.SchemaMigrator;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What {@code ./mvnw -Pworld} runs: fills the database of DATABASE_URL with generated hosts. Options: hosts (10000, at most
 * two millions), seed (1), password of all accounts (made when not given), more (adds to the hosts that are there).
 */
public final class CreateWorld {

    private static final String COUNTS = """
            SELECT (SELECT count(*) FROM host_profiles), (SELECT count(*) FROM host_search),
                   (SELECT count(*) FROM bookings), pg_size_pretty(pg_database_size(current_database()))
            """;

    private CreateWorld() {}

    public static void main(String[] arguments) throws SQLException {
        DatabaseUrl database = DatabaseUrl.parse(
                required(System.getenv("DATABASE_URL"), "DATABASE_URL=postgresql://user:password@host:5432/name"));
        World world = World.of(
                Integer.parseInt(System.getProperty("hosts", "10000")),
                Long.parseLong(System.getProperty("seed", "1")));
        Progress progress = Progress.onStandardOutput();
        try (Connection connection =
                DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password())) {
            SchemaMigrator.migrate(connection);
            refuseHosts(connection);
            String password = System.getProperty("password", password());
            new WorldWriter(connection, progress)
                    .write(world, PasswordHash.of(password), Clock.systemUTC().instant());
            progress.say(summary(connection));
            progress.say("Sign in as " + world.keys().email("host", 1) + " or any other number; password of all: "
                    + password);
        }
    }

    private static void refuseHosts(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT 1 FROM host_profiles LIMIT 1")) {
            if (rows.next() && !more()) {
                throw new IllegalStateException(
                        "There are hosts in this database already: take another, or add to them by -Dmore and another"
                                + " -Dseed");
            }
        }
    }

    /** Given as -Dmore or -Dmore=true. */
    private static boolean more() {
        return !System.getProperty("more", "false").equalsIgnoreCase("false");
    }

    private static String summary(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(COUNTS)) {
            row.next();
            return String.format(
                    Locale.ROOT,
                    "The database has %,d hosts, of whom %,d can be found, and %,d bookings: %s",
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getString(4));
        }
    }

    private static String required(@Nullable String value, String example) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("Missing: " + example);
        }
        return value;
    }

    private static String password() {
        byte[] bytes = new byte[15];
        new SecureRandom().nextBytes(bytes);
        return "Dp1-" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
