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

/** The whole product under test: the EAR on Payara Server with one Micro node in its grid, started once for all tests. */
final class Product {

    static final String PASSWORD = "Correct-Horse-7";

    private static final Stack STACK = start();

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
                .with("JOB_PAYOUT_EVERY", "PT0S")
                .with("JOB_REMINDERS_EVERY", "PT0S")
                .with("JOB_REVIEW_REQUESTS_EVERY", "PT0S")
                .withNodeSetting("JOBS_ENABLED", "false");
        Stack stack = Stack.start(options, Artifacts.ofSystemProperties());
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
        return stack;
    }

    static Stack stack() {
        return STACK;
    }

    /** A caller who is not signed in. */
    static Api anonymous() {
        return new Api(STACK.baseUri());
    }

    static Api admin() {
        return signedIn(STACK.services().adminLogin(), STACK.services().adminPassword());
    }

    /** A fresh person of this type: client, host or both. */
    static Person person(String type) {
        String email = type + "." + UUID.randomUUID() + "@example.com";
        Answer registered = anonymous()
                .post(
                        "/auth/register",
                        "{\"email\":\"%s\",\"password\":\"%s\",\"first_name\":\"Test\",\"last_name\":\"Person\",\"user_type\":\"%s\"}"
                                .formatted(email, PASSWORD, type));
        return new Person(registered.at("id"), email, signedIn(email, PASSWORD));
    }

    private static Api signedIn(String email, String password) {
        Answer tokens =
                anonymous().post("/auth/login", "{\"email\":\"" + email + "\",\"password\":\"" + password + "\"}");
        return anonymous().as(tokens.at("access_token"));
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

    /** Somebody with an account, signed in. */
    record Person(String id, String email, Api api) {}
}
