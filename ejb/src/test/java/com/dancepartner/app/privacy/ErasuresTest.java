package com.dancepartner.app.privacy;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ErasuresTest {

    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();
    private final ErasureBook book = mock();
    private final Erasures erasures = new Erasures();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void wire() {
        erasures.book = book;
        when(book.due(50)).thenReturn(List.of(first, second));
    }

    @Test
    @DisplayName("G45: every account that is due is erased, fifty in a round at most")
    void erasesEach() {
        erasures.eraseDue();
        verify(book).erase(first);
        verify(book).erase(second);
    }

    @Test
    @DisplayName("G45: an account that cannot be erased does not hinder the others")
    void goesOn() {
        doThrow(new IllegalStateException("the database is away")).when(book).erase(first);
        assertThatCode(erasures::eraseDue).doesNotThrowAnyException();
        verify(book).erase(second);
    }
}
