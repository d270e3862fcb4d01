package com.dancepartner.app.availability;

import static com.dancepartner.app.availability.Hosts.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.dancepartner.domain.availability.AvailabilityOverride;
import com.dancepartner.domain.availability.BookingRules;
import com.dancepartner.domain.availability.Exceptions;
import com.dancepartner.domain.availability.HostCalendar;
import com.dancepartner.domain.availability.HostCalendars;
import com.dancepartner.domain.availability.OverrideKind;
import com.dancepartner.domain.availability.Overrides;
import com.dancepartner.domain.availability.SlotRule;
import com.dancepartner.domain.availability.Travel;
import com.dancepartner.domain.availability.TravelPeriod;
import com.dancepartner.domain.availability.Travels;
import com.dancepartner.domain.availability.WeeklyWindow;
import com.dancepartner.domain.booking.Bookings;
import com.dancepartner.domain.booking.Engagements;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.host.HostProfiles;
import com.dancepartner.domain.identity.EmailAddress;
import com.dancepartner.domain.identity.Profile;
import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.identity.UserType;
import com.dancepartner.domain.identity.Users;
import com.dancepartner.domain.time.TimeSpan;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A host who dances from 20:00 to 22:30 on Fridays, with ten minutes between sessions. */
class SlotDeskTest {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final Instant EIGHT = Instant.parse("2026-11-27T20:00:00Z");
    private static final TimeSpan HOUR = TimeSpan.of(EIGHT, Duration.ofHours(1));
    private static final BookingRules RULES = new BookingRules(10, 120, 90, 30, 30, 240, 3, false);
    private static final WeeklyWindow FRIDAY =
            new WeeklyWindow(DayOfWeek.FRIDAY, LocalTime.of(20, 0), LocalTime.of(22, 30));

    private final HostProfiles profiles = mock();
    private final Users users = mock();
    private final HostCalendars calendars = mock();
    private final Travels travels = mock();
    private final Overrides overrides = mock();
    private final Bookings bookings = mock();
    private final Engagements engagements = mock();
    private final SlotDesk desk = new SlotDesk();
    private final HostProfile host = Hosts.bookable();
    private final User client =
            new User(new EmailAddress("ben@example.com"), "hash", "Ben", "Moss", UserType.CLIENT, NOW);

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void wire() {
        Verdicts verdicts = new Verdicts();
        verdicts.calendars = calendars;
        verdicts.bookings = bookings;
        desk.profiles = profiles;
        desk.users = users;
        desk.verdicts = verdicts;
        desk.travels = travels;
        desk.overrides = overrides;
        desk.bookings = bookings;
        desk.engagements = engagements;
        desk.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        when(profiles.getShown(eq(host.id()), any())).thenReturn(host);
        when(profiles.completeOf(host.userId())).thenReturn(host);
        when(users.find(client.id())).thenReturn(Optional.of(client));
        departs(Exceptions.NONE);
    }

    private void departs(Exceptions exceptions) {
        HostCalendar calendar = new HostCalendar(LISBON, List.of(FRIDAY), RULES, exceptions);
        when(calendars.of(eq(host.id()), eq(LISBON), any())).thenReturn(calendar);
        when(calendars.rulesOf(host.id())).thenReturn(RULES);
    }

