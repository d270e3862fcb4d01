package com.dancepartner.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The pages that Stripe would host: onboarding, 3-D Secure, and the dashboard of Express accounts. */
final class HostedPages implements HttpHandler {

    /** Where to go, or the page to show. */
    private record Outcome(
            int status, String title, String body, @Nullable String location) {
        static Outcome page(String title, String body) {
            return new Outcome(200, title, body, null);
        }

        static Outcome redirect(String location) {
            return new Outcome(303, "", "", location);
        }

        static Outcome notFound() {
            return new Outcome(404, "Link not found", "<p>This link is unknown or its page is gone.</p>", null);
        }
    }

    private static final Set<String> DONE = Set.of(Intents.SUCCEEDED, Intents.NEEDS_CAPTURE);

    private final World world;

    HostedPages(World world) {
        this.world = world;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String[] parts = exchange.getRequestURI().getPath().split("/", -1);
            boolean post = exchange.getRequestMethod().equals("POST");
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Outcome outcome = parts.length == 3 ? outcome(parts[1], parts[2], post, form) : Outcome.notFound();
            if (outcome.location() != null) {
                Http.redirect(exchange, outcome.location());
            } else {
                String page = Json.resource("page.html")
                        .replace("{{title}}", outcome.title())
                        .replace("{{body}}", outcome.body());
                Http.send(exchange, outcome.status(), "text/html", page);
            }
        }
    }

    private Outcome outcome(String page, String token, boolean post, String form) {
        return world.call(() -> {
            Optional<ObjectNode> facts = world.tokens.find(token);
            if (facts.isEmpty()) {
                return Outcome.notFound();
            }
            return switch (page) {
                case "onboarding" -> onboarding(facts.get(), post);
                case "3ds" -> authentication(facts.get(), post, form);
                case "express" -> dashboard(facts.get());
                default -> Outcome.notFound();
            };
        });
    }

    private Outcome onboarding(ObjectNode link, boolean post) {
        boolean expired = world.clock.now() > link.path("expires_at").asLong();
        if (expired
                || link.path("completed").asBoolean()
                || (!post && link.path("visited").asBoolean())) {
            return Outcome.redirect(Json.requiredText(link, "refresh_url"));
        }
        String account = Json.requiredText(link, "account");
        if (post) {
            link.put("completed", true);
            world.accounts.completeOnboarding(account);
            return Outcome.redirect(Json.requiredText(link, "return_url"));
        }
        link.put("visited", true);
        return Outcome.page("Set up payouts", """
            <p>Account <code>%s</code> shares its details and bank account with the payment provider.</p>
            <form method="post"><button class="main" type="submit">Complete onboarding</button></form>
            """.formatted(escape(account)));
    }

    private Outcome authentication(ObjectNode facts, boolean post, String form) {
        String intentId = Json.requiredText(facts, "intent");
        boolean setup = intentId.startsWith(Kind.SETUP_INTENT.prefix());
        ObjectNode intent = world.store.get(setup ? Kind.SETUP_INTENT : Kind.PAYMENT_INTENT, intentId);
        String returnUrl = Json.text(facts, "return_url");
        if (!Intents.status(intent).equals(Intents.NEEDS_ACTION)) {
            return onwards(returnUrl, intent, DONE.contains(Intents.status(intent)));
        }
        if (!post) {
            return Outcome.page("Confirm it is you", """
                <p>Your bank wants you to confirm this payment.</p>
                <form method="post">
                <button class="main" type="submit" name="outcome" value="complete">Complete authentication</button>
                <button type="submit" name="outcome" value="fail">Fail authentication</button>
                </form>
                """);
        }
        boolean passed = "complete".equals(Form.decode(form).path("outcome").asText());
        return onwards(returnUrl, intent, authenticate(intent, setup, passed));
    }

    /** Back to where the customer came from, if the intent said so; else a page that can be closed. */
    private static Outcome onwards(@Nullable String returnUrl, ObjectNode intent, boolean succeeded) {
        return returnUrl == null
                ? Outcome.page(succeeded ? "Authenticated" : "Authentication failed", "<p>You can close this page.</p>")
                : Outcome.redirect(returnAddress(returnUrl, intent, succeeded));
    }

    private boolean authenticate(ObjectNode intent, boolean setup, boolean passed) {
        try {
            if (setup) {
                world.setupIntents.authenticated(intent, passed);
            } else {
                world.confirmation.authenticated(intent, passed);
            }
            return passed;
        } catch (ApiError e) {
            return false; // the bank refused; the intent says why
        }
    }

    /** The return address with what Stripe adds to it. */
    private static String returnAddress(String returnUrl, ObjectNode intent, boolean succeeded) {
        String kind = Json.requiredText(intent, "object");
        return returnUrl
                + (returnUrl.contains("?") ? "&" : "?")
                + kind + "=" + Json.requiredText(intent, "id")
                + "&" + kind + "_client_secret="
                + URLEncoder.encode(Json.requiredText(intent, "client_secret"), StandardCharsets.UTF_8)
                + "&redirect_status=" + (succeeded ? "succeeded" : "failed");
    }

    private Outcome dashboard(ObjectNode facts) {
        ObjectNode account = world.store.get(Kind.ACCOUNT, Json.requiredText(facts, "account"));
        String email = Json.text(account, "email");
        return Outcome.page(
                "Express dashboard",
                "<p>Account <code>%s</code> (%s).</p>"
                        .formatted(
                                escape(Json.requiredText(account, "id")), escape(email == null ? "no email" : email)));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
