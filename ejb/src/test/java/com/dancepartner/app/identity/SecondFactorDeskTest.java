package com.dancepartner.app.identity;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

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
    private final SecondFactorDesk desk = new SecondFactorDesk();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        desk.passwords = passwords;
        desk.book = book;
    }

    @Test
    @DisplayName("G07: a second factor is removed by password and code")
    void removes() {
        desk.remove(USER, REQUEST);
        var order = inOrder(passwords, book);
        order.verify(passwords).requireOwn(USER, "password", "Tango4Two");
        order.verify(book).remove(USER, "123456");
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
