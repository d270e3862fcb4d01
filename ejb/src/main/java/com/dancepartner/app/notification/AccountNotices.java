package com.dancepartner.app.notification;

import com.dancepartner.domain.identity.AccountEvent;
import com.dancepartner.domain.identity.AccountOpened;
import com.dancepartner.domain.identity.SecretToken;
import com.dancepartner.domain.notification.NotificationKind;
import com.dancepartner.domain.notification.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;

/** Writes into the outbox what owners are told of their accounts, in the transaction in which it happens. */
@ApplicationScoped
public class AccountNotices {

    /** Seconds within which a second request for the same mail changes nothing: nobody is flooded. */
    private static final int CALM = 60;

    @Inject
    Outbox outbox;

    void opened(@Observes AccountOpened event) {
        verification(event.userId(), event.occurredAt());
    }

    void asked(@Observes AccountEvent.VerificationAsked event) {
        verification(event.userId(), event.occurredAt());
    }

    void forgotten(@Observes AccountEvent.PasswordForgotten event) {
        String whose = SecretToken.sha256(event.email().normalised());
        outbox.putReset(
                event.email(), "password_reset:" + whose + ":" + minute(event.occurredAt()), event.occurredAt());
    }

    void changed(@Observes AccountEvent.PasswordChanged event) {
        tell(event.userId(), NotificationKind.PASSWORD_CHANGED, "", event.occurredAt());
    }

    void newDevice(@Observes AccountEvent.NewDeviceUsed event) {
        tell(event.userId(), NotificationKind.NEW_DEVICE, event.deviceId().toString(), event.occurredAt());
    }

    void secondFactor(@Observes AccountEvent.SecondFactorChanged event) {
        tell(
                event.userId(),
                NotificationKind.SECOND_FACTOR_CHANGED,
                event.on() ? "set up" : "removed",
                event.occurredAt());
    }

    void roles(@Observes AccountEvent.RolesChanged event) {
        String change = (event.granted() ? "granted: " : "taken: ") + event.role();
        tell(event.userId(), NotificationKind.ROLES_CHANGED, change, event.occurredAt());
    }

    void closed(@Observes AccountEvent.AccountClosed event) {
        tell(event.userId(), NotificationKind.ACCOUNT_CLOSED, event.eraseAt().toString(), event.occurredAt());
    }

    private void verification(UUID userId, Instant now) {
        outbox.putFor(userId, NotificationKind.EMAIL_VERIFICATION, "", userId + ":" + minute(now), now);
    }

    private void tell(UUID userId, NotificationKind kind, String detail, Instant now) {
        outbox.putFor(userId, kind, detail, userId + ":" + detail + ":" + now, now);
    }

    private static long minute(Instant now) {
        return now.getEpochSecond() / CALM;
    }
}
