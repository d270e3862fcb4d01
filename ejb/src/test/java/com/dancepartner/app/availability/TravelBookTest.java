package com.dancepartner.app.availability;

import static com.dancepartner.app.availability.Hosts.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.dancepartner.domain.availability.TravelPeriod;
import com.dancepartner.domain.availability.Travels;
import com.dancepartner.domain.booking.Bookings;
import com.dancepartner.domain.booking.Engagements;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.host.HostChanged;
import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.host.HostProfiles;
import com.dancepartner.domain.time.TimeSpan;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

class TravelBookTest {

    private static final TravelInput TO_TOKYO =
            new TravelInput("Tokyo", "JP", 35.68, 139.69, null, "2026-12-02", "2026-12-04");
    private static final TimeSpan STAY =
            new TimeSpan(Instant.parse("2026-12-01T15:00:00Z"), Instant.parse("2026-12-04T15:00:00Z"));

    private final HostProfiles profiles = mock();
    private final Travels travels = mock();
    private final Bookings bookings = mock();
    private final Engagements engagements = mock();
    private final Event<HostChanged> changes = mock();
    private final TravelBook book = new TravelBook();
    private final HostProfile host = Hosts.bookable();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void wire() {
        book.profiles = profiles;
        book.travels = travels;
        book.bookings = bookings;
        book.engagements = engagements;
        book.changes = changes;
        book.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        when(profiles.completeOf(host.userId())).thenReturn(host);
        when(travels.add(any())).thenReturn(true);
    }

    @Test
    @DisplayName("G09: a journey is announced while nobody can book the host, and tells the bookings in its time")
    void announced() {
        UUID booking = UUID.randomUUID();
        when(engagements.sessions(host.userId(), STAY)).thenReturn(List.of(booking));
        JourneyView view = book.add(host.userId(), TO_TOKYO, Hosts.TOKYO);
        InOrder order = inOrder(bookings, travels, changes);
        order.verify(bookings).queueFor(host.userId(), host.userId());
        order.verify(travels).add(any());
        order.verify(changes).fire(new HostChanged(host.id()));
        assertThat(new TimeSpan(view.start(), view.end())).isEqualTo(STAY);
        assertThat(view.from()).isEqualTo(LocalDate.of(2026, 12, 2));
        assertThat(view.to()).isEqualTo(LocalDate.of(2026, 12, 4));
        assertThat(view.city()).isEqualTo("Tokyo");
        assertThat(view.timeZone()).isEqualTo("Asia/Tokyo");
        assertThat(view.affectedBookings()).containsExactly(booking);
    }

    @Test
    @DisplayName("G09: nobody is in two cities at once")
    void overlapping() {
        when(travels.add(any())).thenReturn(false);
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> book.add(host.userId(), TO_TOKYO, Hosts.TOKYO))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.CONFLICT))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("from"));
        verifyNoInteractions(changes);
    }

    @Test
    @DisplayName("G09: 50 journeys ahead are enough")
    void tooMany() {
        TravelPeriod one = new TravelPeriod(host.id(), STAY, Hosts.TOKYO, NOW);
        when(travels.upcoming(host.id(), NOW)).thenReturn(Collections.nCopies(50, one));
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> book.add(host.userId(), TO_TOKYO, Hosts.TOKYO))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.CONFLICT));
        verify(travels, never()).add(any());
        assertThat(book.own(host.userId()).items())
                .hasSize(50)
                .allSatisfy(journey -> assertThat(journey.affectedBookings()).isNull());
    }

    @Test
    @DisplayName("G09: a journey that is called off is gone, and pages are made anew")
    void calledOff() {
        UUID id = UUID.randomUUID();
        book.remove(host.userId(), id);
        InOrder order = inOrder(bookings, travels, changes);
        order.verify(bookings).queueFor(host.userId(), host.userId());
        order.verify(travels).remove(host.id(), id);
        order.verify(changes).fire(new HostChanged(host.id()));
    }
}
