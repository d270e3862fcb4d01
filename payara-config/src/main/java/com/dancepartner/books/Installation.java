package com.dancepartner.books;

import com.dancepartner.database.DatabaseUrl;
import com.dancepartner.database.EmbeddedPostgres;
import com.dancepartner.database.PostgresOptions;
import com.dancepartner.domain.invariant.StripeView;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What is checked.
 *
 * @param local the private database that was found, to be let go after the check
 */
record Installation(DatabaseUrl database, StripeView stripe, Optional<EmbeddedPostgres> local)
        implements AutoCloseable {

    private static final String DATABASE = "dancepartner";

    /**
     * The installation that the environment names, or that of this folder, whose server may run or not.
     *
     * @param state folder of {@code ./mvnw -Prun}
     * @param standInPort where its Stripe stand-in listens, unless it had to take another port
     */
    static Installation find(Map<String, String> environment, Path state, int standInPort, Consumer<String> progress)
            throws IOException {
        String url = environment.get("DATABASE_URL");
        if (url != null && !url.isBlank()) {
            return new Installation(DatabaseUrl.parse(url), named(environment, progress), Optional.empty());
        }
        if (!Files.isDirectory(state.resolve("postgres"))) {
            throw new IllegalArgumentException("Missing: DATABASE_URL=postgresql://user:password@host:5432/name; and "
                    + "there is no installation of ./mvnw -Prun in " + state.toAbsolutePath());
        }
        EmbeddedPostgres postgres = EmbeddedPostgres.start(
                PostgresOptions.durable(state.resolve("postgres")).withProgress(progress));
        StripeView stripe = environment.containsKey("STRIPE_SECRET_KEY")
                ? named(environment, progress)
                : local(state, standInPort, progress);
        return new Installation(DatabaseUrl.parse(postgres.databaseUrl(DATABASE)), stripe, Optional.of(postgres));
    }

    private static StripeView named(Map<String, String> environment, Consumer<String> progress) {
        String key = environment.get("STRIPE_SECRET_KEY");
        String base = environment.get("STRIPE_API_BASE");
        if (key == null || key.isBlank()) {
            progress.accept("STRIPE_SECRET_KEY is not set: Stripe's side is not looked at");
            return StripeView.NONE;
        }
        return base == null || base.isBlank()
                ? HttpStripeView.real(key, progress)
                : new HttpStripeView(URI.create(base), key, progress);
    }

    private static StripeView local(Path state, int port, Consumer<String> progress) throws IOException {
        Path key = state.resolve("keys").resolve("stripe-key");
        if (!Files.exists(key) || !answers(port)) {
            progress.accept("no Stripe stand-in answers on port " + port
                    + " (-Dstandin.port=…): Stripe's side is not looked at");
            return StripeView.NONE;
        }
        String secret = Files.readString(key, StandardCharsets.UTF_8).strip();
        return new HttpStripeView(URI.create("http://127.0.0.1:" + port), secret, progress);
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        local.ifPresent(EmbeddedPostgres::close);
    }
}
