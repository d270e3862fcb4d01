package com.dancepartner.demo;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** The first administrator, with a password of this installation: there is no default one. */
public final class FirstAdmin {

    private static final String USER = """
            INSERT INTO users (id, email, password_hash, first_name, last_name, user_type, email_verified, created_at,
                               updated_at)
            SELECT ?, ?, ?, 'Administrator', '', 'client', TRUE, now(), now()
             WHERE NOT EXISTS (SELECT 1 FROM user_roles WHERE role = 'ADMIN')
            """;

    private FirstAdmin() {}

    /** Makes the account unless there is an administrator already. */
    public static void ensure(Connection connection, String email, String password) throws SQLException {
        connection.setAutoCommit(false);
        UUID id = UUID.nameUUIDFromBytes(("admin:" + email).getBytes(StandardCharsets.UTF_8));
        try (PreparedStatement user = connection.prepareStatement(USER);
                PreparedStatement role = connection.prepareStatement("INSERT INTO user_roles VALUES (?, 'ADMIN')")) {
            user.setObject(1, id);
            user.setString(2, email);
            user.setString(3, PasswordHash.of(password));
            if (user.executeUpdate() == 1) {
                role.setObject(1, id);
                role.executeUpdate();
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
    }
}
