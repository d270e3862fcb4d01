package com.dancepartner.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.dancepartner.app.identity.PasswordDesk;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PrivacyDeskTest {

    private static final CloseAccountRequest REQUEST = new CloseAccountRequest("Correct-Horse-7");

    private final UUID userId = UUID.randomUUID();
    private final PasswordDesk passwords = mock();
    private final ClosureBook book = mock();
    private final PrivacyDesk desk = new PrivacyDesk();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void wire() {
        desk.passwords = passwords;
        desk.book = book;
    }

    @Test
    @DisplayName("G45: the account is closed for who knows its password")
    void rightPassword() {
        ClosureView closed = new ClosureView(Instant.parse("2026-12-25T12:00:00Z"));
        when(book.close(userId)).thenReturn(closed);
        assertThat(desk.close(userId, REQUEST)).isEqualTo(closed);
    }

    @Test
    @DisplayName("G45: a wrong password closes nothing")
    void wrongPassword() {
        doThrow(new BusinessException(ErrorCode.FORBIDDEN, "The password is wrong", "password"))
                .when(passwords)
                .requireOwn(userId, "password", REQUEST.password());
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> desk.close(userId, REQUEST))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.FORBIDDEN))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("password"));
        verify(book, never()).close(any());
    }

    @Test
    @DisplayName("G45: the export is the caller's own")
    void export() {
        when(book.export(userId)).thenReturn("{}");
        assertThat(desk.export(userId)).isEqualTo("{}");
    }
}
