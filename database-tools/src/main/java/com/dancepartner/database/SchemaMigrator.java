package com.dancepartner.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.changelog.ChangeSet;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/**
 * Brings a database to the schema of the change log {@value #CHANGE_LOG} on the class path. Several processes may
 * migrate the same database at once: one works, the others wait for it.
 *
 * <p>Change sets are named {@code file::id::author}. Connections are left open, and in the auto-commit mode they came
 * in.
 */
public final class SchemaMigrator {

    /** The change log, as a path on the class path. */
    public static final String CHANGE_LOG = "db/changelog/main.xml";

    private static final Pattern DATABASE_NAME = Pattern.compile("[a-z_][a-z0-9_]{0,62}");
    private static final String DUPLICATE_DATABASE = "42P04";
    private static final java.util.logging.Logger LIQUIBASE_LOG = java.util.logging.Logger.getLogger("liquibase");

    static {
        LIQUIBASE_LOG.setLevel(java.util.logging.Level.WARNING);
    }

    private SchemaMigrator() {}

    /** Work with Liquibase on one connection. */
    @FunctionalInterface
    private interface Work {
        void on(Liquibase liquibase) throws LiquibaseException;
    }

    /** A question to Liquibase on one connection. */
    @FunctionalInterface
    private interface Query {
        List<String> on(Liquibase liquibase) throws LiquibaseException;
    }

    /**
     * Applies the change sets that are pending, in their order.
     *
     * @throws SchemaMigrationException when one fails; those before it stay applied
     */
    public static void migrate(Connection connection) {
        run(connection, "migrate", liquibase -> liquibase.update(new Contexts(), new LabelExpression()));
    }

    /**
     * Takes the change sets back that were applied last.
     *
     * @param count how many
     * @throws SchemaMigrationException when one can't be taken back
     */
    public static void rollbackCount(Connection connection, int count) {
        run(connection, "roll back", liquibase -> liquibase.rollback(count, new Contexts(), new LabelExpression()));
    }

    /** The change sets that the database has, in the order in which they were applied. */
    public static List<String> appliedChangeSets(Connection connection) {
        return read(
                connection,
                liquibase -> liquibase.getDatabase().getRanChangeSetList().stream()
                        .map(ran -> "%s::%s::%s".formatted(ran.getChangeLog(), ran.getId(), ran.getAuthor()))
                        .toList());
    }

    /** The change sets that the database lacks, in the order in which {@link #migrate} would apply them. */
    public static List<String> pending(Connection connection) {
        return read(
                connection,
                liquibase -> liquibase.listUnrunChangeSets(new Contexts(), new LabelExpression()).stream()
                        .map(SchemaMigrator::name)
                        .toList());
    }

    /**
     * Makes the database when the cluster doesn't have it yet; it is empty then.
     *
     * @param name lower-case letters, digits and underscores
     * @throws SchemaMigrationException when it can't be made
     */
    public static void ensureDatabase(EmbeddedPostgres postgres, String name) {
        if (!DATABASE_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a plain database name: " + name);
        }
        try (Connection connection = postgres.connect("postgres");
                Statement statement = connection.createStatement()) {
            if (!exists(statement, name)) {
                statement.executeUpdate("CREATE DATABASE " + name);
            }
        } catch (SQLException e) {
            if (!DUPLICATE_DATABASE.equals(e.getSQLState())) {
                throw new SchemaMigrationException("cannot make the database " + name, e);
            }
        }
    }

    private static boolean exists(Statement statement, String name) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
            return row.next();
        }
    }

    private static List<String> read(Connection connection, Query query) {
        List<String> result = new ArrayList<>();
        run(connection, "read", liquibase -> result.addAll(query.on(liquibase)));
        return List.copyOf(result);
    }

    // Liquibase declares Exception for whatever runs in a scope.
    private static void run(Connection connection, String action, Work work) {
        try {
            boolean autoCommit = connection.getAutoCommit();
            try {
                Scope.child(quietly(), () -> work.on(liquibase(connection)));
            } finally {
                connection.setAutoCommit(autoCommit);
            }
        } catch (Exception e) {
            throw new SchemaMigrationException("cannot %s the schema of %s".formatted(action, CHANGE_LOG), e);
        }
    }

    private static Liquibase liquibase(Connection connection) throws LiquibaseException {
        Database database =
                DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        Liquibase liquibase = new Liquibase(CHANGE_LOG, new ClassLoaderResourceAccessor(), database);
        liquibase.setShowSummary(UpdateSummaryEnum.OFF);
        liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
        return liquibase;
    }

    /** Messages to the log instead of the console, and no usage data to anybody. */
    private static Map<String, Object> quietly() {
        return Map.of(Scope.Attr.ui.name(), new LoggerUIService(), "liquibase.analytics.enabled", false);
    }

    private static String name(ChangeSet changeSet) {
        return "%s::%s::%s".formatted(changeSet.getFilePath(), changeSet.getId(), changeSet.getAuthor());
    }
}
