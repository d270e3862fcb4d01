package com.dancepartner.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.dancepartner.domain.audit.AuditTrail;
import com.dancepartner.domain.identity.AccountChanged;
import com.dancepartner.domain.privacy.ClosedAccounts;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ErasureBookTest {

    private static final Instant NOW = Instant.parse("2026-12-25T12:00:00Z");
    private static final Instant THIRTY_DAYS_AGO = Instant.parse("2026-11-25T12:00:00Z");

    private final UUID userId = UUID.randomUUID();
    private final ClosedAccounts accounts = mock();
    private final AuditTrail audit = mock();
    private final Event<AccountChanged> changes = mock();
    private final ErasureBook book = new ErasureBook();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void wire() {
        book.accounts = accounts;
        book.audit = audit;
        book.changes = changes;
        book.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Test
    @DisplayName("G45: accounts are due 30 days after they were closed")
    void due() {
        when(accounts.due(THIRTY_DAYS_AGO, 50)).thenReturn(List.of(userId));
        assertThat(book.due(50)).containsExactly(userId);
    }

    @Test
    @DisplayName("G45: erasing is audited, as done by the system")
    void erases() {
        when(accounts.erase(userId, THIRTY_DAYS_AGO, NOW)).thenReturn(true);
        book.erase(userId);
        verify(audit).record(null, "account_erased", userId, "", NOW);
        verify(changes).fire(new AccountChanged(userId));
    }

    @Test
    @DisplayName("G45: what is not due any more, or another node's, is left alone")
    void leavesAlone() {
        when(accounts.erase(userId, THIRTY_DAYS_AGO, NOW)).thenReturn(false);
        book.erase(userId);
        verifyNoInteractions(audit, changes);
    }
}
