package com.dancepartner.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Writes completed sessions of the past weeks, paid out and in the books, with their reviews. */
final class DemoPast {

    private static final String[] WORDS = {
        "A wonderful night, and such patience with my footwork.",
        "Knew everybody on the floor. I danced every song.",
        "Clear lead, good humour, right on time.",
        "Exactly what I hoped for on my first evening in town.",
        "Good dancer; the venue was a little crowded.",
    };

    private final Connection connection;
    private final Random random;
    private final UUID client;
    private final Instant now;

    DemoPast(Connection connection, Random random, UUID client, Instant now) {
        this.connection = connection;
        this.random = random;
        this.client = client;
        this.now = now;
    }

    /** One session each for some of these hosts: the client has one evening in one city at a time. */
    void insert(List<DemoHost> hosts) throws SQLException {
        try (PreparedStatement booking = connection.prepareStatement(
                        "INSERT INTO bookings (id, client_id, host_id, host_profile_id, dance_style_id, status,"
                                + " scheduled_start, scheduled_end, time_zone, venue, amount_cents, platform_fee_cents,"
                                + " currency, start_pin, respond_by, actual_start, actual_end, created_at, updated_at,"
                                + " blocked_until, free_until, grace_until, hourly_rate_cents, platform_fee_bps,"
                                + " late_fee_bps, no_show_fee_bps)"
                                + " VALUES (?, ?, ?, ?, ?, 'completed', ?, ?, ?, ?, ?, ?, ?, '0000', ?, ?, ?, ?, ?,"
                                + " ?, ?, ?, ?, 1500, 5000, 10000)");
                PreparedStatement payment = connection.prepareStatement(
                        "INSERT INTO payments (id, booking_id, client_id, host_profile_id, status, amount_cents,"
                                + " platform_fee_bps, captured_cents, host_share_cents, transferred_cents, currency,"
                                + " stripe_payment_intent_id, stripe_charge_id, stripe_transfer_id, captured_at,"
                                + " transfer_due_at, transferred_at, created_at, updated_at, stripe_fee_cents)"
                                + " VALUES (?, ?, ?, ?, 'captured', ?, 1500, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
                PreparedStatement entry = connection.prepareStatement(
                        "INSERT INTO ledger_entries (id, journal_id, kind, account, amount_cents, currency, payment_id,"
                                + " posted_at, reference) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
                PreparedStatement review =
                        connection.prepareStatement("INSERT INTO reviews VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            for (int i = 0; i < hosts.size(); i++) {
                Session session = session(hosts.get(i), i);
                session.addTo(booking, client);
                session.addPayment(payment, client);
                session.addEntries(entry);
                if (random.nextInt(4) > 0) {
                    addReview(review, session);
                }
            }
            booking.executeBatch();
            payment.executeBatch();
            entry.executeBatch();
            review.executeBatch();
        }
    }

    private Session session(DemoHost host, int index) {
        ZoneId zone = ZoneId.of(host.city().timeZone());
        LocalDate friday = LocalDate.ofInstant(now, zone)
                .minusDays(3L + index % 150)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.FRIDAY));
        Instant start = friday.atTime(19 + random.nextInt(3), 0).atZone(zone).toInstant();
        return new Session(host, start, 60L * (1 + random.nextInt(3)));
    }

    private void addReview(PreparedStatement review, Session session) throws SQLException {
        review.setObject(1, session.host().id("review"));
        review.setObject(2, session.id());
        review.setObject(3, client);
        review.setObject(4, session.host().userId());
        review.setInt(5, 3 + random.nextInt(3));
        review.setString(6, WORDS[random.nextInt(WORDS.length)]);
        review.setTimestamp(7, Timestamp.from(session.end().plusSeconds(86_400)));
        review.addBatch();
    }

    /** A session that took place, with its money in minor units. */
    private record Session(DemoHost host, Instant start, long minutes) {

        UUID id() {
            return host.id("booking");
        }

        Instant end() {
            return start.plusSeconds(minutes * 60);
        }

