package com.dancepartner.app.harness;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What the database has, asked past all of the product's own code. */
public final class Books {

    private final DataSource database;

    Books(DataSource database) {
        this.database = database;
    }

    /** @return the one number that the query gives */
    public long number(String query, Object... values) {
        return Long.parseLong(text(query, values));
    }

    /** @return the one value that the query gives */
    public String text(String query, Object... values) {
        List<String> found = texts(query, values);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " rows for " + query);
        }
        return found.get(0);
    }

    /** The rows that the query gives, columns with a blank between them, a missing value as {@code null}. */
    public List<String> texts(String query, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, query, values);
                ResultSet rows = statement.executeQuery()) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(line(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /**
     * Changes the database.
     *
     * @return the number of rows
     */
    public int change(String order, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, order, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(order, e);
        }
    }

    /** The sum of an account of the ledger over the payments of a booking, debit positive, in minor units. */
    public long balance(String account, Stage.Deal deal) {
        return number("""
                SELECT coalesce(sum(e.amount_cents), 0) FROM ledger_entries e JOIN payments p ON p.id = e.payment_id
                 WHERE e.account = ? AND p.booking_id = ?
                """, account, deal.bookingId());
    }

    public String paymentStatus(Stage.Deal deal) {
        return text("SELECT status FROM payments WHERE id = ?", deal.paymentId());
    }

    public String bookingStatus(Stage.Deal deal) {
        return text("SELECT status FROM bookings WHERE id = ?", deal.bookingId());
    }

    /** Operation and status of each command of the payment, in the order of their making. */
    public List<String> commands(Stage.Deal deal) {
        return texts(
                "SELECT operation, status FROM payment_commands WHERE payment_id = ? ORDER BY id", deal.paymentId());
    }

    /** Commands that wait for their time to be said again are due at once. */
    public void hurry() {
        int ignored = change("UPDATE payment_commands SET not_before = now() WHERE status = 'pending'");
    }

    private static PreparedStatement prepared(Connection connection, String query, Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(query);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private static String line(ResultSet row) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            columns.add(String.valueOf(row.getString(i)));
        }
        return String.join(" ", columns);
    }
}
