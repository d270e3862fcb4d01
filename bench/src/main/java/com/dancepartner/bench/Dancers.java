package com.dancepartner.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.UUID;

/**
 * Clients who are signed in, and hosts who dance at all hours, with ids that follow from their numbers, so that scripts of the
 * database can name them as well.
 *
 * @param clients their numbers count from 0
 * @param instantHosts they confirm what is paid for; their numbers count from 0
 * @param askedHosts they want to be asked; their numbers follow
 */
record Dancers(int clients, int instantHosts, int askedHosts) {

    /** Minor units of euros for an hour. */
    static final int HOURLY_RATE = 4000;

    static final String ZONE = "Europe/Lisbon";
    static final double LATITUDE = 38.7169;
    static final double LONGITUDE = -9.1399;

    /** What each of them has to dance. */
    static final String STYLE = "SELECT min(id) FROM dance_styles";

    private static final String ID = "0000-7000-8000-";
    private static final String CLIENT = "be000001";
    private static final String HOST = "be000002";
    private static final String PROFILE = "be000003";
    private static final String DEVICE = "be000004";

    private static final String NO_PASSWORD =
            "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    private static final String USERS = """
        INSERT INTO users (id, email, password_hash, first_name, last_name, user_type, email_verified, created_at,
                           updated_at)
        SELECT %s, format('%s-%%s@bench.dancepartner.example', n), '%s', 'Bench', 'Dancer', '%s', TRUE,
               now() - interval '30 days', now()
          FROM generate_series(0, ? - 1) AS n
        """;

    private static final String DEVICES = """
        INSERT INTO devices (id, user_id, name, fingerprint, address, second_factor, signed_in_at, last_used_at)
        SELECT %s, %s, 'bench', 'bench', '127.0.0.1', FALSE, now(), now() FROM generate_series(0, ? - 1) AS n
        """;

    private static final String PROFILES = """
        INSERT INTO host_profiles (id, user_id, status, headline, bio, hourly_rate_cents, currency, city, country, latitude,
                                   longitude, time_zone, verification_status, stripe_account_id, transfers_enabled,
                                   created_at, updated_at)
        SELECT %s, %s, 'complete', 'Dance with me', 'At all hours', %d, 'EUR', 'Lisbon', 'PT', %s, %s, '%s', 'approved',
               'acct_bench_' || n, TRUE, now() - interval '30 days', now()
          FROM generate_series(0, ? - 1) AS n
        """;

    private static final String STYLES = """
        INSERT INTO host_dance_styles (host_profile_id, dance_style_id, skill_level, dance_role)
        SELECT %s, (%s), 3, 'lead' FROM generate_series(0, ? - 1) AS n
        """;

    private static final String WINDOWS = """
        INSERT INTO host_availability (id, host_profile_id, day_of_week, start_time, end_time)
        SELECT gen_random_uuid(), %s, day, '00:00', '00:00'
          FROM generate_series(0, ? - 1) AS n, generate_series(1, 7) AS day
        """;

    private static final String RULES = """
        INSERT INTO booking_rules (host_profile_id, buffer_minutes, notice_minutes, horizon_days, step_minutes, min_minutes,
                                   max_minutes, open_requests, instant_book)
        SELECT %s, 0, 120, 90, 15, 30, 240, 3, TRUE FROM generate_series(0, ? - 1) AS n
        """;

    int hosts() {
        return instantHosts + askedHosts;
    }

    static UUID client(int number) {
        return id(CLIENT, number);
    }

    static UUID host(int number) {
        return id(HOST, number);
    }

    /** Of the host of this number. */
    static UUID profile(int number) {
        return id(PROFILE, number);
    }

    /** On which the client of this number is signed in. */
    static UUID device(int number) {
        return id(DEVICE, number);
    }

    private static UUID id(String kind, int number) {
        return UUID.fromString(kind + "-" + ID + String.format(Locale.ROOT, "%012x", number));
    }

    static String clientSql(String number) {
        return idSql(CLIENT, number);
    }

    static String hostSql(String number) {
        return idSql(HOST, number);
    }

    static String profileSql(String number) {
        return idSql(PROFILE, number);
    }

    /**
     * The id in SQL.
     *
     * @param kind eight hexadecimal digits, those of people and profiles are ours
     * @param number an expression, a whole number
     */
    static String idSql(String kind, String number) {
        return "('" + kind + "-" + ID + "' || lpad(to_hex(" + number + "), 12, '0'))::uuid";
    }

    /** Writes all of them. */
    void write(Connection connection) throws SQLException {
        insert(connection, USERS.formatted(clientSql("n"), "client", NO_PASSWORD, "client"), clients);
        insert(connection, DEVICES.formatted(idSql(DEVICE, "n"), clientSql("n")), clients);
        insert(connection, USERS.formatted(hostSql("n"), "host", NO_PASSWORD, "host"), hosts());
        insert(
                connection,
                PROFILES.formatted(profileSql("n"), hostSql("n"), HOURLY_RATE, LATITUDE, LONGITUDE, ZONE),
                hosts());
        insert(connection, STYLES.formatted(profileSql("n"), STYLE), hosts());
        insert(connection, WINDOWS.formatted(profileSql("n")), hosts());
        insert(connection, RULES.formatted(profileSql("n")), instantHosts);
        try (Statement statement = connection.createStatement()) {
            statement.execute("VACUUM ANALYZE");
            statement.execute("CHECKPOINT"); // or it would fall into what is measured
        }
    }

    private static void insert(Connection connection, String sql, int count) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setInt(1, count);
            insert.executeUpdate();
        }
    }
}
