package com.dancepartner.app.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.dancepartner.domain.identity.Device;
import com.dancepartner.domain.identity.DeviceTraits;
import com.dancepartner.domain.identity.Devices;
import com.dancepartner.domain.identity.EmailAddress;
import com.dancepartner.domain.identity.OneTimeToken;
import com.dancepartner.domain.identity.OneTimeTokens;
import com.dancepartner.domain.identity.TokenPurpose;
import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.identity.UserType;
import com.dancepartner.domain.identity.Users;
import com.dancepartner.domain.notification.NotificationKind;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class AccountLettersTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final EmailAddress ADDRESS = new EmailAddress("ada@example.com");

    private final Users users = mock();
    private final Devices devices = mock();
    private final OneTimeTokens tokens = mock();
    private final AccountLetters letters = new AccountLetters();
    private final User ada = new User(ADDRESS, "hash", "Ada", "Lovelace", UserType.CLIENT, NOW);

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        letters.users = users;
        letters.devices = devices;
        letters.tokens = tokens;
        letters.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        letters.publicUrl = URI.create("https://dancepartner.example");
        when(users.get(ada.id())).thenReturn(ada);
        when(users.findByEmail(ADDRESS)).thenReturn(Optional.of(ada));
    }

    @Test
    @DisplayName("R167, G22: the verification mail has a link alone on its line, whose token is good to verify")
    void verification() {
        Letter letter = compose(NotificationKind.EMAIL_VERIFICATION, "");
        assertThat(letter.to()).isEqualTo("ada@example.com");
        assertThat(letter.subject()).isEqualTo("Confirm your email address");
        assertThat(letter.text()).startsWith("Hello Ada,\n\n").endsWith("\n\nDance Partner\n");
        assertThat(letter.text().lines())
                .containsOnlyOnce("Welcome. Confirm that this is your address by this link, within 24 hours:")
                .filteredOn(line -> line.startsWith("http"))
                .singleElement()
                .asString()
                .matches("https://dancepartner\\.example/account/verify/\\?token=[A-Za-z0-9_-]{43}");
        assertThat(added().isGood(TokenPurpose.VERIFY_EMAIL, NOW)).isTrue();
    }

    @Test
    @DisplayName("G22: the mail for a forgotten password has a link alone on its line, whose token is good to reset it")
    void reset() {
        assertThat(letters.reset("ada@example.com")).hasValueSatisfying(letter -> {
            assertThat(letter.to()).isEqualTo("ada@example.com");
            assertThat(letter.subject()).isEqualTo("A new password");
            assertThat(letter.text().lines())
                    .filteredOn(line -> line.startsWith("http"))
                    .singleElement()
                    .asString()
                    .matches("https://dancepartner\\.example/account/reset/\\?token=[A-Za-z0-9_-]{43}");
        });
        OneTimeToken token = added();
        assertThat(token.userId()).isEqualTo(ada.id());
        assertThat(token.isGood(TokenPurpose.RESET_PASSWORD, NOW)).isTrue();
    }

    @Test
    @DisplayName("G22, G23: nobody gets a mail who has no account, or one that is deactivated")
    void resetOfNobody() {
        assertThat(letters.reset("nobody@example.com")).isEmpty();
        ada.deactivate(NOW);
        assertThat(letters.reset("ada@example.com")).isEmpty();
        verify(tokens, never()).add(any());
    }

    @Test
    @DisplayName("G22: no two mails have one token")
    void tokensDiffer() {
        assertThat(compose(NotificationKind.EMAIL_VERIFICATION, ""))
                .isNotEqualTo(compose(NotificationKind.EMAIL_VERIFICATION, ""));
    }

    @Test
    @DisplayName("G22: who did not change the password learns how to get another")
    void passwordChanged() {
        Letter letter = compose(NotificationKind.PASSWORD_CHANGED, "");
        assertThat(letter.subject()).isEqualTo("Your password was changed");
        assertThat(letter.text().lines()).contains("https://dancepartner.example/account/forgot/");
    }

    @Test
    @DisplayName("G17: a new device is told by its name and where it is")
    void newDevice() {
        Device device = new Device(ada.id(), new DeviceTraits("Ada's phone", "mark", "192.0.2.1"), false, NOW);
        when(devices.find(device.id())).thenReturn(Optional.of(device));
        Letter letter = compose(NotificationKind.NEW_DEVICE, device.id().toString());
        assertThat(letter.subject()).isEqualTo("A new device");
        assertThat(letter.text()).contains("Ada's phone at 192.0.2.1.");
    }

    @Test
    @DisplayName("G17: also when it was forgotten meanwhile")
    void forgottenDevice() {
        assertThat(compose(NotificationKind.NEW_DEVICE, UUID.randomUUID().toString())
                        .text())
                .contains("one that was signed out since");
    }

    @Test
    @DisplayName("G07: a change of the second factor or of a role is told as it was")
    void changes() {
        Letter factor = compose(NotificationKind.SECOND_FACTOR_CHANGED, "removed");
        assertThat(factor.subject()).isEqualTo("Your second factor was removed");
        assertThat(factor.text()).contains("The authenticator of your account was removed.");
        Letter role = compose(NotificationKind.ROLES_CHANGED, "granted: OPS");
        assertThat(role.subject()).isEqualTo("Your role has changed");
        assertThat(role.text()).contains("A role of your account was granted: OPS.");
    }

    @Test
    @DisplayName("G45: who closed the account learns until when it can be restored")
    void closed() {
        Letter letter = compose(NotificationKind.ACCOUNT_CLOSED, "2026-12-25T12:00:00Z");
        assertThat(letter.subject()).isEqualTo("Your account is closed");
        assertThat(letter.text()).contains("Until 2026-12-25T12:00:00Z you can restore it");
    }

    @Test
    @DisplayName("R167: what is not about an account is not written here")
    void otherKinds() {
        assertThatIllegalArgumentException().isThrownBy(() -> compose(NotificationKind.RECEIPT, ""));
    }

    private Letter compose(NotificationKind kind, String detail) {
        return letters.compose(kind, ada.id(), detail);
    }

    private OneTimeToken added() {
        ArgumentCaptor<OneTimeToken> added = ArgumentCaptor.captor();
        verify(tokens).add(added.capture());
        return added.getValue();
    }
}
