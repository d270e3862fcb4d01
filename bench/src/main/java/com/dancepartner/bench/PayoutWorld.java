package com.dancepartner.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Captured sessions, 40.00 euros each of which 34.00 are the host's, with their lines in the books. Those of the product are
 * due; those of pgbench have ids of their own and are never due. Each number names a payment, its booking and its charge.
 */
final class PayoutWorld {

    static final int SHARE = 3400;
    static final Dancers PEOPLE = new Dancers(1000, 1000, 0);

    /** What the product pays, and what pgbench does. */
    enum Side {
        PRODUCT("be00000b", "be00000c", "bench", "now() - interval '1 hour'", 0),
        BARE("be00000d", "be00000e", "bare", "now() + interval '10 years'", 20_000);

        private final String booking;
        private final String payment;
        private final String stripe;
        private final String due;
        private final int daysEarlier;

        Side(String booking, String payment, String stripe, String due, int daysEarlier) {
            this.booking = booking;
            this.payment = payment;
            this.stripe = stripe;
            this.due = due;
            this.daysEarlier = daysEarlier;
        }

        String paymentSql(String number) {
            return Dancers.idSql(payment, number);
        }

        String bookingSql(String number) {
            return Dancers.idSql(booking, number);
        }

        String charge(int number) {
            return "ch_" + stripe + "_" + number;
        }

        private String intent(int number) {
            return "pi_" + stripe + "_" + number;
        }
    }

    private static final String BOOKINGS = """
        INSERT INTO bookings (id, client_id, host_id, host_profile_id, dance_style_id, status, scheduled_start, scheduled_end,
            blocked_until, time_zone, venue, amount_cents, platform_fee_cents, hourly_rate_cents, platform_fee_bps, currency,
            free_until, grace_until, late_fee_bps, no_show_fee_bps, start_pin, respond_by, actual_end, created_at, updated_at)
        SELECT %1$s, %2$s, %3$s, %4$s, (%5$s), 'completed', start, start + interval '1 hour', start + interval '1 hour',
               'Europe/Lisbon', 'The dance hall', 4000, 600, 4000, 1500, 'EUR', start, start, 5000, 10000, '1234', now(), now(),
               now(), now()
          FROM (SELECT n, now() - interval '1 hour' * (26 + n / %6$d + 24 * %7$d) AS start
                  FROM generate_series(0, ? - 1) AS n) session
        """;

    private static final String PAYMENTS = """
        INSERT INTO payments (id, booking_id, client_id, host_profile_id, status, amount_cents, platform_fee_bps,
            captured_cents, host_share_cents, currency, stripe_payment_intent_id, stripe_charge_id, captured_at,
            transfer_due_at, created_at, updated_at)
        SELECT %1$s, %2$s, %3$s, %4$s, 'captured', 4000, 1500, 4000, 3400, 'EUR', 'pi_%5$s_' || n, 'ch_%5$s_' || n, now(),
               %6$s, now(), now() FROM generate_series(0, ? - 1) AS n
        """;

    private static final String ENTRIES = """
        WITH journals AS MATERIALIZED (SELECT gen_random_uuid() AS id, n FROM generate_series(0, ? - 1) AS n)
        INSERT INTO ledger_entries (id, journal_id, kind, account, amount_cents, currency, payment_id, reference, posted_at)
        SELECT gen_random_uuid(), j.id, 'capture', line.account, line.amount, 'EUR', %1$s, 'ch_%2$s_' || n, now()
          FROM journals j,
               (VALUES ('stripe_clearing', 4000), ('host_payable', -3400), ('revenue', -600)) AS line (account, amount)
        """;

    private PayoutWorld() {}

    static void write(Connection connection, int due, int bare) throws SQLException {
        PEOPLE.write(connection);
        write(connection, Side.PRODUCT, due);
        write(connection, Side.BARE, bare);
        try (Statement statement = connection.createStatement()) {
            statement.execute("VACUUM ANALYZE");
            statement.execute("CHECKPOINT"); // or it would fall into what is measured
        }
    }

    private static void write(Connection connection, Side side, int count) throws SQLException {
        String person = "n % " + PEOPLE.hosts();
        String client = Dancers.clientSql(person);
        String profile = Dancers.profileSql(person);
        insert(
                connection,
                BOOKINGS.formatted(
                        side.bookingSql("n"),
                        client,
                        Dancers.hostSql(person),
                        profile,
                        Dancers.STYLE,
                        PEOPLE.hosts(),
                        side.daysEarlier),
                count);
        insert(
                connection,
                PAYMENTS.formatted(side.paymentSql("n"), side.bookingSql("n"), client, profile, side.stripe, side.due),
                count);
        insert(connection, ENTRIES.formatted(side.paymentSql("n"), side.stripe), count);
    }

    private static void insert(Connection connection, String sql, int count) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setInt(1, count);
            insert.executeUpdate();
        }
    }

    /** The accounts of the hosts, for the stand-in. */
    static String accounts(int from, int to) {
        return list(
                "accounts",
                from,
                to,
                n -> "{\"id\":\"acct_bench_" + n + "\",\"country\":\"PT\",\"email\":\"host" + n
                        + "@bench.dancepartner.example\"}");
    }

    /** The captured payments, for the stand-in. */
    static String payments(int from, int to, long createdAt) {
        return list(
                "payments",
                from,
                to,
                n -> String.format(
                        Locale.ROOT,
                        "{\"intent\":\"%s\",\"charge\":\"%s\",\"amount\":4000,\"currency\":\"eur\",\"created\":%d}",
                        Side.PRODUCT.intent(n),
                        Side.PRODUCT.charge(n),
                        createdAt));
    }

    private static String list(String name, int from, int to, IntFunction<String> element) {
        return IntStream.range(from, to)
                .mapToObj(element)
                .collect(Collectors.joining(",", "{\"" + name + "\":[", "]}"));
    }
}
