package com.dancepartner.app.payment;

import com.dancepartner.database.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A database as it was at a moment, to come back to as often as one likes. */
final class Recording {

    private static final String TABLES = """
            SELECT t.table_name, string_agg(quote_ident(c.column_name), ', ')
              FROM information_schema.tables t JOIN information_schema.columns c USING (table_schema, table_name)
             WHERE t.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.is_generated = 'NEVER'
               AND t.table_name NOT IN ('spatial_ref_sys', 'databasechangelog', 'databasechangeloglock')
             GROUP BY t.table_name ORDER BY t.table_name
            """;

    private final TestDatabase database;
    private final List<Table> tables = new ArrayList<>();

    private record Table(String name, String columns) {}

    Recording(TestDatabase database) throws SQLException {
        this.database = database;
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(TABLES)) {
                while (rows.next()) {
                    tables.add(new Table(rows.getString(1), rows.getString(2)));
                }
            }
            execute(statement, "CREATE SCHEMA recorded");
            for (Table table : tables) {
                execute(statement, "CREATE TABLE recorded.%s AS TABLE public.%s".formatted(table.name(), table.name()));
            }
        }
    }

    /** All is as it was; rules of the database do not count meanwhile. */
    void restore() throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            execute(statement, "SET LOCAL session_replication_role = replica");
            for (Table table : tables) {
                execute(statement, "DELETE FROM public." + table.name());
                execute(
                        statement,
                        "INSERT INTO public.%s (%s) OVERRIDING SYSTEM VALUE SELECT %s FROM recorded.%s"
                                .formatted(table.name(), table.columns(), table.columns(), table.name()));
            }
            connection.commit();
        }
    }

    private static void execute(Statement statement, String order) throws SQLException {
        boolean ignored = statement.execute(order);
    }
}
