package com.dancepartner.app.calendar;

import static com.dancepartner.app.calendar.Calendars.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.dancepartner.app.identity.DataKey;
import com.dancepartner.domain.calendar.Agenda;
import com.dancepartner.domain.calendar.AgendaEntry;
import com.dancepartner.domain.calendar.CalendarLink;
import com.dancepartner.domain.calendar.CalendarLinks;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.identity.SecretToken;
import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.identity.Users;
import com.dancepartner.domain.time.TimeSpan;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AgendaDeskTest {

    private static final UUID USER = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final UUID BOOKING = UUID.randomUUID();
    private static final CalendarLink LINK = new CalendarLink(USER, 2, NOW);
    private static final Duration LOOK_BACK = Duration.ofDays(90);

    private final CalendarLinks links = mock();
    private final LinkTokens tokens = new LinkTokens();
    private final Agenda agenda = mock();
    private final Users users = mock();
    private final User user = mock();
    private final AgendaDesk desk = new AgendaDesk();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        DataKey key = mock();
        when(key.keyFor("calendar-link")).thenReturn(new SecretToken("secret"));
        tokens.key = key;
        desk.links = links;
        desk.tokens = tokens;
        desk.agenda = agenda;
        desk.users = users;
        desk.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        desk.publicUrl = URI.create("https://dance.example.com");
        when(links.find(USER)).thenReturn(Optional.of(LINK));
        when(users.find(USER)).thenReturn(Optional.of(user));
        when(user.isActive()).thenReturn(true);
        when(users.displayNames(List.of(OTHER))).thenReturn(Map.of(OTHER, "Ana B."));
    }

    @Test
    @DisplayName("R381: one's address is the same until it is renewed, and lands in no log")
    void addresses() {
        CalendarLink renewed = new CalendarLink(USER, 3, NOW.plusSeconds(9));
        when(links.ensure(USER, NOW)).thenReturn(LINK);
        when(links.renew(USER, NOW)).thenReturn(renewed);
        CalendarLinkView link = desk.link(USER);
        assertThat(link.url()).isEqualTo("https://dance.example.com/api/v1/calendars/" + tokens.seal(LINK) + ".ics");
        assertThat(link.createdAt()).isEqualTo(NOW);
        assertThat(desk.link(USER)).isEqualTo(link);
        assertThat(desk.renew(USER).url()).contains(tokens.seal(renewed)).isNotEqualTo(link.url());
        assertThat(link.toString()).doesNotContain(tokens.seal(LINK));
    }

    @Test
    @DisplayName("R381: who knows the address reads the bookings from 90 days ago on, the same text until they change")
    void feed() {
        when(agenda.of(USER, NOW.minus(LOOK_BACK))).thenReturn(List.of(entry("Studio 1"), entry("Studio 2")));
        CalendarFile file = desk.feed(tokens.seal(LINK));
        assertThat(file.content())
                .contains("SUMMARY:Salsa with Ana B.", "Studio 1", "Studio 2")
                .contains("URL:https://dance.example.com/bookings/" + BOOKING);
        assertThat(desk.feed(tokens.seal(LINK)).tag()).isEqualTo(file.tag());
        when(agenda.of(USER, NOW.minus(LOOK_BACK))).thenReturn(List.of(entry("Studio 1")));
        assertThat(desk.feed(tokens.seal(LINK)).tag()).isNotEqualTo(file.tag());
    }

    @Test
    @DisplayName("R381: who has nothing booked has an empty calendar, which is a calendar")
    void empty() {
        when(agenda.of(USER, NOW.minus(LOOK_BACK))).thenReturn(List.of());
        assertThat(desk.feed(tokens.seal(LINK)).content())
                .startsWith("BEGIN:VCALENDAR\r\n")
                .endsWith("END:VCALENDAR\r\n")
                .doesNotContain("VEVENT");
    }

    @Test
    @DisplayName("R381, G45: a wrong address, an old one, a forgotten one and that of a closed account say the same")
    void nowhere() {
        assertNowhere("none");
        assertNowhere(tokens.seal(new CalendarLink(USER, 1, NOW)));
        assertNowhere(tokens.seal(new CalendarLink(USER, 3, NOW)));
        assertNowhere(tokens.seal(new CalendarLink(OTHER, 2, NOW)));
        when(user.isActive()).thenReturn(false);
        assertNowhere(tokens.seal(LINK));
        when(users.find(USER)).thenReturn(Optional.empty());
        assertNowhere(tokens.seal(LINK));
        verifyNoInteractions(agenda);
    }

    private void assertNowhere(String token) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> desk.feed(token))
                .withMessage("There is no such calendar")
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.NOT_FOUND));
    }

    @Test
    @DisplayName("R381: one booking is there for its parties, and for nobody else")
    void booking() {
        when(agenda.find(USER, BOOKING)).thenReturn(Optional.of(entry("Studio 1")));
        when(agenda.find(OTHER, BOOKING)).thenReturn(Optional.empty());
        assertThat(desk.booking(USER, BOOKING).content())
                .contains("SUMMARY:Salsa with Ana B.")
                .containsOnlyOnce("BEGIN:VEVENT");
        Refused.with(ErrorCode.NOT_FOUND, () -> desk.booking(OTHER, BOOKING));
    }

    @Test
    @DisplayName("R381, G45: the other party of a booking may be without a name by now")
    void nameless() {
        when(users.displayNames(any())).thenReturn(Map.of());
        when(agenda.find(USER, BOOKING)).thenReturn(Optional.of(entry("Studio 1")));
        assertThat(desk.booking(USER, BOOKING).content()).contains("SUMMARY:Salsa with somebody");
    }

    private static AgendaEntry entry(String venue) {
        return new AgendaEntry(
                BOOKING,
                OTHER,
                "Salsa",
                TimeSpan.of(NOW.plus(Duration.ofDays(2)), Duration.ofHours(1)),
                venue,
                "confirmed",
                NOW,
                NOW,
                1);
    }
}
