package com.dancepartner.app.identity;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.dancepartner.app.limit.Attempt;
import com.dancepartner.app.limit.Lockouts;
import com.dancepartner.domain.error.BusinessException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SecondFactorDeskTest {

    private static final UUID USER = UUID.randomUUID();
    private static final RemoveTotpRequest REQUEST = new RemoveTotpRequest("Tango4Two", "123456");

    private final PasswordDesk passwords = mock();
    private final SecondFactorBook book = mock();
    private final Lockouts lockouts = mock();
    private final Attempt attempt = mock();
    private final SecondFactorDesk desk = new SecondFactorDesk();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        desk.passwords = passwords;
        desk.book = book;
        desk.lockouts = lockouts;
        when(lockouts.begin("second factor of " + USER, "second factor of " + USER))
                .thenReturn(attempt);
    }

    @Test
    @DisplayName("G07: a second factor is removed by password and code")
    void removes() {
        desk.remove(USER, REQUEST);
        var order = inOrder(passwords, book);
        order.verify(passwords).requireOwn(USER, "password", "Tango4Two");
        order.verify(book).remove(USER, "123456");
        verify(attempt).succeeded();
    }

    @Test
    @DisplayName("G24: a wrong code counts as a guess")
    void wrongCode() {
        BusinessException wrong = BusinessException.invalid("code", "wrong");
        doThrow(wrong).when(book).remove(USER, "123456");
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> desk.remove(USER, REQUEST))
                .isSameAs(wrong);
        verify(attempt).failed();
        verify(attempt, never()).succeeded();
    }

    @Test
    @DisplayName("G07: and not without the password")
    void wrongPassword() {
        BusinessException wrong = BusinessException.forbidden("wrong");
        doThrow(wrong).when(passwords).requireOwn(USER, "password", "Tango4Two");
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> desk.remove(USER, REQUEST))
                .isSameAs(wrong);
        verifyNoInteractions(book);
    }
}
