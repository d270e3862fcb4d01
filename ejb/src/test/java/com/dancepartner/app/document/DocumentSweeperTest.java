package com.dancepartner.app.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.dancepartner.domain.document.StoredDocument;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

class DocumentSweeperTest {

    private static final StoredDocument DOCUMENT = new StoredDocument("photos/1/large.jpg", 3, 1);

    private final DocumentBook book = mock();
    private final DocumentStore store = mock();
    private final DocumentSweeper sweeper = new DocumentSweeper();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        sweeper.book = book;
        sweeper.store = store;
    }

    @Test
    @DisplayName("G72: a document goes first, its row after: a crash between repeats, and loses nothing")
    void inOrderOfSafety() {
        when(book.leaseNext()).thenReturn(Optional.of(DOCUMENT));
        assertThat(sweeper.sweepOne()).isTrue();
        InOrder order = inOrder(store, book);
        order.verify(store).delete(DOCUMENT.key());
        order.verify(book).deleted(DOCUMENT);
    }

    @Test
    @DisplayName("G72: a document that the store does not delete is tried again later")
    void failure() {
        when(book.leaseNext()).thenReturn(Optional.of(DOCUMENT));
        doThrow(new DocumentStoreException("no answer", new IOException()))
                .when(store)
                .delete(DOCUMENT.key());
        assertThat(sweeper.sweepOne()).isTrue();
        verify(book, never()).deleted(any());
        verify(book).failed(DOCUMENT, "no answer");
    }

    @Test
    @DisplayName("G72: with nothing to sweep nothing is done")
    void nothing() {
        when(book.leaseNext()).thenReturn(Optional.empty());
        assertThat(sweeper.sweepOne()).isFalse();
        verifyNoInteractions(store);
    }
}
