package com.dancepartner.app.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.dancepartner.app.document.DocumentBook;
import com.dancepartner.app.document.DocumentStore;
import com.dancepartner.app.document.DocumentStoreException;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.operations.PayoutReport;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PayoutReportDeskTest {

    private static final UUID RUN = new UUID(0, 1);
    private final DocumentStoreException failure =
            new DocumentStoreException("disk full", new IOException("disk full"));

    private final PayoutReportDesk desk = new PayoutReportDesk();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void wire() {
        desk.book = mock(PayoutReportBook.class);
        desk.documents = mock(DocumentBook.class);
        desk.store = mock(DocumentStore.class);
        desk.clock = Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);
        when(desk.book.lines(RUN)).thenReturn(List.of());
        when(desk.book.find(RUN)).thenReturn(Optional.empty());
    }

    @Test
    @DisplayName("R035: a report that cannot be stored is swept, and the run fails to be written again")
    void notStored() {
        doThrow(failure).when(desk.store).put(any(), any(), any());
        assertThatExceptionOfType(DocumentStoreException.class).isThrownBy(() -> desk.write(RUN));
        verify(desk.documents).condemn(any());
        verify(desk.book, never()).add(any(), any(), any(), any());
    }

    @Test
    @DisplayName("R035: reports of earlier times are still in the table, as CSV only")
    void oldReport() {
        when(desk.book.get(RUN)).thenReturn(new PayoutReport(Optional.of("old"), Optional.empty(), Optional.empty()));
        assertThat(desk.csv(RUN)).isEqualTo("old");
        assertRefused(ErrorCode.NOT_FOUND, () -> desk.pdf(RUN));
    }

    @Test
    @DisplayName("R035: while the store does not answer, reports cannot be read")
    void notRead() {
        when(desk.book.get(RUN))
                .thenReturn(new PayoutReport(Optional.empty(), Optional.of("a.csv"), Optional.of("a.pdf")));
        when(desk.store.find("a.csv")).thenThrow(failure);
        when(desk.store.find("a.pdf")).thenReturn(Optional.empty());
        assertRefused(ErrorCode.SERVICE_UNAVAILABLE, () -> desk.csv(RUN));
        assertRefused(ErrorCode.NOT_FOUND, () -> desk.pdf(RUN));
    }

    private static void assertRefused(ErrorCode code, ThrowingCallable work) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(work)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
