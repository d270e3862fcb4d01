package com.dancepartner.standin;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Starts a stand-in from the command line. */
public final class Main {

    private static final String USAGE =
            "Options: --port N --data DIR --platform-webhook URL --platform-secret S --connect-webhook URL"
                    + " --connect-secret S";
    private static final Set<String> KNOWN = Set.of(
            "--port", "--data", "--platform-webhook", "--platform-secret", "--connect-webhook", "--connect-secret");
    private static final String DEFAULT_PORT = "12111";

    private Main() {}

    /** Runs until the process is ended; the state is then saved. Wrong options end it with status 2. */
    public static void main(String[] args) throws IOException {
        StandInOptions options;
        try {
            options = options(args);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(USAGE);
            System.exit(2);
            return;
        }
        StripeStandIn standIn = StripeStandIn.start(options);
        Runtime.getRuntime().addShutdownHook(new Thread(standIn::close, "stripe-standin-close"));
        System.out.println("Stripe stand-in listens on " + standIn.baseUri());
    }

    private static StandInOptions options(String[] args) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            if (!KNOWN.contains(args[i]) || i + 1 == args.length) {
                throw new IllegalArgumentException("Unknown option or missing value: " + args[i]);
            }
            given.put(args[i], args[i + 1]);
        }
        String data = given.get("--data");
        return new StandInOptions(
                Integer.parseInt(given.getOrDefault("--port", DEFAULT_PORT)),
                data == null ? null : Path.of(data),
                target(given.get("--platform-webhook"), given.get("--platform-secret")),
                target(given.get("--connect-webhook"), given.get("--connect-secret")));
    }

    private static @Nullable WebhookTarget target(@Nullable String url, @Nullable String secret) {
        if (url == null && secret == null) {
            return null;
        }
        if (url == null || secret == null) {
            throw new IllegalArgumentException("A webhook needs both its URL and its secret.");
        }
        return new WebhookTarget(URI.create(url), secret);
    }
}
