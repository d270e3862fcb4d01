package com.dancepartner.app.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.dancepartner.domain.host.TransfersStopped;
import com.dancepartner.domain.identity.EmailAddress;
import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.identity.UserType;
import com.dancepartner.domain.identity.Users;
import com.dancepartner.domain.notification.NotificationKind;
import com.dancepartner.domain.notification.Outbox;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HostLettersTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private final User host =
            new User(new EmailAddress("ines@example.com"), "hash", "Ines", "Ribeira", UserType.HOST, NOW);

    @Test
    @DisplayName("R333, G41: who can be sent no money any more is told, once for each time")
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void noticed() {
        Outbox outbox = mock();
        HostNotices notices = new HostNotices();
        notices.outbox = outbox;
        notices.on(new TransfersStopped(host.id(), NOW));
        verify(outbox).putFor(host.id(), NotificationKind.ACCOUNT_RESTRICTED, "", host.id() + ":" + NOW, NOW);
    }

    @Test
    @DisplayName("R333, G41: the letter says what it means for the host, and where to put it right")
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void letter() {
        AccountLetters letters = new AccountLetters();
        letters.users = mock(Users.class);
        when(letters.users.get(host.id())).thenReturn(host);
        Letter letter = letters.compose(NotificationKind.ACCOUNT_RESTRICTED, host.id(), "");
        assertThat(letter.to()).isEqualTo("ines@example.com");
        assertThat(letter.subject()).isEqualTo("Stripe has stopped payments to you");
        assertThat(letter.text())
                .startsWith("Hello Ines,")
                .contains("clients cannot find or book you", "what you earn is kept for you", "\"Getting paid\"");
    }
}
