package com.dancepartner.app.calendar;

import static com.dancepartner.app.calendar.Calendars.FRIDAY;
import static com.dancepartner.app.calendar.Calendars.NOW;
import static com.dancepartner.app.calendar.Calendars.PLAN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import com.dancepartner.app.calendar.CalendarSource.Fetched;
import com.dancepartner.app.identity.DataKey;
import com.dancepartner.domain.calendar.LeasedFeed;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedPollerTest {

    private static final String URL = "https://calendar.example.com/secret.ics";
    private static final FeedAddress ADDRESS = new FeedAddress(URI.create(URL));
    private static final Fetched CALENDAR = new Fetched.Calendar(FRIDAY, "\"2\"");

    private final DataKey key = Calendars.key();
    private final FeedBook book = mock();
    private final CalendarSource source = mock();
    private final FeedPoller poller = new FeedPoller();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        poller.book = book;
        poller.source = source;
        poller.room = new ReadingRoom();
        poller.settings = Calendars.settings();
        poller.key = key;
        poller.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        when(source.fetch(any(), any())).thenReturn(CALENDAR);
    }

    @Test
    @DisplayName("R312: what is due is fetched from its address, read, and recorded once")
    void fetching() {
        LeasedFeed leased = due(URL, null, null);
        assertThat(poller.fetchOne()).isTrue();
        verify(source).fetch(ADDRESS, null);
        verify(book).fetched(leased, "\"2\"", PLAN);
        assertNothingElse();
    }

    @Test
    @DisplayName("R312: nothing is fetched when nothing is due")
    void idle() {
        when(book.leaseNext()).thenReturn(Optional.empty());
        assertThat(poller.fetchOne()).isFalse();
        verifyNoInteractions(source);
    }

    @Test
    @DisplayName("R312: a round ends with what is due, or with ten, so that nothing else waits for long")
    void rounds() {
        Optional<LeasedFeed> leased = Optional.of(due(URL, null, null));
        when(book.leaseNext()).thenReturn(leased).thenReturn(leased).thenReturn(Optional.empty());
        poller.fetchDue();
        verify(source, times(2)).fetch(any(), any());
        when(book.leaseNext()).thenReturn(leased);
        poller.fetchDue();
        verify(source, times(12)).fetch(any(), any());
    }

    @Test
    @DisplayName("R312: a calendar that is what it was is not read again")
    void unchanged() {
        Instant covered = ImportWindow.fetched(NOW).span().end();
        LeasedFeed leased = due(URL, "\"1\"", covered);
        when(source.fetch(ADDRESS, "\"1\"")).thenReturn(new Fetched.Unchanged());
        assertThat(poller.fetchOne()).isTrue();
        verify(book).unchanged(leased);
        assertNothingElse();
    }

    @ParameterizedTest
    @DisplayName("R312: it is only asked whether it changed while what is known of it reaches far enough")
    @CsvSource(
            nullValues = "-",
            value = {"0, '1'", "1, '1'", "-1, -"})
    void tags(long secondsBeyond, @Nullable String asked) {
        LeasedFeed ignored =
                due(URL, "1", ImportWindow.fetched(NOW).span().end().plusSeconds(secondsBeyond));
        assertThat(poller.fetchOne()).isTrue();
        verify(source).fetch(ADDRESS, asked);
    }

    @Test
    @DisplayName("R312: what was never read is read, whatever its tag")
    void neverRead() {
        LeasedFeed ignored = due(URL, "1", null);
        assertThat(poller.fetchOne()).isTrue();
        verify(source).fetch(ADDRESS, null);
    }

    @Test
    @DisplayName("R312: who cannot be reached is told in the words for it, once")
    void unreachable() {
        LeasedFeed leased = due(URL, null, null);
        when(source.fetch(any(), any())).thenThrow(new CalendarUnreachable("There is no server of this name"));
        assertThat(poller.fetchOne()).isTrue();
        verify(book).failed(leased, "There is no server of this name");
        assertNothingElse();
    }

    @Test
    @DisplayName("R312: what is no calendar is told, and changes nothing")
    void unreadable() {
        LeasedFeed leased = due(URL, null, null);
        when(source.fetch(any(), any())).thenReturn(new Fetched.Calendar("<html>".getBytes(UTF_8), null));
        assertThat(poller.fetchOne()).isTrue();
        verify(book).failed(eq(leased), contains("no iCalendar file"));
        assertNothingElse();
    }

    @ParameterizedTest
    @DisplayName("R312: an address that operators no longer allow is not asked")
    @CsvSource({"http://calendar.example.com/a.ics, not encrypted", "https://calendar.example.com:22/, port"})
    void notAllowedAnyMore(String url, String words) {
        LeasedFeed leased = due(url, null, null);
        assertThat(poller.fetchOne()).isTrue();
        verifyNoInteractions(source);
        verify(book).failed(eq(leased), contains(words));
        assertNothingElse();
    }

    @Test
    @DisplayName("R312: a failure of ours is told without its details, and the others are fetched all the same")
    void ours() {
        LeasedFeed broken = due(URL, null, null);
        LeasedFeed next = feed(URL, null, null);
        when(book.leaseNext())
                .thenReturn(Optional.of(broken))
                .thenReturn(Optional.of(next))
                .thenReturn(Optional.empty());
        when(source.fetch(any(), any()))
                .thenThrow(new IllegalStateException("secret"))
                .thenReturn(CALENDAR);
        poller.fetchDue();
        verify(book).failed(broken, "The calendar was not read for a reason of ours; it will be tried again");
        verify(book).fetched(next, "\"2\"", PLAN);
    }

    @Test
    @DisplayName("R312: an address that was sealed with another key is a failure of ours")
    void otherKey() {
        LeasedFeed leased =
                new LeasedFeed(UUID.randomUUID(), UUID.randomUUID(), "AAAA", null, null, 1, Calendars.LISBON);
        when(book.leaseNext()).thenReturn(Optional.of(leased));
        assertThat(poller.fetchOne()).isTrue();
        verify(book).failed(eq(leased), contains("a reason of ours"));
        verifyNoInteractions(source);
    }

    @Test
    @DisplayName("R312: what could not be recorded is tried again")
    void notRecorded() {
        LeasedFeed leased = due(URL, null, null);
        doThrow(new IllegalStateException("the database is away")).when(book).fetched(any(), any(), any());
        assertThat(poller.fetchOne()).isTrue();
        verify(book).failed(eq(leased), contains("tried again"));
    }

    @Test
    @DisplayName("R312: a hostile calendar does not keep the round for ever")
    void hostile() {
        String event = """
            BEGIN:VCALENDAR\r
            BEGIN:VEVENT\r
            DTSTART:20261125T000000Z\r
            DURATION:PT1S\r
            RRULE:FREQ=SECONDLY\r
            END:VEVENT\r
            END:VCALENDAR\r
            """;
        LeasedFeed leased = due(URL, null, null);
        when(source.fetch(any(), any())).thenReturn(new Fetched.Calendar(event.getBytes(UTF_8), null));
        long begin = System.nanoTime();
        assertThat(poller.fetchOne()).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
        verify(book, never()).fetched(any(), any(), any());
        verify(book).failed(eq(leased), any());
    }

    private LeasedFeed due(String url, @Nullable String etag, @Nullable Instant knownUntil) {
        LeasedFeed leased = feed(url, etag, knownUntil);
        when(book.leaseNext()).thenReturn(Optional.of(leased));
        return leased;
    }

    private LeasedFeed feed(String url, @Nullable String etag, @Nullable Instant knownUntil) {
        String sealed = key.vault().seal(url);
        return new LeasedFeed(UUID.randomUUID(), UUID.randomUUID(), sealed, etag, knownUntil, 1, Calendars.LISBON);
    }

    /** An outcome is recorded once. */
    private void assertNothingElse() {
        verify(book).leaseNext();
        verifyNoMoreInteractions(book);
    }
}
