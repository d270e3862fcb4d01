package com.dancepartner.run;

import com.dancepartner.database.DatabaseUrl;
import com.dancepartner.database.EmbeddedPostgres;
import com.dancepartner.database.PostgresOptions;
import com.dancepartner.database.SchemaMigrator;
import com.dancepartner.demo.DemoWorld;
import com.dancepartner.demo.FirstAdmin;
import com.dancepartner.launcher.PayaraMicro;
import com.dancepartner.launcher.PayaraServer;
import com.dancepartner.launcher.Ports;
import com.dancepartner.standin.StandInOptions;
import com.dancepartner.standin.StripeStandIn;
import com.dancepartner.standin.WebhookTarget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The whole product on this machine. Parts are started in order and closed in the opposite one. */
public final class Stack implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String DATABASE = "dancepartner";

    private final StackOptions options;
    private final Artifacts artifacts;
    private final Secrets secrets;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final List<PayaraMicro> nodes = new ArrayList<>();
    private final List<Integer> gridPorts = new ArrayList<>();
    private final int httpPort;
    private DatabaseUrl database;
    private Map<String, String> environment = Map.of();
    private @Nullable StripeStandIn standIn;
    private DevelopmentMail mail;
    private PayaraServer server;

    @SuppressWarnings("NullAway.Init") // the parts come one after another in startAll
    private Stack(StackOptions options, Artifacts artifacts) {
        this.options = options;
        this.artifacts = artifacts;
        this.secrets = new Secrets(options.state().resolve("keys"));
        this.httpPort = Ports.choose(options.ports().http(), "HTTP", "http.port");
    }

    /** Starts everything and waits until the application answers. What was started is stopped when something fails. */
    public static Stack start(StackOptions options, Artifacts artifacts) {
        Stack stack = new Stack(options, artifacts);
        try {
            stack.startAll();
            return stack;
        } catch (IOException e) {
            stack.close();
            throw new UncheckedIOException("a part of the stack cannot be started: " + e.getMessage(), e);
        } catch (SQLException e) {
            stack.close();
            throw new IllegalStateException("the database cannot be prepared: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    private void startAll() throws IOException, SQLException {
        database = startDatabase();
        Optional<String> realStripe = Optional.ofNullable(System.getenv("STRIPE_SECRET_KEY"));
        if (realStripe.filter(key -> key.startsWith("sk_live_")).isPresent()) {
            throw new IllegalStateException("STRIPE_SECRET_KEY is a live key; this start is for test keys (sk_test_…)");
        }
        if (realStripe.isEmpty()) {
            standIn = startStandIn();
        }
        mail = started(new DevelopmentMail(
                Ports.choose(options.ports().smtp(), "mail", "smtp.port"),
                Ports.choose(options.ports().inbox(), "mail inbox", "inbox.port")));
        try (Connection connection = connect()) {
            options.progress().accept("Migrating the database");
            SchemaMigrator.migrate(connection);
            FirstAdmin.ensure(connection, adminLogin(), adminPassword());
            if (options.demoWorld() && standIn != null) {
                DemoWorld.ensure(
                        connection,
                        demoPassword(),
                        Optional.ofNullable(standIn).map(StripeStandIn::baseUri),
                        options.progress());
            }
        }
        environment = environment(realStripe);
        startServer();
        for (int i = 0; i < options.nodes(); i++) {
            startNode();
        }
    }

    private DatabaseUrl startDatabase() {
        String given = System.getenv("DATABASE_URL");
        if (given != null) {
            return DatabaseUrl.parse(given);
        }
        options.progress().accept("Starting PostgreSQL");
        PostgresOptions chosen = options.durable()
                ? PostgresOptions.durable(options.state().resolve("postgres"))
                : PostgresOptions.forTests(options.state().resolve("postgres"));
        EmbeddedPostgres postgres = started(EmbeddedPostgres.start(chosen.withProgress(options.progress())));
        SchemaMigrator.ensureDatabase(postgres, DATABASE);
        return DatabaseUrl.parse(postgres.databaseUrl(DATABASE));
    }

    private StripeStandIn startStandIn() throws IOException {
        options.progress().accept("Starting the Stripe stand-in");
        WebhookTarget target = new WebhookTarget(baseUri().resolve("/api/v1/webhooks/stripe"), webhookSecret());
        return started(StripeStandIn.start(StandInOptions.inMemory()
                .withPort(Ports.choose(options.ports().standIn(), "Stripe stand-in", "standin.port"))
                .withData(options.state().resolve("stripe-standin"))
                .withWebhooks(target, target)));
    }

    private void startServer() {
        options.progress().accept("Starting Payara Server with the EAR");
        int gridPort = Ports.choose(0, "data grid", "grid.port");
        gridPorts.add(gridPort);
        for (int i = 0; i < options.nodes(); i++) {
            gridPorts.add(Ports.choose(0, "data grid", "grid.port"));
        }
        server = PayaraServer.builder()
                .distribution(artifacts.payaraZip())
                .driver(artifacts.driverJar())
                .domainDirectory(options.state().resolve("domain"))
                .application(artifacts.ear())
                .httpPort(httpPort)
                .adminPort(options.ports().admin())
                .gridPort(gridPort)
                .gridMembers(gridPorts)
                .pool(2, 10)
                .environment(environment)
                .startup(options.startup())
                .progress(options.progress())
                .build();
        running.push(() -> server.stop());
        restartServer();
    }

    /** Starts the server, which must not be running, and waits until it is ready. */
    public void restartServer() {
        server.start();
        server.awaitReady(PATIENCE);
    }

    private void startNode() {
        int index = nodes.size();
        options.progress().accept("Starting Payara Micro node " + (index + 1));
        PayaraMicro node = PayaraMicro.builder()
                .jar(artifacts.microJar())
                .driver(artifacts.driverJar())
                .directory(options.state().resolve("node-" + (index + 1)))
                .application(nodeApplication(index + 1))
                .gridPort(gridPorts.get(index + 1))
                .gridMembers(gridPorts)
                .gridName(server.gridName())
                .pool(2, 10)
                .environment(nodeEnvironment())
                .startup(options.startup())
                .build();
        running.push(node::stop);
        nodes.add(node);
        node.start();
        node.awaitReady(PATIENCE);
    }

    /** The node's WAR under the application's own name: Payara lets only that name resume the server's batch jobs. */
    private Path nodeApplication(int number) {
        Path copy = options.state().resolve("node-" + number).resolve("dance-partner.war");
        try {
            Files.createDirectories(copy.getParent());
            return Files.copy(artifacts.nodeWar(), copy, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare a node", e);
        }
    }

    private Map<String, String> nodeEnvironment() {
        Map<String, String> variables = new HashMap<>(environment);
        variables.putAll(options.nodeEnvironment());
        return variables;
    }

    private Map<String, String> environment(Optional<String> realStripe) {
        Map<String, String> variables = new HashMap<>();
        variables.put("DB_HOST", database.host());
        variables.put("DB_PORT", Integer.toString(database.port()));
        variables.put("DB_NAME", database.database());
        variables.put("DB_USER", database.username());
        variables.put("DB_PASSWORD", database.password());
        variables.put("JWT_SECRET_KEY", secrets.privateKey());
        variables.put(
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
                secrets.publicKeyFile().toAbsolutePath().toUri().toString());
        variables.put("STRIPE_SECRET_KEY", realStripe.orElseGet(() -> secrets.value("stripe-key", "sk_test_", 16)));
        variables.put(
                "STRIPE_WEBHOOK_SECRET",
                Optional.ofNullable(System.getenv("STRIPE_WEBHOOK_SECRET")).orElseGet(this::webhookSecret));
        if (standIn != null) {
            variables.put("STRIPE_API_BASE", standInUri().toString());
        }
        variables.put("SMTP_HOST", "127.0.0.1");
        variables.put("SMTP_PORT", Integer.toString(mail.smtpPort()));
        variables.put("PUBLIC_URL", baseUri().toString());
        variables.put("DEMO_CLOCK", Boolean.toString(realStripe.isEmpty()));
        variables.putAll(options.environment());
        return variables;
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
    }

    public URI baseUri() {
        return URI.create("http://127.0.0.1:" + httpPort);
    }

    public PayaraServer server() {
        return server;
    }

    public List<PayaraMicro> nodes() {
        return List.copyOf(nodes);
    }

    public URI inboxUri() {
        return mail.inboxUri();
    }

    /** @throws IllegalStateException when the real Stripe takes the stand-in's place */
    public URI standInUri() {
        if (standIn == null) {
            throw new IllegalStateException("the real Stripe is in use");
        }
        return standIn.baseUri();
    }

    public Optional<URI> standInPage() {
        return Optional.ofNullable(standIn).map(StripeStandIn::baseUri);
    }

    public String adminLogin() {
        return "admin@demo.dancepartner.example";
    }

    public String adminPassword() {
        return secrets.password("admin-password");
    }

    public String demoPassword() {
        return secrets.password("demo-password");
    }

    public String webhookSecret() {
        return secrets.value("stripe-webhook-secret", "whsec_", 24);
    }

    @Override
    public void close() {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) { // AutoCloseable's; the others must be closed all the same
                options.progress().accept("Could not stop a part cleanly: " + e);
            }
        }
    }

    private <T extends AutoCloseable> T started(T part) {
        running.push(part);
        return part;
    }
}
