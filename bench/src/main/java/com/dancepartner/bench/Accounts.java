package com.dancepartner.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Members that only this run knows. Those of the storm sign in one after another, so that an account is hardly ever in two
 * requests at once; the others are used once each, since a few wrong passwords lock an account.
 */
final class Accounts {

    static final String PASSWORD = "Correct-Horse-7";
    static final String WRONG = "Battery-Staple-8";

    private static final int OF_THE_STORM = 2_000;

    private static final String INSERT = """
        INSERT INTO users (id, email, password_hash, first_name, last_name, user_type, email_verified, created_at,
                           updated_at)
        SELECT gen_random_uuid(), format(?::text, lpad(n::text, 6, '0')), ?::text, 'Bench', 'Member', 'client', TRUE,
               now() - interval '30 days', now()
          FROM generate_series(0, ?::int - 1) AS n
        """;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final AtomicInteger stormy = new AtomicInteger();
    private final AtomicInteger fresh = new AtomicInteger(OF_THE_STORM);
    private final AtomicInteger absent = new AtomicInteger();
    private final String hash;

    Accounts(String hash) {
        this.hash = hash;
    }

    /**
     * Writes the accounts, all with the same hash.
     *
     * @param once how many are asked for by {@link #fresh()}
     */
    void register(Connection connection, int once) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT);
                PreparedStatement analyse = connection.prepareStatement("ANALYZE")) {
            insert.setString(1, "member-" + run + "-%s@bench.dancepartner.example");
            insert.setString(2, hash);
            insert.setInt(3, OF_THE_STORM + once);
            insert.executeUpdate();
            analyse.execute();
        }
    }

    /** The next member of the storm. */
    String next() {
        return member(Math.floorMod(stormy.getAndIncrement(), OF_THE_STORM));
    }

    /** A member that has not been asked for before. */
    String fresh() {
        return member(fresh.getAndIncrement());
    }

    /** An address without an account, as long as one with. */
    String absent() {
        return address("absent", absent.getAndIncrement());
    }

    private String member(int number) {
        return address("member", number);
    }

    private String address(String kind, int number) {
        return "%s-%s-%06d@bench.dancepartner.example".formatted(kind, run, number);
    }

    /** @throws IllegalStateException when the product has hashed a password anew: then its parameters are others than ours */
    void requireUntouchedHashes(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT password_hash FROM users WHERE email LIKE ? AND password_hash <> ? LIMIT 1")) {
            query.setString(1, "member-" + run + "-%");
            query.setString(2, hash);
            try (ResultSet rows = query.executeQuery()) {
                if (rows.next()) {
                    throw new IllegalStateException("The product hashes with other parameters than the bare loop ("
                            + Hashing.PARAMETERS + "): " + rows.getString(1).replaceFirst("[^$]*\\$[^$]*$", "…"));
                }
            }
        }
    }
}
