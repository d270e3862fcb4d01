package com.dancepartner.database;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;

/**
 * A private PostgreSQL server with PostGIS on 127.0.0.1, for development and tests. It runs a cluster of its own with a
 * random password, as an unprivileged user, and touches no other PostgreSQL of the machine.
 *
 * <p>A server that still runs on the same folder, left by a process that was killed or used by another one right now,
 * is adopted; it is stopped when its last user stops it.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    static final String USERNAME = "dancepartner";

    private static final String CONNECT_SECONDS = "10";

    private final ClusterHome home;
    private final Cluster cluster;
    private final String password;
    private final ServerSettings settings;
    private int port;
    private Optional<ClusterUse> use = Optional.empty();

    private EmbeddedPostgres(ClusterHome home, Cluster cluster, String password, ServerSettings settings) {
        this.home = home;
        this.cluster = cluster;
        this.password = password;
        this.settings = settings;
    }

    /**
     * Finds or fetches PostgreSQL, makes the cluster at its first start, starts the server and waits until it answers.
     *
     * @throws PostgresUnavailableException when that fails; the message says what to do
     */
    public static EmbeddedPostgres start(PostgresOptions options) {
        PostgresBinaries binaries = PostgresBinaries.locate(options.progress());
        try {
            ClusterHome home = ClusterHome.prepare(options.dataDirectory(), options.progress());
            requireReadable(binaries, home.account());
            return ProcessLock.holding(home.startLock(), () -> start(options, binaries, home));
        } catch (IOException e) {
            throw new PostgresUnavailableException(
                    "The private PostgreSQL in %s did not start: %s".formatted(options.dataDirectory(), e.getMessage()),
                    e);
        }
    }

    private static EmbeddedPostgres start(PostgresOptions options, PostgresBinaries binaries, ClusterHome home)
            throws IOException {
        Cluster cluster = new Cluster(binaries, home);
        EmbeddedPostgres postgres = new EmbeddedPostgres(home, cluster, home.password(), ServerSettings.of(options));
        postgres.startOrAdopt(options);
        postgres.use = Optional.of(ClusterUse.begin(home.useLock()));
        if (!options.durable()) {
            Runtime.getRuntime().addShutdownHook(new Thread(postgres::stop, "stop-test-postgres"));
        }
        return postgres;
    }

    private static void requireReadable(PostgresBinaries binaries, ServerAccount account) throws IOException {
        if (!account.canEnter(binaries.directory())) {
            throw new IOException(
                    "the server's user (number %d) cannot read %s: set DP_CACHE_DIR to a folder that it can"
                            .formatted(account.uid(), binaries.directory()));
        }
    }

    private void startOrAdopt(PostgresOptions options) throws IOException {
        Optional<Postmaster> running = Postmaster.runningOn(home.data());
        if (running.isPresent()
                && isAsAsked(running.get(), options)
                && answersAsOurs(running.get().port())) {
            port = running.get().port();
            options.progress().accept("adopted the running PostgreSQL on port " + port);
            return;
        }
        cluster.stop();
        try {
            startServer(options);
        } catch (IOException e) {
            if (options.durable() || !Files.exists(home.data())) {
                throw e;
            }
            options.progress().accept("the test cluster is damaged and made anew: " + e.getMessage());
            Folders.delete(home.data());
            startServer(options);
        }
    }

    private void startServer(PostgresOptions options) throws IOException {
        cluster.initialiseUnlessPresent(password);
        port = cluster.start(options.port(), settings);
        if (!answersAsOurs(port)) {
            cluster.stop();
            throw new IOException(
                    "the server on port %d refused the password of %s or is not ours".formatted(port, home.folder()));
        }
        options.progress().accept("PostgreSQL runs on port " + port);
    }

    private boolean isAsAsked(Postmaster running, PostgresOptions options) {
        return (options.port() == 0 || options.port() == running.port()) && settings.matches(running.startedWith());
    }

    /** A port tells nothing about who listens there: our password must work and the data directory be ours. */
    private boolean answersAsOurs(int candidate) {
        Properties properties = new Properties();
        properties.setProperty("user", USERNAME);
        properties.setProperty("password", password);
        properties.setProperty("requireAuth", "scram-sha-256");
        properties.setProperty("loginTimeout", CONNECT_SECONDS);
        try (Connection connection = DriverManager.getConnection(jdbcUrl(candidate, "postgres"), properties);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW data_directory")) {
            return row.next() && home.data().toString().equals(row.getString(1));
        } catch (SQLException e) {
            return false;
        }
    }

    /**
     * Stops the server at once, ending its connections, unless another process uses it too; a second call does nothing.
     */
    public synchronized void stop() {
        Optional<ClusterUse> ending = use;
        use = Optional.empty();
        if (ending.isEmpty()) {
            return;
        }
        try {
            ProcessLock.holding(home.startLock(), () -> {
                if (ending.get().endAsLast()) {
                    cluster.stop();
                }
                return home;
            });
        } catch (IOException e) {
            throw new PostgresUnavailableException("The private PostgreSQL in " + home.folder() + " did not stop", e);
        }
    }

    /** The same as {@link #stop()}. */
    @Override
    public void close() {
        stop();
    }

    /** Address of a database of this cluster for the JDBC driver, without user and password. */
    public String jdbcUrl(String database) {
        return jdbcUrl(port, database);
    }

    private static String jdbcUrl(int port, String database) {
        return new DatabaseUrl("127.0.0.1", port, database, USERNAME, "", "").jdbcUrl();
    }

    /** The cluster's superuser. */
    public String username() {
        return USERNAME;
    }

    /** Random password of the superuser: letters, digits, hyphen and underscore. */
    public String password() {
        return password;
    }

    /** TCP port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** {@code postgresql://user:password@host:port/database}, the form of the environment variable DATABASE_URL. */
    public String databaseUrl(String database) {
        return new DatabaseUrl("127.0.0.1", port, database, USERNAME, password, "").value();
    }

    /** A new connection as superuser, which the caller closes. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), USERNAME, password);
    }
}
