package com.dancepartner.system;

import com.dancepartner.run.Artifacts;
import com.dancepartner.run.Stack;
import com.dancepartner.run.StackOptions;
import com.dancepartner.walk.Answer;
import com.dancepartner.walk.Api;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The whole product under test: the EAR on Payara Server with one Micro node in its grid, started once for all tests. Limits
 * are those of production: callers come from addresses of their own, by the word of a proxy that the product trusts.
 */
final class Product {

    static final String PASSWORD = "Correct-Horse-7";

    private static final Stack STACK = start();
    private static final Api ROOT = new Api(STACK.baseUri());

    private Product() {}

    private static Stack start() {
        StackOptions options = StackOptions.forTests(
                        Path.of(
                                        "target",
                                        "product",
                                        Long.toString(ProcessHandle.current().pid()))
                                .toAbsolutePath(),
                        1,
                        System.out::println)
                .with("TRUSTED_PROXIES", "127.0.0.1")
                .with("CORS_ORIGINS", EdgeIT.APP)
                .with(PreviousKey.VARIABLE, PreviousKey.pem())
                .with("STRIPE_WEBHOOK_SECRET", WebhookSecrets.BOTH)
                .with("JOB_PAYOUT_EVERY", "PT0S")
                .with("JOB_RECONCILIATION_EVERY", "PT0S")
                .with("JOB_REMINDERS_EVERY", "PT0S")
                .with("JOB_REVIEW_REQUESTS_EVERY", "PT0S")
                .with("CALENDAR_ALLOW_HTTP", "true")
                .with("CALENDAR_ALLOWED_HOSTS", CalendarServer.place())
                .with("CALENDAR_POLL_EVERY", "PT2S")
                .withNodeSetting("JOBS_ENABLED", "false");
        Stack stack = Stack.start(options, Artifacts.ofSystemProperties());
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
        WebhookSecrets.tell(stack);
        return stack;
    }

    static Stack stack() {
        return STACK;
    }

    /** A caller who is not signed in, from an address that nobody called from before. */
    static Api anonymous() {
        return ROOT.from(freshAddress());
    }

    /** In a /64 of its own of the range for documentation. */
    private static String freshAddress() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return "2001:db8:%x:%x::1".formatted(random.nextInt(1 << 16), random.nextInt(1 << 16));
    }

    static Api admin() {
        return DemoAdmin.api();
    }

    /** A fresh person of this type, past the link in the mail: client, host or both; hosts have a draft of a profile. */
    static Person person(String type) {
        return registered(type, true);
    }

    /** The same before the link in the mail. */
    static Person unverified(String type) {
        return registered(type, false);
    }

    private static Person registered(String type, boolean verified) {
        Api api = anonymous();
        String email = type + "." + UUID.randomUUID() + "@example.com";
        String id = required(201, api.post("/auth/register", registration(email, type)))
                .at("id");
        if (verified) {
            execute("UPDATE users SET email_verified = TRUE WHERE id = '" + id + "'");
        }
        Answer tokens = required(
                200, api.post("/auth/login", "{\"email\":\"" + email + "\",\"password\":\"" + PASSWORD + "\"}"));
        return new Person(id, email, api.as(tokens.at("access_token")));
    }

    /** What registers somebody of this type. */
    static String registration(String email, String type) {
        return """
            {"email":"%s","password":"%s","first_name":"Test","last_name":"Person","user_type":"%s","terms_version":"%s"}
            """.formatted(email, PASSWORD, type, terms());
    }

    /** The version of the terms in force. */
    static String terms() {
        return required(200, anonymous().get("/auth/terms")).at("version");
    }

    private static Answer required(int status, Answer answer) {
        if (answer.status() != status) {
            throw new IllegalStateException(status + " expected, but " + answer.status() + ": " + answer.text());
        }
        return answer;
    }

    /** The only number that this query gives. */
    static long count(String sql) {
        try (Connection connection = STACK.services().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    static void execute(String sql) {
        try (Connection connection = STACK.services().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Somebody with an account, signed in, who always calls from the same address. */
    record Person(String id, String email, Api api) {}
}
