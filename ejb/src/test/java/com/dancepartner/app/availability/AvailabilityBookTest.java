package com.dancepartner.app.availability;

import static com.dancepartner.app.availability.Hosts.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.dancepartner.domain.availability.AvailabilityOverride;
import com.dancepartner.domain.availability.AvailabilityWindows;
import com.dancepartner.domain.availability.BookingRules;
import com.dancepartner.domain.availability.HostCalendars;
import com.dancepartner.domain.availability.OverrideKind;
import com.dancepartner.domain.availability.Overrides;
import com.dancepartner.domain.availability.TravelPeriod;
import com.dancepartner.domain.availability.Travels;
import com.dancepartner.domain.availability.WeeklyWindow;
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
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

class AvailabilityBookTest {

    private static final WindowInput FRIDAY = new WindowInput("friday", "20:00", "02:00");
    private static final BookingRules RULES = new BookingRules(15, 240, 30, 30, 60, 120, 1, true);

    private final HostProfiles profiles = mock();
    private final AvailabilityWindows windows = mock();
    private final HostCalendars calendars = mock();
    private final Overrides overrides = mock();
    private final Travels travels = mock();
    private final Bookings bookings = mock();
    private final Engagements engagements = mock();
    private final Event<HostChanged> changes = mock();
    private final AvailabilityBook book = new AvailabilityBook();
    private final HostProfile host = Hosts.bookable();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void wire() {
        book.profiles = profiles;
        book.windows = windows;
        book.calendars = calendars;
        book.overrides = overrides;
        book.travels = travels;
        book.bookings = bookings;
        book.engagements = engagements;
        book.changes = changes;
        book.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        when(profiles.completeOf(host.userId())).thenReturn(host);
        when(calendars.rulesOf(host.id())).thenReturn(RULES);
    }

    @Test
    @DisplayName("G08: a draft has no hours, for there is no zone to mean them in; nothing is changed")
    void draftsHaveNoHours() {
        UUID draft = UUID.randomUUID();
        when(profiles.completeOf(draft)).thenThrow(new BusinessException(ErrorCode.STATE_CONFLICT, "Complete it"));
        assertRefused(ErrorCode.STATE_CONFLICT, () -> book.own(draft));
        assertRefused(ErrorCode.STATE_CONFLICT, () -> book.replace(draft, windows(null, FRIDAY)));
        assertRefused(ErrorCode.STATE_CONFLICT, () -> book.add(draft, block("2026-11-27T18:00", "2026-11-27T20:00")));
        assertRefused(ErrorCode.STATE_CONFLICT, () -> book.remove(draft, UUID.randomUUID()));
        verifyNoInteractions(windows, overrides, calendars, changes);
    }

    @Test
    @DisplayName("R365: windows are replaced while nobody can book the host, rules stay when none are given")
    void windowsAlone() {
        AvailabilityView view = book.replace(host.userId(), windows(null, FRIDAY));
        InOrder order = inOrder(bookings, windows, changes);
        order.verify(bookings).queueFor(host.userId(), host.userId());
        order.verify(windows)
                .replace(
                        host.id(),
                        List.of(new WeeklyWindow(DayOfWeek.FRIDAY, LocalTime.of(20, 0), LocalTime.of(2, 0))));
        order.verify(changes).fire(new HostChanged(host.id()));
        verify(calendars, never()).keepRules(any(), any());
        assertThat(view.rules()).isEqualTo(RulesView.of(RULES));
        assertThat(view.timeZone()).isEqualTo("Europe/Lisbon");
    }

    @Test
    @DisplayName("R365, G38: of the rules those that are given change")
    void rules() {
        RulesInput input = new RulesInput(30, null, null, null, null, null, null, null);
        AvailabilityView ignored = book.replace(host.userId(), windows(input, FRIDAY));
        verify(calendars).keepRules(host.id(), new BookingRules(30, 240, 30, 30, 60, 120, 1, true));
    }

