package com.dancepartner.run;

import com.dancepartner.database.DatabaseUrl;
import com.dancepartner.database.EmbeddedPostgres;
import com.dancepartner.database.PostgresOptions;
import com.dancepartner.database.SchemaMigrator;
import com.dancepartner.demo.DemoWorld;
import com.dancepartner.demo.FirstAdmin;
import com.dancepartner.domain.identity.Vault;
import com.dancepartner.launcher.Ports;
import com.dancepartner.standin.StandInOptions;
import com.dancepartner.standin.StripeStandIn;
import com.dancepartner.standin.WebhookTarget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the application leans on: a migrated database, Stripe or its stand-in, a mail server, keys. */
public final class Services implements AutoCloseable {

    private static final String DATABASE = "dancepartner";

    private final StackOptions options;
    private final URI applicationUri;
    private final Secrets secrets;
    private final Closing running;
    private final @Nullable String realStripeKey = System.getenv("STRIPE_SECRET_KEY");
    private DatabaseUrl database;
    private @Nullable StripeStandIn standIn;
    private DevelopmentMail mail;

    @SuppressWarnings("NullAway.Init") // the parts come one after another in startAll
    private Services(StackOptions options, URI applicationUri) {
        this.options = options;
        this.applicationUri = applicationUri;
        this.secrets = new Secrets(options.state().resolve("keys"));
        this.running = new Closing(options.progress());
    }

    /** @param applicationUri where the application will answer: webhooks go there */
    public static Services start(StackOptions options, URI applicationUri) {
        Services services = new Services(options, applicationUri);
        try {
            services.startAll();
            return services;
        } catch (IOException e) {
            services.close();
            throw new UncheckedIOException("a service cannot be started: " + e.getMessage(), e);
        } catch (SQLException e) {
            services.close();
            throw new IllegalStateException("the database cannot be prepared: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            services.close();
            throw e;
        }
    }

    private void startAll() throws IOException, SQLException {
        if (realStripeKey != null && realStripeKey.startsWith("sk_live_")) {
            throw new IllegalStateException("STRIPE_SECRET_KEY is a live key; this start is for test keys (sk_test_…)");
        }
        database = startDatabase();
        if (realStripeKey == null) {
            standIn = startStandIn();
        }
        mail = running.add(new DevelopmentMail(
                Ports.choose(options.ports().smtp(), "mail", "smtp.port"),
                Ports.choose(options.ports().inbox(), "mail inbox", "inbox.port"),
                this::adminOtp));
        fillDatabase();
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
        EmbeddedPostgres postgres = running.add(EmbeddedPostgres.start(chosen.withProgress(options.progress())));
        SchemaMigrator.ensureDatabase(postgres, DATABASE);
        return DatabaseUrl.parse(postgres.databaseUrl(DATABASE));
    }

    private StripeStandIn startStandIn() throws IOException {
        options.progress().accept("Starting the Stripe stand-in");
        WebhookTarget platform = new WebhookTarget(applicationUri.resolve("/api/v1/webhooks/stripe"), webhookSecret());
        WebhookTarget connect =
                new WebhookTarget(applicationUri.resolve("/api/v1/webhooks/stripe-connect"), connectSecret());
        return running.add(StripeStandIn.start(StandInOptions.inMemory()
                .withPort(Ports.choose(options.ports().standIn(), "Stripe stand-in", "standin.port"))
                .withData(options.state().resolve("stripe-standin"))
                .withWebhooks(platform, connect)));
    }

    private void fillDatabase() throws SQLException {
        try (Connection connection = connect()) {
            options.progress().accept("Migrating the database");
            SchemaMigrator.migrate(connection);
            new FirstAdmin(connection)
                    .make(
                            adminLogin(),
                            adminPassword(),
                            Vault.of(dataKey()),
                            authenticator().secret());
            if (options.demoWorld() && standIn != null) {
                DemoWorld.ensure(connection, demoPassword(), standIn.baseUri(), options.progress());
            }
        }
    }

    /** The application's settings, by the names of their environment variables. */
    public Map<String, String> environment() {
        Map<String, String> variables = new HashMap<>();
        variables.put("DB_HOST", database.host());
        variables.put("DB_PORT", Integer.toString(database.port()));
        variables.put("DB_NAME", database.database());
        variables.put("DB_USER", database.username());
        variables.put("DB_PASSWORD", database.password());
        variables.put("JWT_SECRET_KEY", secrets.privateKey());
        variables.put("DATA_ENCRYPTION_KEY", dataKey());
        variables.put(
                "STRIPE_SECRET_KEY",
                realStripeKey == null ? secrets.value("stripe-key", "sk_test_", 16) : realStripeKey);
        variables.put("STRIPE_WEBHOOK_SECRET", webhookSecret());
        variables.put("STRIPE_CONNECT_WEBHOOK_SECRET", connectSecret());
        if (standIn != null) {
            variables.put("STRIPE_API_BASE", standIn.baseUri().toString());
        }
        variables.put("SMTP_HOST", "127.0.0.1");
        variables.put("SMTP_PORT", Integer.toString(mail.smtpPort()));
        variables.put("PUBLIC_URL", applicationUri.toString());
        variables.put(
                "DOCUMENT_FOLDER",
                options.state().resolve("documents").toAbsolutePath().toString());
        variables.put("DEMO_CLOCK", Boolean.toString(standIn != null));
        variables.putAll(options.environment());
        return variables;
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
    }

    public URI inboxUri() {
        return mail.inboxUri();
    }

    /** Empty when the real Stripe takes the stand-in's place. */
    public Optional<URI> standInUri() {
        return Optional.ofNullable(standIn).map(StripeStandIn::baseUri);
    }

    public String adminLogin() {
        return "admin@demo.dancepartner.example";
    }

    public String adminPassword() {
        return secrets.password("admin-password");
    }

    /** The demo administrator's second factor. */
    public DemoAuthenticator authenticator() {
        return new DemoAuthenticator(secrets.base32("demo-admin-totp"));
    }

    /** The administrator's code of this moment. */
    public String adminOtp() {
        return authenticator().code(Clock.systemUTC().instant());
    }

    private String dataKey() {
        return secrets.base64("data-encryption-key");
    }

    public String demoPassword() {
        return secrets.password("demo-password");
    }

    private String webhookSecret() {
        String given = System.getenv("STRIPE_WEBHOOK_SECRET");
        return given == null ? secrets.value("stripe-webhook-secret", "whsec_", 24) : given;
    }

    private String connectSecret() {
        String given = System.getenv("STRIPE_CONNECT_WEBHOOK_SECRET");
        return given == null ? secrets.value("stripe-connect-webhook-secret", "whsec_", 24) : given;
    }

    @Override
    public void close() {
        running.close();
    }
}
