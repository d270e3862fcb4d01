package com.dancepartner.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Databases for tests. The first call starts one fast, non-durable cluster for this process in {@code
 * target/test-postgres} of the working directory and migrates a template; each further one only copies the template.
 * The cluster stops with the process.
 */
public final class TestDatabases {

    private static final System.Logger LOG = System.getLogger(TestDatabases.class.getName());
    private static final Pattern OWNER = Pattern.compile("test_(\\d+)_\\w+");
    private static final String PREFIX = "test_" + ProcessHandle.current().pid() + "_";
    private static final String TEMPLATE = PREFIX + "template";
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private TestDatabases() {}

    /** Started on first use; a failure is final for this process. */
    private static final class Server {
        static final EmbeddedPostgres POSTGRES = startWithTemplate();
    }

    /**
     * A new copy of the migrated template, which the caller closes.
     *
     * @throws PostgresUnavailableException when no PostgreSQL can be started
     * @throws SchemaMigrationException when the change log can't be applied
     */
    public static TestDatabase fresh() {
        EmbeddedPostgres postgres = postgres();
        String name = PREFIX + COUNTER.incrementAndGet();
        execute(postgres, "CREATE DATABASE %s TEMPLATE %s".formatted(name, TEMPLATE));
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(postgres.jdbcUrl(name));
        dataSource.setUser(postgres.username());
        dataSource.setPassword(postgres.password());
        return new TestDatabase(name, postgres.jdbcUrl(name), postgres.username(), postgres.password(), dataSource);
    }

    /** The cluster that the test databases live in. */
    public static EmbeddedPostgres postgres() {
        return Server.POSTGRES;
    }

    static void drop(String name) {
        drop(postgres(), name);
    }

    private static void drop(EmbeddedPostgres postgres, String name) {
        execute(postgres, "DROP DATABASE IF EXISTS %s WITH (FORCE)".formatted(name));
    }

    private static EmbeddedPostgres startWithTemplate() {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(PostgresOptions.forTests(Path.of("target", "test-postgres"))
                .withProgress(line -> LOG.log(System.Logger.Level.INFO, line)));
        leftovers(postgres).forEach(name -> drop(postgres, name));
        SchemaMigrator.ensureDatabase(postgres, TEMPLATE);
        try (Connection connection = postgres.connect(TEMPLATE)) {
            SchemaMigrator.migrate(connection);
        } catch (SQLException e) {
            throw new SchemaMigrationException("cannot reach the template database", e);
        }
        return postgres;
    }

    /** Databases of processes that are gone, and of earlier ones with this process's number. */
    private static List<String> leftovers(EmbeddedPostgres postgres) {
        List<String> leftovers = new ArrayList<>();
        try (Connection connection = postgres.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT datname FROM pg_database")) {
            while (rows.next()) {
                if (isLeftover(rows.getString(1))) {
                    leftovers.add(rows.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new SchemaMigrationException("cannot list the test databases", e);
        }
        return leftovers;
    }

    private static boolean isLeftover(String name) {
        Matcher owner = OWNER.matcher(name);
        return owner.matches()
                && (name.startsWith(PREFIX)
                        || ProcessHandle.of(Long.parseLong(owner.group(1))).isEmpty());
    }

    private static void execute(EmbeddedPostgres postgres, String sql) {
        try (Connection connection = postgres.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new SchemaMigrationException("failed: " + sql, e);
        }
    }
}