    @Test
    @DisplayName("R365, R525: windows that start at the same moment are refused, whatever their ends")
    void sameStart() {
        AvailabilityInput input = windows(null, FRIDAY, new WindowInput("friday", "20:00", "22:00"));
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> book.replace(host.userId(), input))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("windows"));
        verifyNoInteractions(windows);
    }

    @Test
    @DisplayName("R314, R366: a block is kept, and tells the bookings that it overlaps; they stay")
    void blocks() {
        TimeSpan evening = TimeSpan.of(Instant.parse("2026-11-27T18:00:00Z"), Duration.ofHours(2));
        UUID booking = UUID.randomUUID();
        when(engagements.sessions(host.userId(), evening)).thenReturn(List.of(booking));
        OverrideView view = book.add(host.userId(), block("2026-11-27T18:00", "2026-11-27T20:00"));
        InOrder order = inOrder(bookings, overrides, changes);
        order.verify(bookings).queueFor(host.userId(), host.userId());
        order.verify(overrides).add(any());
        order.verify(changes).fire(new HostChanged(host.id()));
        assertThat(view.kind()).isEqualTo("block");
        assertThat(view.start()).isEqualTo(evening.start());
        assertThat(view.localEnd()).isEqualTo("2026-11-27T20:00");
        assertThat(view.timeZone()).isEqualTo("Europe/Lisbon");
        assertThat(view.affectedBookings()).containsExactly(booking);
    }

    @Test
    @DisplayName("R313, G09: an opening on a journey is in the local time of the city, and affects no booking")
    void openingsOnJourneys() {
        TimeSpan week = TimeSpan.of(Instant.parse("2026-11-30T15:00:00Z"), Duration.ofDays(7));
        when(travels.upcoming(host.id(), NOW)).thenReturn(List.of(new TravelPeriod(host.id(), week, Hosts.TOKYO, NOW)));
        OverrideInput input = new OverrideInput("opening", "2026-12-02T18:00", "2026-12-02T20:00", null, "late show");
        OverrideView view = book.add(host.userId(), input);
        assertThat(view.start()).isEqualTo(Instant.parse("2026-12-02T09:00:00Z"));
        assertThat(view.localStart()).isEqualTo("2026-12-02T18:00");
        assertThat(view.timeZone()).isEqualTo("Asia/Tokyo");
        assertThat(view.note()).isEqualTo("late show");
        assertThat(view.affectedBookings()).isEmpty();
        verifyNoInteractions(engagements);
    }

    @Test
    @DisplayName("R366: 200 openings and blocks ahead are enough")
    void tooMany() {
        AvailabilityOverride one =
                new AvailabilityOverride(host.id(), OverrideKind.BLOCK, TimeSpan.of(NOW, Duration.ofHours(1)), "", NOW);
        OverrideInput input = block("2026-11-27T18:00", "2026-11-27T20:00");
        when(overrides.upcoming(host.id(), NOW)).thenReturn(Collections.nCopies(200, one));
        assertRefused(ErrorCode.CONFLICT, () -> book.add(host.userId(), input));
        verify(overrides, never()).add(any());
        when(overrides.upcoming(host.id(), NOW)).thenReturn(Collections.nCopies(199, one));
        assertThat(book.add(host.userId(), input).kind()).isEqualTo("block");
    }

    @Test
    @DisplayName("R366: taking back what is not the host's own is not found, and changes nothing")
    void foreign() {
        UUID id = UUID.randomUUID();
        doThrow(BusinessException.notFound("override", id)).when(overrides).remove(host.id(), id);
        assertRefused(ErrorCode.NOT_FOUND, () -> book.remove(host.userId(), id));
        verifyNoInteractions(changes);
    }

    private static AvailabilityInput windows(@Nullable RulesInput rules, WindowInput... windows) {
        return new AvailabilityInput(List.of(windows), rules);
    }

    private static OverrideInput block(String start, String end) {
        return new OverrideInput("block", start, end, null, null);
    }

    private static void assertRefused(ErrorCode code, ThrowingCallable work) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(work)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
