package com.dancepartner.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockStatic;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.dancepartner.app.cluster.SharedCaches;
import com.dancepartner.domain.identity.AccountChanged;
import com.dancepartner.domain.identity.User;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.time.Duration;
import javax.cache.Cache;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.MockedStatic;
import org.mockito.Mockito;

class AccountDeskTest {

    private static final Jsonb JSON = mock();

    private final SharedCaches caches = mock();
    private final Cache<String, String> cache = mock();
    private final AccountBook book = mock();
    private final User user = Somebody.ada();
    private final UserView view = UserView.of(user, false);

    /** The server brings the reader and writer of JSON; here is none. */
    @BeforeAll
    static void writeJson() {
        try (MockedStatic<JsonbBuilder> builders = mockStatic(JsonbBuilder.class)) {
            builders.when(JsonbBuilder::create).thenReturn(JSON);
            assertThat(new AccountDesk()).isNotNull();
        }
    }

    @BeforeEach
    void remember() {
        Mockito.reset(JSON);
        when(caches.of("accounts", Duration.ofMinutes(1))).thenReturn(cache);
        when(JSON.toJson(view)).thenReturn("{ada}");
        when(JSON.fromJson("{ada}", UserView.class)).thenReturn(view);
    }

    @Test
    @DisplayName("R199, R200, R202: an account is read once, and remembered for a minute")
    void reads() {
        when(book.read(user.id())).thenReturn(view);
        assertThat(desk().me(user.id())).isSameAs(view);
        verify(cache).put(user.id().toString(), "{ada}");
    }

    @Test
    @DisplayName("R193, R200: what is remembered is not read again")
    void remembers() {
        when(cache.get(user.id().toString())).thenReturn("{ada}");
        assertThat(desk().me(user.id())).isSameAs(view);
        verifyNoInteractions(book);
        verify(JSON, never()).toJson(view);
    }

    @Test
    @DisplayName("G19: a change of the account is known at once")
    void forgets() {
        desk().forget(new AccountChanged(user.id()));
        verify(cache).remove(user.id().toString());
    }

    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    private AccountDesk desk() {
        AccountDesk desk = new AccountDesk();
        desk.caches = caches;
        desk.book = book;
        return desk;
    }
}
