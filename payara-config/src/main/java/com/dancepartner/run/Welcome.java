package com.dancepartner.run;

import java.net.URI;
import java.time.Duration;

/** What a person sees when everything is up. */
final class Welcome {

    private Welcome() {}

    static String text(Stack stack, Duration took) {
        URI base = stack.baseUri();
        StringBuilder text = new StringBuilder("\nDance Partner is ready after " + took.toSeconds() + " s\n\n");
        line(text, "Start here", base + "/");
        line(text, "API", base + "/api/v1");
        line(text, "API explorer", base + "/docs/   reference " + base + "/redoc/   document " + base + "/openapi");
        line(text, "Health, metrics", base + "/health   " + base + "/metrics");
        line(text, "Admin console", base + "/admin/");
        line(text, "Mail inbox", stack.services().inboxUri().toString());
        stack.services().standInUri().ifPresent(uri -> line(text, "Stripe stand-in", uri + "/_standin/state"));
        stack.nodes().forEach(node -> line(text, "Micro node", node.baseUri() + "/api/v1"));
        line(
                text,
                "Payara's admin",
                "http://127.0.0.1:" + stack.server().adminPort() + "/   user admin, password "
                        + stack.server().adminPassword());
        line(text, "Cost of the start", StartCost.of(stack.server().pid()));
        text.append("\n  Logins\n");
        line(
                text,
                "Admin",
                stack.services().adminLogin() + "   " + stack.services().adminPassword());
        line(text, "  its code", "at " + stack.services().inboxUri() + "authenticator, anew every 30 seconds");
        line(
                text,
                "Traveller",
                "traveller@demo.dancepartner.example   " + stack.services().demoPassword());
        line(
                text,
                "Host in Lisbon",
                "host.lisbon.1@demo.dancepartner.example   " + stack.services().demoPassword());
        return text.append(
                        "\n  Ctrl-C stops everything; data stays. In another shell, ./mvnw -Pwalk plays the story.\n")
                .toString();
    }

    private static void line(StringBuilder text, String what, String where) {
        text.append("  ")
                .append(what)
                .append(" ".repeat(Math.max(1, 18 - what.length())))
                .append(where)
                .append('\n');
    }
}
