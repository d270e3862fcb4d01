package com.dancepartner.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.dancepartner.app.identity.DeviceBook;
import com.dancepartner.domain.audit.AuditTrail;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.identity.AccountChanged;
import com.dancepartner.domain.identity.AccountEvent;
import com.dancepartner.domain.identity.EmailAddress;
import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.identity.UserType;
import com.dancepartner.domain.identity.Users;
import com.dancepartner.domain.privacy.Obligations;
import com.dancepartner.domain.privacy.OpenBusiness;
import com.dancepartner.domain.privacy.PersonalData;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

class ClosureBookTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final Instant ERASE_AT = Instant.parse("2026-12-25T12:00:00Z");
    private static final OpenBusiness NONE = new OpenBusiness(0, 0, 0);

    private final User user =
            new User(new EmailAddress("ana@example.com"), "hash", "Ana", "Silva", UserType.CLIENT, NOW);
    private final Users users = mock();
    private final Obligations obligations = mock();
    private final PersonalData personalData = mock();
    private final DeviceBook devices = mock();
    private final AuditTrail audit = mock();
    private final Event<AccountEvent> news = mock();
    private final Event<AccountChanged> changes = mock();
    private final ClosureBook book = new ClosureBook();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void wire() {
        book.users = users;
        book.obligations = obligations;
        book.personalData = personalData;
        book.devices = devices;
        book.audit = audit;
        book.news = news;
        book.changes = changes;
        at(NOW);
        when(users.getForUpdate(user.id())).thenReturn(user);
        when(obligations.openOf(user.id())).thenReturn(NONE);
    }

    @Test
    @DisplayName("G45: closing says when the account is erased, ends every sign-in, is audited and told by mail")
    void closes() {
        assertThat(book.close(user.id())).isEqualTo(new ClosureView(ERASE_AT));
        assertThat(user.isActive()).isFalse();
        assertThat(user.eraseAt()).contains(ERASE_AT);
        verify(devices).endAllOf(user.id());
        verify(audit).record(user.id(), "account_closed", user.id(), "", NOW);
        verify(news).fire(new AccountEvent.AccountClosed(user.id(), NOW, ERASE_AT));
        verify(changes).fire(new AccountChanged(user.id()));
    }

    @Test
    @DisplayName("G45: what is open is counted while the account is locked")
    void locksBeforeItCounts() {
        assertThat(book.close(user.id()).eraseAt()).isEqualTo(ERASE_AT);
        InOrder order = inOrder(users, obligations);
        order.verify(users).getForUpdate(user.id());
        order.verify(obligations).openOf(user.id());
    }

    @Test
    @DisplayName("G45: with open bookings or money the account stays open, and says why")
    void refusesWithReasons() {
        when(obligations.openOf(user.id())).thenReturn(new OpenBusiness(2, 0, 1));
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> book.close(user.id()))
                .withMessageContaining("2 bookings are still open, 1 payout is still to come")
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.CONFLICT));
        assertThat(user.isActive()).isTrue();
        verifyNoInteractions(devices, audit, news, changes);
    }

    @Test
    @DisplayName("G45: closing again changes nothing, the time of grace included")
    void again() {
        assertThat(book.close(user.id()).eraseAt()).isEqualTo(ERASE_AT);
        at(NOW.plus(Duration.ofDays(1)));
        assertThat(book.close(user.id())).isEqualTo(new ClosureView(ERASE_AT));
        verify(devices).endAllOf(user.id());
    }

    @Test
    @DisplayName("G45: the export comes as the database made it")
    void export() {
        when(personalData.export(user.id())).thenReturn("{\"account\":{}}");
        assertThat(book.export(user.id())).isEqualTo("{\"account\":{}}");
    }

    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    private void at(Instant now) {
        book.clock = Clock.fixed(now, ZoneOffset.UTC);
    }
}
