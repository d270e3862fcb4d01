package com.dancepartner.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** CPU time of a PostgreSQL server of this machine: of its first process, of those it has started, and of those that ended. */
final class PostgresCpu {

    private final ProcessHandle first;

    private PostgresCpu(ProcessHandle first) {
        this.first = first;
    }

    /** Of the server that the connection leads to. */
    static PostgresCpu of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            return new PostgresCpu(ProcessHandle.of(row.getLong(1))
                    .flatMap(ProcessHandle::parent)
                    .orElseThrow(() -> new IllegalStateException("PostgreSQL does not run on this machine")));
        }
    }

    Duration used() {
        ProcessTimes times = ProcessTimes.of(first.pid());
        return first.children()
                .map(child -> ProcessTimes.of(child.pid()).own())
                .reduce(times.own().plus(times.gone()), Duration::plus);
    }
}
