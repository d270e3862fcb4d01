package com.dancepartner.app.identity;

import static com.dancepartner.app.identity.Somebody.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import com.dancepartner.domain.audit.AuditTrail;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.identity.AccountChanged;
import com.dancepartner.domain.identity.AccountEvent;
import com.dancepartner.domain.identity.EmailAddress;
import com.dancepartner.domain.identity.OneTimeToken;
import com.dancepartner.domain.identity.OneTimeTokens;
import com.dancepartner.domain.identity.SecretToken;
import com.dancepartner.domain.identity.TokenPurpose;
import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.identity.Users;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PasswordBookTest {

    private static final SecretToken LINK = new SecretToken("link");

    private final Users users = mock();
    private final OneTimeTokens tokens = mock();
    private final DeviceBook devices = mock();
    private final AuditTrail audit = mock();
    private final Event<AccountEvent> news = mock();
    private final Event<AccountChanged> changes = mock();
    private final PasswordBook book = new PasswordBook();
    private final User user = Somebody.ada();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        book.users = users;
        book.tokens = tokens;
        book.devices = devices;
        book.audit = audit;
        book.news = news;
        book.changes = changes;
        book.clock = Somebody.CLOCK;
        when(users.get(user.id())).thenReturn(user);
        when(users.getForUpdate(user.id())).thenReturn(user);
    }

    @Test
    @DisplayName("G22, G23: a forgotten password is told of, without looking whether there is such an account")
    void forgot() {
        book.forgot(" Nobody@example.com ");
        verify(news).fire(new AccountEvent.PasswordForgotten(new EmailAddress("Nobody@example.com"), NOW));
        verifyNoInteractions(users, tokens);
    }

    @Test
    @DisplayName("R163: what is no address is refused")
    void forgotAtNoAddress() {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> book.forgot("ada"))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("email"));
        verifyNoInteractions(news);
    }

    @Test
    @DisplayName("R150, G21: what a password is checked against, and what it must not be made of")
    void knowsTheUser() {
        link(TokenPurpose.RESET_PASSWORD, NOW);
        assertThat(book.hashOf(user.id())).isEqualTo("the-hash");
        assertThat(book.personal(user.id())).containsExactly("Ada@example.com", "Ada", "Lovelace");
        assertThat(book.personal(LINK)).containsExactly("Ada@example.com", "Ada", "Lovelace");
    }

    @Test
    @DisplayName("G18, G45: a change ends all other devices, is written down and told to the owner")
    void changes() {
        UUID device = UUID.randomUUID();
        book.change(user.id(), device, "the-hash", "new-hash");
        assertThat(user.passwordHash()).isEqualTo("new-hash");
        assertThat(user.isEmailVerified()).isFalse();
        verify(devices).endOthersOf(user.id(), device);
        verifyNoMoreInteractions(devices);
        verify(audit).record(user.id(), "password_changed", user.id(), "", NOW);
        verify(news).fire(new AccountEvent.PasswordChanged(user.id(), NOW));
        verify(changes).fire(new AccountChanged(user.id()));
        verify(tokens).endAllOf(user.id(), TokenPurpose.RESET_PASSWORD, NOW);
    }

    @Test
    @DisplayName("G18: a password that was changed meanwhile is not changed again")
    void changedMeanwhile() {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> book.change(user.id(), UUID.randomUUID(), "older-hash", "new-hash"))
                .satisfies(refusal ->
                        assertThat(refusal.code()).isEqualTo(com.dancepartner.domain.error.ErrorCode.CONFLICT));
        assertThat(user.passwordHash()).isEqualTo("the-hash");
        verifyNoInteractions(devices, audit, news);
    }

    @Test
    @DisplayName("G22: a reset verifies the address, uses all links up, ends every device and is told to the owner")
    void resets() {
        link(TokenPurpose.RESET_PASSWORD, NOW);
        book.reset(LINK, "new-hash");
        assertThat(user.passwordHash()).isEqualTo("new-hash");
        assertThat(user.isEmailVerified()).isTrue();
        verify(tokens).endAllOf(user.id(), TokenPurpose.RESET_PASSWORD, NOW);
        verify(devices).endAllOf(user.id());
        verify(audit).record(user.id(), "password_changed", user.id(), "", NOW);
        verify(news).fire(new AccountEvent.PasswordChanged(user.id(), NOW));
        verify(changes).fire(new AccountChanged(user.id()));
        verify(tokens).endAllOf(user.id(), TokenPurpose.RESET_PASSWORD, NOW);
    }

    @Test
    @DisplayName("G22: an unknown link resets nothing")
    void unknownLink() {
        assertRefused(() -> book.reset(LINK, "new-hash"));
        assertRefused(() -> book.personal(LINK));
    }

    @Test
    @DisplayName("G22: a link is good for an hour, and not an hour later")
    void oldLink() {
        link(TokenPurpose.RESET_PASSWORD, NOW.minus(Duration.ofHours(1)));
        assertRefused(() -> book.reset(LINK, "new-hash"));
        link(TokenPurpose.RESET_PASSWORD, NOW.minus(Duration.ofHours(1)).plusMillis(1));
        book.reset(LINK, "new-hash");
        assertThat(user.passwordHash()).isEqualTo("new-hash");
    }

    @Test
    @DisplayName("G22: a link that verifies an address resets no password")
    void otherLink() {
        link(TokenPurpose.VERIFY_EMAIL, NOW);
        assertRefused(() -> book.reset(LINK, "new-hash"));
    }

    private void assertRefused(ThrowingCallable work) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(work)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATION_ERROR))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("token"));
        assertThat(user.passwordHash()).isEqualTo("the-hash");
        verifyNoInteractions(devices, audit, news, changes);
    }

    private void link(TokenPurpose purpose, Instant issuedAt) {
        when(tokens.findForUpdate(LINK)).thenReturn(Optional.of(new OneTimeToken(user.id(), purpose, LINK, issuedAt)));
    }
}
