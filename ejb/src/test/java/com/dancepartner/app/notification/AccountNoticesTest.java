package com.dancepartner.app.notification;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import com.dancepartner.domain.identity.AccountEvent;
import com.dancepartner.domain.identity.AccountOpened;
import com.dancepartner.domain.identity.EmailAddress;
import com.dancepartner.domain.identity.Role;
import com.dancepartner.domain.identity.SecretToken;
import com.dancepartner.domain.identity.UserType;
import com.dancepartner.domain.notification.NotificationKind;
import com.dancepartner.domain.notification.Outbox;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountNoticesTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final long MINUTE = NOW.getEpochSecond() / 60;
    private static final UUID USER = UUID.randomUUID();

    private final Outbox outbox = mock();
    private final AccountNotices notices = new AccountNotices();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        notices.outbox = outbox;
    }

    @Test
    @DisplayName("R167, G22: who registers gets a verification mail")
    void opened() {
        notices.opened(new AccountOpened(USER, UserType.CLIENT, NOW));
        verify(outbox).putFor(USER, NotificationKind.EMAIL_VERIFICATION, "", USER + ":" + MINUTE, NOW);
    }

    @Test
    @DisplayName("G22: who asks for another gets one a minute at most")
    void asked() {
        Instant sameMinute = NOW.plusSeconds(59);
        Instant nextMinute = NOW.plusSeconds(60);
        notices.asked(new AccountEvent.VerificationAsked(USER, sameMinute));
        notices.asked(new AccountEvent.VerificationAsked(USER, nextMinute));
        verify(outbox).putFor(USER, NotificationKind.EMAIL_VERIFICATION, "", USER + ":" + MINUTE, sameMinute);
        verify(outbox).putFor(USER, NotificationKind.EMAIL_VERIFICATION, "", USER + ":" + (MINUTE + 1), nextMinute);
    }

    @Test
    @DisplayName("G22, G23: a forgotten password is noted by the address, which the key does not tell, once a minute")
    void forgotten() {
        EmailAddress email = new EmailAddress("Nobody@example.com");
        Instant sameMinute = NOW.plusSeconds(59);
        notices.forgotten(new AccountEvent.PasswordForgotten(email, sameMinute));
        verify(outbox)
                .putReset(
                        email, "password_reset:" + SecretToken.sha256("nobody@example.com") + ":" + MINUTE, sameMinute);
    }

    @Test
    @DisplayName("G22: the owner is told of another password")
    void changed() {
        notices.changed(new AccountEvent.PasswordChanged(USER, NOW));
        verifyTold(NotificationKind.PASSWORD_CHANGED, "");
    }

    @Test
    @DisplayName("G17: the owner is told of a new device")
    void newDevice() {
        UUID device = UUID.randomUUID();
        notices.newDevice(new AccountEvent.NewDeviceUsed(USER, device, NOW));
        verifyTold(NotificationKind.NEW_DEVICE, device.toString());
    }

    @ParameterizedTest
    @DisplayName("G07: the owner is told when the second factor changes")
    @CsvSource({"true, set up", "false, removed"})
    void secondFactor(boolean on, String detail) {
        notices.secondFactor(new AccountEvent.SecondFactorChanged(USER, on, NOW));
        verifyTold(NotificationKind.SECOND_FACTOR_CHANGED, detail);
    }

    @ParameterizedTest
    @DisplayName("G07: the owner is told of each role")
    @CsvSource({"true, granted: OPS", "false, taken: OPS"})
    void roles(boolean granted, String detail) {
        notices.roles(new AccountEvent.RolesChanged(USER, Role.OPS, granted, NOW));
        verifyTold(NotificationKind.ROLES_CHANGED, detail);
    }

    @Test
    @DisplayName("G45: the owner is told until when a closed account can be restored")
    void closed() {
        Instant eraseAt = NOW.plusSeconds(1);
        notices.closed(new AccountEvent.AccountClosed(USER, NOW, eraseAt));
        verifyTold(NotificationKind.ACCOUNT_CLOSED, eraseAt.toString());
    }

    private void verifyTold(NotificationKind kind, String detail) {
        verify(outbox).putFor(USER, kind, detail, USER + ":" + detail + ":" + NOW, NOW);
    }
}
