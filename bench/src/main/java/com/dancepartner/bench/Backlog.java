package com.dancepartner.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Mail that the product still has to send: it is waited for, so that it does not disturb what is measured next. */
final class Backlog {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Subject subject;

    Backlog(Subject subject) {
        this.subject = subject;
    }

    /** How many mails are left when none is, or after two minutes. */
    long await() throws SQLException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        try (Connection connection = subject.connect();
                PreparedStatement query = connection.prepareStatement(
                        "SELECT count(*) FROM outbox WHERE sent_at IS NULL AND not_before <= now()")) {
            long waiting = count(query);
            while (waiting > 0 && System.nanoTime() < deadline) {
                LockSupport.parkNanos(PAUSE.toNanos());
                waiting = count(query);
            }
            return waiting;
        }
    }

    private static long count(PreparedStatement query) throws SQLException {
        try (ResultSet rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
