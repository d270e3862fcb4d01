package com.dancepartner.bench;

import com.dancepartner.world.World;
import com.dancepartner.world.WorldWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Locale;
import java.util.function.Consumer;

/** Fills the database of the running product with generated hosts, always the same ones. */
final class HostWorld {

    private static final long SEED = 20_261_122L;

    /** Nobody signs in. */
    private static final String NO_PASSWORD =
            "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    private static final String SIZES = """
        SELECT count(*), pg_size_pretty(pg_total_relation_size('host_search')),
               pg_size_pretty(pg_database_size(current_database()))
          FROM host_search
        """;

    private final Connection connection;
    private final Consumer<String> progress;

    /** @param connection of the superuser */
    HostWorld(Connection connection, Consumer<String> progress) {
        this.connection = connection;
        this.progress = progress;
    }

    /** Takes away everybody, writes so many hosts, and says in a sentence what there is then. */
    String fill(int hosts) throws SQLException {
        empty();
        new WorldWriter(connection, progress)
                .write(World.of(hosts, SEED), NO_PASSWORD, Clock.systemUTC().instant());
        execute("CHECKPOINT"); // or it would fall into what is measured
        return told(hosts);
    }

    /** Rows that must never be changed go, too: their guards are triggers, which a replica's session does not fire. */
    private void empty() throws SQLException {
        execute("SET session_replication_role = replica");
        execute("TRUNCATE users CASCADE");
        execute("RESET session_replication_role");
    }

    private String told(int hosts) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SIZES)) {
            row.next();
            return String.format(
                    Locale.ROOT,
                    "World of %,d hosts: %,d can be found; search table with its indexes %s, database %s",
                    hosts,
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3));
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