        long amount() {
            return host.rate() * minutes / 60;
        }

        long fee() {
            return (amount() * 1500 + 5000) / 10_000;
        }

        /** What Stripe's stand-in keeps of a charge: 2.9 % and 30 minor units. */
        long stripeFee() {
            return (amount() * 29 + 500) / 1000 + 30;
        }

        void addTo(PreparedStatement booking, UUID client) throws SQLException {
            booking.setObject(1, id());
            booking.setObject(2, client);
            booking.setObject(3, host.userId());
            booking.setObject(4, host.profileId());
            booking.setInt(5, host.style(0));
            booking.setTimestamp(6, Timestamp.from(start));
            booking.setTimestamp(7, Timestamp.from(end()));
            booking.setString(8, host.city().timeZone());
            booking.setString(9, "The dance hall in " + host.city().name());
            booking.setLong(10, amount());
            booking.setLong(11, fee());
            booking.setString(12, host.currency());
            booking.setTimestamp(13, Timestamp.from(start.minusSeconds(86_400)));
            booking.setTimestamp(14, Timestamp.from(start));
            booking.setTimestamp(15, Timestamp.from(end()));
            booking.setTimestamp(16, Timestamp.from(start.minusSeconds(172_800)));
            booking.setTimestamp(17, Timestamp.from(end()));
            booking.setTimestamp(18, Timestamp.from(end()));
            booking.setTimestamp(19, Timestamp.from(start.minusSeconds(86_400)));
            booking.setTimestamp(20, Timestamp.from(start.minusSeconds(172_500)));
            booking.setLong(21, host.rate());
            booking.addBatch();
        }

        void addPayment(PreparedStatement payment, UUID client) throws SQLException {
            Timestamp captured = Timestamp.from(end());
            Timestamp paid = Timestamp.from(end().plusSeconds(86_400));
            payment.setObject(1, host.id("payment"));
            payment.setObject(2, id());
            payment.setObject(3, client);
            payment.setObject(4, host.profileId());
            payment.setLong(5, amount());
            payment.setLong(6, amount());
            payment.setLong(7, amount() - fee());
            payment.setLong(8, amount() - fee());
            payment.setString(9, host.currency());
            payment.setString(10, "pi_demo_" + host.key());
            payment.setString(11, "ch_demo_" + host.key());
            payment.setString(12, "tr_demo_" + host.key());
            payment.setTimestamp(13, captured);
            payment.setTimestamp(14, paid);
            payment.setTimestamp(15, paid);
            payment.setTimestamp(16, captured);
            payment.setTimestamp(17, paid);
            payment.setLong(18, stripeFee());
            payment.addBatch();
        }

        void addEntries(PreparedStatement entry) throws SQLException {
            Instant paid = end().plusSeconds(86_400);
            String charge = "ch_demo_" + host.key();
            String transfer = "tr_demo_" + host.key();
            addEntry(entry, "capture", "stripe_clearing", amount(), charge, end());
            addEntry(entry, "capture", "host_payable", fee() - amount(), charge, end());
            addEntry(entry, "capture", "revenue", -fee(), charge, end());
            addEntry(entry, "stripe_fee", "fees", stripeFee(), charge, end());
            addEntry(entry, "stripe_fee", "stripe_clearing", -stripeFee(), charge, end());
            addEntry(entry, "transfer", "host_payable", amount() - fee(), transfer, paid);
            addEntry(entry, "transfer", "stripe_clearing", fee() - amount(), transfer, paid);
        }

        private void addEntry(
                PreparedStatement entry, String kind, String account, long minor, String reference, Instant at)
                throws SQLException {
            entry.setObject(1, host.id("entry-" + kind + "-" + account));
            entry.setObject(2, host.id("journal-" + kind));
            entry.setString(3, kind);
            entry.setString(4, account);
            entry.setLong(5, minor);
            entry.setString(6, host.currency());
            entry.setObject(7, host.id("payment"));
            entry.setTimestamp(8, Timestamp.from(at));
            entry.setString(9, reference);
            entry.addBatch();
        }
    }
}
