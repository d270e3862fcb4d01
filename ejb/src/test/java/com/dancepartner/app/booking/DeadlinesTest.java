package com.dancepartner.app.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import com.dancepartner.domain.booking.BookingChanges;
import com.dancepartner.domain.booking.BookingTerms;
import com.dancepartner.domain.booking.DueBookings;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DeadlinesTest {

    private static final UUID ONE = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID TWO = UUID.fromString("00000000-0000-7000-8000-000000000002");

    private final Deadlines.Overdue overdue = mock();
    private final BookingBook book = mock();
    private final ChangeBook changes = mock();
    private final Deadlines deadlines = new Deadlines();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void wire() {
        deadlines.overdue = overdue;
        deadlines.book = book;
        deadlines.changes = changes;
    }

    @Test
    @DisplayName("G02, G03, G05, G36: what is overdue ends, each kind in its way")
    void each() {
        when(overdue.requests()).thenReturn(List.of(ONE, TWO));
        when(overdue.sessions()).thenReturn(List.of(ONE));
        when(overdue.unstarted()).thenReturn(List.of(TWO));
        when(overdue.proposals()).thenReturn(List.of(ONE));
        deadlines.enforce();
        verify(book).expire(ONE);
        verify(book).expire(TWO);
        verify(book).completeUnattended(ONE);
        verify(book).lapse(TWO);
        verify(changes).lapse(ONE);
        verifyNoMoreInteractions(book, changes);
    }

    @Test
    @DisplayName("G02: a booking that moved on meanwhile keeps no other waiting")
    void movedOn() {
        when(overdue.requests()).thenReturn(List.of(ONE, TWO));
        doThrow(new BusinessException(ErrorCode.STATE_CONFLICT, "answered", "status"))
                .when(book)
                .expire(ONE);
        deadlines.enforce();
        verify(book).expire(TWO);
    }

    @Test
    @DisplayName("G03, G36: sessions are asked for by how long their end is past")
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void queries() {
        DueBookings due = mock();
        BookingChanges proposals = mock();
        Deadlines.Overdue queries = new Deadlines.Overdue();
        queries.bookings = due;
        queries.changes = proposals;
        queries.clock = Booked.at(Booked.END);
        when(due.unattended(Booked.END.minus(BookingTerms.AUTO_COMPLETE), 100)).thenReturn(List.of(ONE));
        when(due.unstarted(Booked.END.minus(BookingTerms.LAPSE), 100)).thenReturn(List.of(TWO));
        when(due.overdue(Booked.END, 100)).thenReturn(List.of(ONE));
        when(proposals.overdue(Booked.END, 100)).thenReturn(List.of(TWO));
        assertThat(List.of(queries.sessions(), queries.unstarted(), queries.requests(), queries.proposals()))
                .containsExactly(List.of(ONE), List.of(TWO), List.of(ONE), List.of(TWO));
    }
}
