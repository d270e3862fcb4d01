package com.dancepartner.admin.identity;

import com.dancepartner.app.identity.UserView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Accounts as the desk shows them. */
final class Accounts {

    private static final Instant CREATED = Instant.parse("2026-11-01T10:00:00Z");

    private Accounts() {}

    static UserView with(UUID id, boolean active, String... roles) {
        return new UserView(
                id,
                "ann@example.com",
                "Ann",
                "Client",
                "client",
                true,
                null,
                false,
                false,
                null,
                null,
                null,
                null,
                null,
                List.of(roles),
                false,
                active,
                null,
                CREATED);
    }
}
