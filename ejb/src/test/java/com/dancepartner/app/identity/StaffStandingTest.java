package com.dancepartner.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.dancepartner.app.cluster.SharedCaches;
import com.dancepartner.domain.identity.AccountChanged;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.cache.Cache;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StaffStandingTest {

    private static final UUID USER = UUID.randomUUID();

    private static final StaffIdentity STAFF = new StaffIdentity(USER, List.of("ADMIN", "OPS"), true, "stamp");

    private final SharedCaches caches = mock();
    private final Cache<String, String> cache = mock();
    private final StandingBook book = mock();
    private final StaffStanding standing = new StaffStanding();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        standing.caches = caches;
        standing.book = book;
        when(caches.of("staff-roles", Duration.ofMinutes(1))).thenReturn(cache);
    }

    @Test
    @DisplayName("G18: what staff may do is asked of the database, and remembered for a minute")
    void loads() {
        when(book.staff(USER)).thenReturn(Optional.of(STAFF));
        assertThat(standing.of(USER)).contains(STAFF);
        verify(cache).put(USER.toString(), "stamp;true;ADMIN,OPS");
    }

    @Test
    @DisplayName("G18: what is remembered is not asked again")
    void remembers() {
        when(cache.get(USER.toString())).thenReturn("stamp;true;ADMIN,OPS");
        assertThat(standing.of(USER)).contains(STAFF);
        verifyNoInteractions(book);
    }

    @Test
    @DisplayName("G18: who may do nothing is remembered as well")
    void nothing() {
        when(book.staff(USER)).thenReturn(Optional.empty());
        assertThat(standing.of(USER)).isEmpty();
        verify(cache).put(USER.toString(), "");
        when(cache.get(USER.toString())).thenReturn("");
        assertThat(standing.of(USER)).isEmpty();
        verify(book).staff(USER);
    }

    @Test
    @DisplayName("G18, G19: a change of the account is known at once")
    void forgets() {
        standing.forget(new AccountChanged(USER));
        verify(cache).remove(USER.toString());
    }
}
