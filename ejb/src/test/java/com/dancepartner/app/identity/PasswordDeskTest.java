package com.dancepartner.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import com.dancepartner.app.limit.Attempt;
import com.dancepartner.app.limit.Lockouts;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.error.TooManyRequests;
import com.dancepartner.domain.identity.SecretToken;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PasswordDeskTest {

    private static final UUID USER = UUID.randomUUID();
    private static final UUID DEVICE = UUID.randomUUID();
    private static final SecretToken LINK = new SecretToken("link");
    private static final List<String> PERSONAL = List.of("ada@example.com", "Ada", "Lovelace");

    private final Passwords passwords = mock();
    private final Lockouts lockouts = mock();
    private final Attempt attempt = mock();
    private final PasswordBook book = mock();
    private final PasswordDesk desk = new PasswordDesk();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        desk.passwords = passwords;
        desk.lockouts = lockouts;
        desk.book = book;
        when(lockouts.begin(USER.toString(), USER.toString())).thenReturn(attempt);
        when(book.hashOf(USER)).thenReturn("the-hash");
        when(book.personal(USER)).thenReturn(PERSONAL);
        when(book.personal(LINK)).thenReturn(PERSONAL);
        when(passwords.verify("the-hash", "Tango4Two")).thenReturn(true);
        when(passwords.hash("Kizomba7")).thenReturn("new-hash");
    }

    @Test
    @DisplayName("R160, G22: a forgotten password is handed on, and costs no hashing")
    void forgot() {
        desk.forgot(new ForgotPasswordRequest("ada@example.com"));
        verify(book).forgot("ada@example.com");
        verifyNoInteractions(passwords);
    }

    @Test
    @DisplayName("R160, G22: a new password is hashed and set by the link")
    void resets() {
        desk.reset(new ResetPasswordRequest("link", "Kizomba7"));
        verify(book).reset(LINK, "new-hash");
    }

    @Test
    @DisplayName("R164, G21: a weak one is refused by its field, also one made of the own name")
    void weakReset() {
        assertInvalid("password", () -> desk.reset(new ResetPasswordRequest("link", "weak")));
        assertInvalid("password", () -> desk.reset(new ResetPasswordRequest("link", "Lovelace1815")));
        verify(book, never()).reset(any(), any());
        verifyNoInteractions(passwords);
    }

    @Test
    @DisplayName("G18: a change sets the new password and keeps the device that asks")
    void changes() {
        desk.change(USER, DEVICE, new ChangePasswordRequest("Tango4Two", "Kizomba7"));
        verify(book).change(USER, DEVICE, "the-hash", "new-hash");
    }

    @Test
    @DisplayName("R178: without the current password nothing is changed")
    void wrongPassword() {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> desk.change(USER, DEVICE, new ChangePasswordRequest("Waltz4Two", "Kizomba7")))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.FORBIDDEN))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("current_password"));
        verifyNothingChanged();
    }

    @Test
    @DisplayName("R164, G21: a weak new password is refused by its field, also one made of the own name")
    void weakChange() {
        assertInvalid("new_password", () -> desk.change(USER, DEVICE, new ChangePasswordRequest("Tango4Two", "weak")));
        assertInvalid(
                "new_password",
                () -> desk.change(USER, DEVICE, new ChangePasswordRequest("Tango4Two", "Lovelace1815")));
        verifyNothingChanged();
    }

    @Test
    @DisplayName("R150: the own password opens, and guesses before it are forgotten")
    void own() {
        desk.requireOwn(USER, "password", "Tango4Two");
        verify(attempt).succeeded();
        verifyNoMoreInteractions(attempt);
    }

    @Test
    @DisplayName("G24: another password names the field it stood in, and counts as a guess")
    void another() {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> desk.requireOwn(USER, "password", "Waltz4Two"))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.FORBIDDEN))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("password"));
        verify(attempt).failed();
        verifyNoMoreInteractions(attempt);
    }

    @Test
    @DisplayName("G24: who has guessed too often is not even checked")
    void tooManyGuesses() {
        TooManyRequests tooMany = new TooManyRequests("wait", Duration.ofMinutes(15));
        when(lockouts.begin(USER.toString(), USER.toString())).thenThrow(tooMany);
        assertThatExceptionOfType(TooManyRequests.class)
                .isThrownBy(() -> desk.change(USER, DEVICE, new ChangePasswordRequest("Tango4Two", "Kizomba7")))
                .isSameAs(tooMany);
        verifyNoInteractions(passwords, book);
    }

    @Test
    @DisplayName("G24: too many at this moment is nobody's failure")
    void tooBusy() {
        BusinessException busy = new BusinessException(ErrorCode.SERVICE_UNAVAILABLE, "busy");
        when(passwords.verify(any(), any())).thenThrow(busy);
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> desk.requireOwn(USER, "password", "Tango4Two"))
                .isSameAs(busy);
        verify(attempt).withdrawn();
        verifyNoMoreInteractions(attempt);
    }

    private void verifyNothingChanged() {
        verify(book, never()).change(any(), any(), any(), any());
    }

    private static void assertInvalid(String field, ThrowingCallable work) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(work)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATION_ERROR))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }
}