    @Test
    @DisplayName("G08, G22: a host who is not shown has no free hours to show, and no verdicts")
    void hiddenHosts() {
        UUID hidden = UUID.randomUUID();
        when(profiles.getShown(hidden, null)).thenThrow(BusinessException.notFound("host", hidden));
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> desk.slots(null, hidden, friday(null)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.NOT_FOUND));
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> desk.verdict(null, hidden, EIGHT, 60))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.NOT_FOUND));
    }

    @Test
    @DisplayName("R327, R367: slots are in UTC and local to the host; of a stranger's clock nothing is known")
    void strangers() {
        SlotList slots = desk.slots(null, host.id(), friday(null));
        assertThat(slots.timeZone()).isEqualTo("Europe/Lisbon");
        assertThat(slots.yourTimeZone()).isNull();
        assertThat(starts(slots))
                .containsExactly("2026-11-27T20:00", "2026-11-27T20:30", "2026-11-27T21:00", "2026-11-27T21:30");
        assertThat(slots.slots().get(0))
                .isEqualTo(new SlotView(HOUR.start(), HOUR.end(), "2026-11-27T20:00", null, null, null));
    }

    @Test
    @DisplayName("R367, G09: the caller's own clock is that of the question, or else of the account")
    void yourClock() {
        client.describe(new Profile(null, null, null, null, "Asia/Tokyo", null), NOW);
        SlotList byAccount = desk.slots(client.id(), host.id(), friday(null));
        assertThat(byAccount.yourTimeZone()).isEqualTo("Asia/Tokyo");
        assertThat(byAccount.slots().get(0).yourLocalStart()).isEqualTo("2026-11-28T05:00");
        SlotList byQuestion = desk.slots(client.id(), host.id(), friday("America/New_York"));
        assertThat(byQuestion.slots().get(0).yourLocalStart()).isEqualTo("2026-11-27T15:00");
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> desk.slots(null, host.id(), friday("Atlantis")))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("time_zone"));
    }

    @Test
    @DisplayName("G09: a slot on a journey says where it is, in local time there")
    void journeys() {
        TimeSpan week = TimeSpan.of(Instant.parse("2026-11-26T15:00:00Z"), Duration.ofDays(7));
        departs(new Exceptions(List.of(), List.of(), List.of(new Travel(week, ZoneId.of("Asia/Tokyo"))), List.of()));
        when(travels.upcoming(host.id(), NOW)).thenReturn(List.of(new TravelPeriod(host.id(), week, Hosts.TOKYO, NOW)));
        SlotList slots = desk.slots(null, host.id(), friday(null));
        assertThat(slots.slots().get(0))
                .isEqualTo(new SlotView(
                        Instant.parse("2026-11-27T11:00:00Z"),
                        Instant.parse("2026-11-27T12:00:00Z"),
                        "2026-11-27T20:00",
                        "Asia/Tokyo",
                        "Tokyo",
                        null));
    }

    @Test
    @DisplayName("G40: a client is not offered what overlaps the own sessions, the host's buffer included")
    void ownSessions() {
        TimeSpan own = TimeSpan.of(Instant.parse("2026-11-27T21:35:00Z"), Duration.ofHours(1));
        when(bookings.busy(eq(client.id()), any())).thenReturn(List.of(own));
        when(bookings.busy(client.id(), RULES.blocked(HOUR))).thenReturn(List.of());
        assertThat(starts(desk.slots(client.id(), host.id(), friday(null)))).containsExactly("2026-11-27T20:00");
        assertThat(starts(desk.slots(null, host.id(), friday(null)))).hasSize(4);
        assertThat(desk.verdict(client.id(), host.id(), EIGHT, 60)).isEqualTo(VerdictView.FREE);
        assertThat(desk.verdict(client.id(), host.id(), EIGHT.plusSeconds(3600), 60)
                        .rule())
                .isEqualTo("own_session");
    }

    @Test
    @DisplayName("R369: a host who takes no bookings has no slots, and says so before anything else")
    void notBookable() {
        HostProfile waiting = Hosts.described();
        when(profiles.getShown(eq(waiting.id()), any())).thenReturn(waiting);
        when(profiles.completeOf(waiting.userId())).thenReturn(waiting);
        assertThat(desk.slots(null, waiting.id(), friday(null)).slots()).isEmpty();
        assertThat(desk.verdict(null, waiting.id(), NOW.minusSeconds(60), 60).rule())
                .isEqualTo("not_bookable");
        assertThat(desk.own(waiting.userId(), EIGHT, 60).rule()).isEqualTo("not_bookable");
        verify(calendars, never()).of(any(), any(), any());
    }

    @Test
    @DisplayName("R335: nobody books oneself, free or not")
    void oneself() {
        assertThat(desk.verdict(host.userId(), host.id(), EIGHT, 60).rule()).isEqualTo("own_profile");
        assertThat(desk.own(host.userId(), EIGHT, 60)).isEqualTo(VerdictView.FREE);
    }

    @Test
    @DisplayName(
            "R318: the first rule against a time is told to the client in words that tell nothing of the host's day")
    void toClients() {
        when(bookings.busy(eq(host.userId()), any())).thenReturn(List.of(HOUR));
        VerdictView verdict = desk.verdict(client.id(), host.id(), EIGHT, 60);
        assertThat(verdict).isEqualTo(new VerdictView(false, "taken", SlotRule.TAKEN.toClient(), null, null));
        assertThat(desk.verdict(null, host.id(), EIGHT.plusSeconds(60), 60).rule())
                .isEqualTo("off_step");
    }

    @Test
    @DisplayName("R318: the host learns which booking takes a time, and which block")
    void toHosts() {
        UUID booking = UUID.randomUUID();
        when(bookings.busy(host.userId(), RULES.blocked(HOUR))).thenReturn(List.of(HOUR));
        when(engagements.taking(host.userId(), RULES.blocked(HOUR))).thenReturn(Optional.of(booking));
        assertThat(desk.own(host.userId(), EIGHT, 60))
                .isEqualTo(new VerdictView(false, "taken", SlotRule.TAKEN.toHost(), booking, null));
        AvailabilityOverride opening = new AvailabilityOverride(host.id(), OverrideKind.OPENING, HOUR, "", NOW);
        AvailabilityOverride block = new AvailabilityOverride(host.id(), OverrideKind.BLOCK, HOUR, "", NOW);
        departs(new Exceptions(List.of(HOUR), List.of(HOUR), List.of(), List.of()));
        when(overrides.upcoming(host.id(), EIGHT)).thenReturn(List.of(opening, block));
        assertThat(desk.own(host.userId(), EIGHT, 60))
                .isEqualTo(new VerdictView(false, "blocked", SlotRule.BLOCKED.toHost(), null, block.id()));
    }

    @Test
    @DisplayName("R525: an instant that no calendar reaches is refused, not tried")
    void farAway() {
        for (Instant start : List.of(Instant.MAX, Instant.MIN, Instant.parse("9999-06-01T00:00:00Z"))) {
            assertThatExceptionOfType(BusinessException.class)
                    .isThrownBy(() -> desk.verdict(null, host.id(), start, 60))
                    .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("start"));
        }
    }

    @Test
    @DisplayName("R318: a booking that is moved does not stand in its own way")
    void moves() {
        UUID moved = UUID.randomUUID();
        when(bookings.busy(eq(host.userId()), any())).thenReturn(List.of(HOUR));
        TimeSpan later = TimeSpan.of(EIGHT.plusSeconds(1800), Duration.ofHours(1));
        when(bookings.busyBut(host.userId(), RULES.blocked(later), moved)).thenReturn(List.of());
        assertThat(desk.verdicts.of(host, later, NOW)).contains(SlotRule.TAKEN);
        assertThat(desk.verdicts.ofMove(host, later, NOW, moved)).isEmpty();
    }

    private static SlotQuestion friday(@Nullable String zone) {
        Instant midnight = Instant.parse("2026-11-27T00:00:00Z");
        return new SlotQuestion(midnight, midnight.plus(Duration.ofDays(1)), 60, zone);
    }

    private static List<String> starts(SlotList slots) {
        return slots.slots().stream().map(SlotView::localStart).toList();
    }
}
