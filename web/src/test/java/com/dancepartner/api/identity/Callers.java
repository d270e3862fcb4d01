package com.dancepartner.api.identity;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockStatic;
import static org.mockito.Mockito.when;

import com.dancepartner.api.Caller;
import com.dancepartner.app.identity.AccountDesk;
import com.dancepartner.app.identity.UserView;
import com.dancepartner.app.identity.Visitor;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.mockito.MockedStatic;

/** Ada calls, from her phone. */
final class Callers {

    static final UUID ADA = UUID.randomUUID();
    static final UUID PHONE = UUID.randomUUID();
    static final Visitor VISITOR = new Visitor("192.0.2.1", "Browser/1.0");

    static final UserView VIEW = new UserView(
            ADA,
            "ada@example.com",
            "Ada",
            "Lovelace",
            "client",
            false,
            null,
            false,
            false,
            null,
            null,
            null,
            null,
            null,
            List.of(),
            false,
            true,
            null,
            Instant.parse("2026-11-25T12:00:00Z"));

    private Callers() {}

    static Caller ada() {
        Caller caller = mock();
        when(caller.id()).thenReturn(ADA);
        when(caller.deviceId()).thenReturn(PHONE);
        when(caller.visitor()).thenReturn(VISITOR);
        return caller;
    }

    /** The server brings the reader and writer of JSON that this desk begins with; here is none. */
    static AccountDesk accountDesk() {
        try (MockedStatic<JsonbBuilder> builders = mockStatic(JsonbBuilder.class)) {
            builders.when(JsonbBuilder::create).thenReturn(mock(Jsonb.class));
            return mock(AccountDesk.class);
        }
    }
}
