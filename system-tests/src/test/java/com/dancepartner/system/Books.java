package com.dancepartner.system;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What the database has of bookings and their money. */
final class Books {

    private static final String LIVE = "('awaiting_payment', 'pending', 'confirmed', 'in_progress')";

    private Books() {}

    /** The first column of every row that this query gives. */
    static List<String> texts(String sql) {
        try (Connection connection = Product.stack().services().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Bookings of a host that take their hours. */
    static long liveBookings(Hosts.Host host) {
        return Product.count(
                "SELECT count(*) FROM bookings WHERE host_profile_id = '" + host.id() + "' AND status IN " + LIVE);
    }

    /** Bookings in which somebody has a part, as client or host, that take their hours. */
    static long liveBookings(Product.Person person) {
        return Product.count("SELECT count(*) FROM bookings WHERE '" + person.id()
                + "' IN (client_id::text, host_id::text) AND status IN " + LIVE);
    }

    /** Whether nothing waits to be said to Stripe of this booking. */
    static boolean isSettled(String bookingId) {
        return Product.count("SELECT count(*) FROM payment_commands c JOIN payments p ON p.id = c.payment_id"
                        + " WHERE c.status = 'pending' AND p.booking_id = '" + bookingId + "'")
                == 0;
    }

    /** Minor units of one column, of session and extensions together. */
    static long money(String column, String bookingId) {
        return Product.count(
                "SELECT coalesce(sum(" + column + "), 0) FROM payments WHERE booking_id = '" + bookingId + "'");
    }

    /** Zero when the journals of this booking's money balance. */
    static long imbalance(String bookingId) {
        return Product.count("SELECT coalesce(sum(l.amount_cents), 0) FROM ledger_entries l"
                + " JOIN payments p ON p.id = l.payment_id WHERE p.booking_id = '" + bookingId + "'");
    }

    /** What an account of the books has of this booking, in minor units. */
    static long balance(String account, String bookingId) {
        return Product.count("SELECT coalesce(sum(l.amount_cents), 0) FROM ledger_entries l"
                + " JOIN payments p ON p.id = l.payment_id WHERE l.account = '" + account + "' AND p.booking_id = '"
                + bookingId + "'");
    }

    /** The one value of a column of the booking. */
    static String ofBooking(String column, String bookingId) {
        return texts("SELECT " + column + " FROM bookings WHERE id = '" + bookingId + "'")
                .get(0);
    }
}
