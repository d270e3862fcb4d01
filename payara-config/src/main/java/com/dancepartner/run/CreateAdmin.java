package com.dancepartner.run;

import com.dancepartner.database.DatabaseUrl;
import com.dancepartner.demo.FirstAdmin;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;

/**
 * What {@code ./mvnw -Padmin -Demail=…} runs: makes the first administrator in the database of DATABASE_URL and prints a
 * password made for it. There is never a default one. The second factor is set up at the first sign-in to the console.
 */
public final class CreateAdmin {

    private CreateAdmin() {}

    public static void main(String[] arguments) throws SQLException {
        String email = required(System.getProperty("email"), "-Demail=ops@example.com");
        DatabaseUrl database = DatabaseUrl.parse(
                required(System.getenv("DATABASE_URL"), "DATABASE_URL=postgresql://user:password@host:5432/name"));
        String password = password();
        try (Connection connection =
                DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password())) {
            if (!new FirstAdmin(connection).make(email, password)) {
                throw new IllegalStateException(
                        "There is an administrator already: only an administrator makes another one, in the console");
            }
        }
        say("Administrator " + email + "\nPassword      " + password
                + "\nSign in to the console, which asks to set up an authenticator first, and change the password.");
    }

    private static String required(@org.jspecify.annotations.Nullable String value, String example) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("Missing: " + example);
        }
        return value;
    }

    private static String password() {
        byte[] bytes = new byte[15];
        new SecureRandom().nextBytes(bytes);
        return "Dp1-" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @SuppressWarnings("SystemOut") // this is the program's own output
    private static void say(String text) {
        System.out.println("\n" + text + "\n");
    }
}
