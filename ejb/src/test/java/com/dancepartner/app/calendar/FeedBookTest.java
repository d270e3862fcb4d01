package com.dancepartner.app.calendar;

import static com.dancepartner.app.calendar.Calendars.BUSY;
import static com.dancepartner.app.calendar.Calendars.NOW;
import static com.dancepartner.app.calendar.Calendars.PLAN;
import static com.dancepartner.app.calendar.Calendars.QUARTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.dancepartner.domain.calendar.CalendarFeed;
import com.dancepartner.domain.calendar.CalendarFeeds;
import com.dancepartner.domain.calendar.ImportedTimes;
import com.dancepartner.domain.calendar.LeasedFeed;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.host.HostChanged;
import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.host.HostProfiles;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

class FeedBookTest {

    private static final UUID USER = UUID.randomUUID();
    private static final UUID PROFILE = UUID.randomUUID();
    private static final UUID FEED = UUID.randomUUID();
    private static final LeasedFeed LEASED = new LeasedFeed(FEED, PROFILE, "sealed", "\"1\"", NOW, 7, Calendars.LISBON);

    private final HostProfile host = Calendars.host(PROFILE);
    private final HostProfiles profiles = mock();
    private final CalendarFeeds feeds = mock();
    private final ImportedTimes times = mock();
    private final Event<HostChanged> changes = mock();
    private final FeedBook book = new FeedBook();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        book.profiles = profiles;
        book.feeds = feeds;
        book.times = times;
        book.settings = Calendars.settings();
        book.changes = changes;
        book.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        when(profiles.completeOf(USER)).thenReturn(host);
        when(profiles.getForUpdate(PROFILE)).thenReturn(host);
        when(feeds.holds(LEASED)).thenReturn(true);
    }

    @Test
    @DisplayName("R312: a host sees the own calendars and how well they are read, of their addresses the host alone")
    void list() {
        when(feeds.ofHost(PROFILE)).thenReturn(List.of(Calendars.fetched(FEED), Calendars.uploaded(USER)));
        List<FeedView> all = book.list(USER);
        assertThat(all).extracting(FeedView::kind).containsExactly("url", "upload");
        assertThat(all).extracting(FeedView::host).containsExactly("calendar.example.com", null);
        assertThat(all).extracting(FeedView::status).containsExactly("failing", "ok");
        assertThat(all).extracting(FeedView::lastError).containsExactly("no answer", null);
        assertThat(all).extracting(FeedView::failures).containsExactly(2, 0);
    }

    @Test
    @DisplayName("R312: calendars are of hosts only; another host's is not there")
    void strangers() {
        when(profiles.completeOf(PROFILE)).thenThrow(BusinessException.forbidden("Only hosts"));
        Refused.with(ErrorCode.FORBIDDEN, () -> book.list(PROFILE));
        Refused.with(ErrorCode.FORBIDDEN, () -> book.homeOf(PROFILE));
        when(feeds.getForUpdate(PROFILE, USER)).thenThrow(BusinessException.notFound("calendar", USER));
        Refused.with(ErrorCode.NOT_FOUND, () -> book.homeOf(USER, USER));
        Refused.with(ErrorCode.NOT_FOUND, () -> book.refresh(USER, USER));
        Refused.with(ErrorCode.NOT_FOUND, () -> book.replace(USER, USER, PLAN));
        Refused.with(ErrorCode.NOT_FOUND, () -> book.remove(USER, USER));
        assertNothingChanged();
    }

    @Test
    @DisplayName("R312, G09: calendars are read in the zone of the host's home")
    void home() {
        assertThat(book.homeOf(USER)).isEqualTo(Calendars.LISBON);
        assertThat(book.homeOf(USER, FEED)).isEqualTo(Calendars.LISBON);
    }

    @Test
    @DisplayName("R312: an address is kept, with the host locked while calendars are counted")
    void subscribing() {
        when(feeds.getForUpdate(eq(PROFILE), any())).thenReturn(Calendars.fetched(FEED));
        assertThat(book.subscribe(USER, "Work", "calendar.example.com", "sealed")
                        .name())
                .isEqualTo("Work");
        InOrder order = inOrder(profiles, feeds);
        order.verify(profiles).getForUpdate(PROFILE);
        order.verify(feeds).ofHost(PROFILE);
        order.verify(feeds)
                .subscribe(any(), eq(PROFILE), eq("Work"), eq("calendar.example.com"), eq("sealed"), eq(NOW));
        verifyNoInteractions(times, changes);
    }

    @Test
    @DisplayName("R312: five calendars are the most")
    void most() {
        when(feeds.ofHost(PROFILE)).thenReturn(Collections.nCopies(4, Calendars.uploaded(FEED)));
        when(feeds.getForUpdate(eq(PROFILE), any())).thenReturn(Calendars.fetched(FEED));
        assertThat(book.subscribe(USER, "Work", "example.com", "sealed")).isNotNull();
        when(feeds.ofHost(PROFILE)).thenReturn(Collections.nCopies(5, Calendars.uploaded(FEED)));
        Refused.with(ErrorCode.CONFLICT, () -> book.subscribe(USER, "Work", "example.com", "another"));
        Refused.with(ErrorCode.CONFLICT, () -> book.upload(USER, "File", PLAN));
        verify(feeds, never()).subscribe(any(), any(), anyString(), anyString(), eq("another"), any());
        verify(feeds, never()).addUploaded(any(), any(), anyString(), any());
        assertNothingChanged();
    }

    @Test
    @DisplayName("R312: what was uploaded counts at once, and the public learns of it")
    void uploading() {
        when(times.replace(any(), eq(PROFILE), eq(BUSY))).thenReturn(true);
        when(feeds.getForUpdate(eq(PROFILE), any())).thenReturn(Calendars.uploaded(FEED));
        assertThat(book.upload(USER, "File", PLAN).kind()).isEqualTo("upload");
        verify(feeds).addUploaded(any(), eq(PROFILE), eq("File"), eq(NOW));
        verify(feeds).read(any(), eq(null), eq(PLAN), eq(QUARTER));
        verify(changes).fire(new HostChanged(PROFILE));
    }

    @Test
    @DisplayName("R312: another file takes the place of an uploaded one, never of one that is fetched")
    void replacing() {
        keep(Calendars.uploaded(FEED));
        when(times.replace(FEED, PROFILE, BUSY)).thenReturn(true);
        assertThat(book.replace(USER, FEED, PLAN).id()).isEqualTo(FEED);
        verify(feeds).read(FEED, null, PLAN, QUARTER);
        verify(changes).fire(new HostChanged(PROFILE));
        keep(Calendars.fetched(FEED));
        Refused.with(ErrorCode.STATE_CONFLICT, () -> book.replace(USER, FEED, PLAN));
        verify(times).replace(FEED, PROFILE, BUSY);
    }

    @Test
    @DisplayName("R312: a calendar is fetched again when its host asks, an uploaded one never")
    void refreshing() {
        keep(Calendars.fetched(FEED));
        assertThat(book.refresh(USER, FEED).status()).isEqualTo("failing");
        verify(feeds).fetchSoon(FEED);
        keep(Calendars.uploaded(FEED));
        Refused.with(ErrorCode.STATE_CONFLICT, () -> book.refresh(USER, FEED));
        verify(feeds).fetchSoon(FEED);
        assertNothingChanged();
    }

    @Test
    @DisplayName("R312: a calendar that is removed frees its hours, and the public learns of it")
    void removing() {
        keep(Calendars.fetched(FEED));
        book.remove(USER, FEED);
        verify(feeds).remove(FEED);
        verify(changes).fire(new HostChanged(PROFILE));
    }

    @Test
    @DisplayName("R312: what was fetched is kept with its tag; that the host changed is told when the hours did")
    void fetched() {
        when(times.replace(FEED, PROFILE, BUSY)).thenReturn(true, false);
        book.fetched(LEASED, "\"2\"", PLAN);
        verify(feeds).read(FEED, "\"2\"", PLAN, QUARTER);
        verify(changes).fire(new HostChanged(PROFILE));
        book.fetched(LEASED, "\"3\"", PLAN);
        verify(feeds).read(FEED, "\"3\"", PLAN, QUARTER);
        verify(changes).fire(any());
    }

    @Test
    @DisplayName("R312: who was too slow, so that another fetches, changes nothing")
    void fenced() {
        when(feeds.holds(LEASED)).thenReturn(false);
        book.fetched(LEASED, "\"2\"", PLAN);
        verify(feeds, never()).read(any(), any(), any(), any());
        assertNothingChanged();
    }

    @Test
    @DisplayName("R312: a failure is told, and keeps the busy times; the same is true of what is unchanged")
    void failing() {
        book.failed(LEASED, "no answer");
        verify(feeds).failed(LEASED, "no answer", QUARTER);
        book.unchanged(LEASED);
        verify(feeds).unchanged(LEASED, QUARTER);
        assertNothingChanged();
    }

    @Test
    @DisplayName("R312: the next that is due is leased in a transaction of its own")
    void leasing() {
        when(feeds.leaseNext()).thenReturn(Optional.of(LEASED));
        assertThat(book.leaseNext()).contains(LEASED);
    }

    private void keep(CalendarFeed feed) {
        when(feeds.getForUpdate(PROFILE, FEED)).thenReturn(feed);
    }

    private void assertNothingChanged() {
        verifyNoInteractions(times, changes);
    }
}
