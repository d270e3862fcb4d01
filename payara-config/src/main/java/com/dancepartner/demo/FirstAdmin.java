package com.dancepartner.demo;

import com.dancepartner.domain.identity.Vault;
import com.dancepartner.world.PasswordHash;
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
         WHERE NOT EXISTS (SELECT 1 FROM user_roles r JOIN users u ON u.id = r.user_id AND u.is_active
                            WHERE r.role = 'ADMIN')
        """;
    private static final String SECOND_FACTOR =
            "INSERT INTO second_factors (user_id, sealed_secret, created_at, confirmed_at) VALUES (?, ?, now(), now())";

    private final Connection connection;

    public FirstAdmin(Connection connection) {
        this.connection = connection;
    }

    /** Makes the account unless there is an administrator already; the second factor is set up at the first sign-in. */
    public boolean make(String email, String password) throws SQLException {
        connection.setAutoCommit(false);
        boolean made = insert(id(email), email, password);
        connection.commit();
        connection.setAutoCommit(true);
        return made;
    }

    /** The same with an authenticator already set up, for demonstrations and tests. */
    public boolean make(String email, String password, Vault vault, String totpSecret) throws SQLException {
        connection.setAutoCommit(false);
        boolean made = insert(id(email), email, password);
        if (made) {
            setUp(id(email), vault.seal(totpSecret));
        }
        connection.commit();
        connection.setAutoCommit(true);
        return made;
    }

    private boolean insert(UUID id, String email, String password) throws SQLException {
        try (PreparedStatement user = connection.prepareStatement(USER);
                PreparedStatement role = connection.prepareStatement("INSERT INTO user_roles VALUES (?, 'ADMIN')")) {
            user.setObject(1, id);
            user.setString(2, email);
            user.setString(3, PasswordHash.of(password));
            if (user.executeUpdate() == 0) {
                return false;
            }
            role.setObject(1, id);
            role.executeUpdate();
            return true;
        }
    }

    private void setUp(UUID id, String sealedSecret) throws SQLException {
        try (PreparedStatement factor = connection.prepareStatement(SECOND_FACTOR)) {
            factor.setObject(1, id);
            factor.setString(2, sealedSecret);
            factor.executeUpdate();
        }
    }

    private static UUID id(String email) {
        return UUID.nameUUIDFromBytes(("admin:" + email).getBytes(StandardCharsets.UTF_8));
    }
}
