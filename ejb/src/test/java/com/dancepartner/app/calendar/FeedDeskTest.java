package com.dancepartner.app.calendar;

import static com.dancepartner.app.calendar.Calendars.BUSY;
import static com.dancepartner.app.calendar.Calendars.FRIDAY;
import static com.dancepartner.app.calendar.Calendars.NOW;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.dancepartner.app.identity.DataKey;
import com.dancepartner.domain.calendar.BusyPlan;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;

class FeedDeskTest {

    private static final UUID USER = UUID.randomUUID();
    private static final UUID FEED = UUID.randomUUID();
    private static final FeedView VIEW = FeedView.of(Calendars.uploaded(FEED));

    private final DataKey key = Calendars.key();
    private final FeedBook book = mock();
    private final FeedDesk desk = new FeedDesk();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        desk.book = book;
        desk.room = new ReadingRoom();
        desk.settings = Calendars.settings();
        desk.key = key;
        desk.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        when(book.homeOf(USER)).thenReturn(Calendars.LISBON);
        when(book.homeOf(USER, FEED)).thenReturn(Calendars.LISBON);
    }

    @Test
    @DisplayName("R312: an address is kept sealed; beside it its host alone is legible")
    void subscribing() {
        ArgumentCaptor<String> sealed = ArgumentCaptor.captor();
        when(book.subscribe(eq(USER), eq("Work"), eq("calendar.example.com"), sealed.capture()))
                .thenReturn(VIEW);
        SubscribeRequest request = new SubscribeRequest(" Work ", "webcal://Calendar.Example.com/secret.ics");
        assertThat(desk.subscribe(USER, request)).isEqualTo(VIEW);
        assertThat(sealed.getValue()).doesNotContain("secret");
        assertThat(key.vault().open(sealed.getValue())).isEqualTo("https://Calendar.Example.com/secret.ics");
        assertThat(request.toString()).doesNotContain("secret");
    }

    @Test
    @DisplayName("R312: an address from which calendars are not fetched is not kept")
    void refusedAddress() {
        Refused.naming("url", () -> desk.subscribe(USER, new SubscribeRequest("Work", "http://example.com/a.ics")));
        verifyNoInteractions(book);
    }

    @Test
    @DisplayName("R312, G09: an uploaded calendar is read in the host's zone, for a year, and only its busy times kept")
    void uploading() {
        String local = new String(FRIDAY, UTF_8).replaceAll("(?<=[0-9])Z", "");
        ArgumentCaptor<BusyPlan> plan = ArgumentCaptor.captor();
        when(book.upload(eq(USER), eq("File"), plan.capture())).thenReturn(VIEW);
        assertThat(desk.upload(USER, " File ", stream(local.getBytes(UTF_8)))).isEqualTo(VIEW);
        assertThat(plan.getValue())
                .isEqualTo(new BusyPlan(ImportWindow.uploaded(NOW).span(), BUSY));
    }

    @ParameterizedTest
    @DisplayName("R312: an uploaded calendar has a name of 1 to 60 characters")
    @NullSource
    @ValueSource(strings = {"", "  ", "0123456789012345678901234567890123456789012345678901234567890"})
    void names(String name) {
        Refused.naming("name", () -> desk.upload(USER, name, stream(FRIDAY)));
        verify(book, never()).upload(any(), any(), any());
    }

    @Test
    @DisplayName("R312, G59: a calendar of more than 1 MiB is refused, however it came")
    void tooLarge() {
        byte[] large = Arrays.copyOf(FRIDAY, FeedDesk.MOST_BYTES + 1);
        Refused.with(ErrorCode.PAYLOAD_TOO_LARGE, () -> desk.upload(USER, "File", stream(large)));
        Refused.with(ErrorCode.PAYLOAD_TOO_LARGE, () -> desk.replace(USER, FEED, stream(large)));
        assertNothingKept();
    }

    @Test
    @DisplayName("R312: what is no calendar, or breaks off, is told as such")
    void unreadable() throws IOException {
        for (String text : List.of("", "hello", "BEGIN:VCALENDAR", "{\"a\":1}")) {
            Refused.naming("calendar", () -> desk.upload(USER, "File", stream(text.getBytes(UTF_8))));
            Refused.naming("calendar", () -> desk.replace(USER, FEED, stream(text.getBytes(UTF_8))));
        }
        InputStream broken = mock();
        when(broken.readNBytes(anyInt())).thenThrow(new IOException("reset"));
        Refused.naming("calendar", () -> desk.upload(USER, "File", broken));
        assertNothingKept();
    }

    @Test
    @DisplayName("R312: of who is no host, or has no such calendar, nothing is read")
    void notTheirs() {
        when(book.homeOf(USER)).thenThrow(BusinessException.forbidden("Only hosts"));
        when(book.homeOf(USER, FEED)).thenThrow(BusinessException.notFound("calendar", FEED));
        InputStream unread = mock();
        Refused.with(ErrorCode.FORBIDDEN, () -> desk.upload(USER, "File", unread));
        Refused.with(ErrorCode.NOT_FOUND, () -> desk.replace(USER, FEED, unread));
        verifyNoInteractions(unread);
    }

    @Test
    @DisplayName("R312: another file in the place of one that was uploaded is read in the same way")
    void replacing() {
        BusyPlan plan = new BusyPlan(ImportWindow.uploaded(NOW).span(), BUSY);
        when(book.replace(USER, FEED, plan)).thenReturn(VIEW);
        assertThat(desk.replace(USER, FEED, stream(FRIDAY))).isEqualTo(VIEW);
    }

    @Test
    @DisplayName("R312: calendars are listed, fetched again and removed")
    void others() {
        when(book.list(USER)).thenReturn(List.of(VIEW));
        when(book.refresh(USER, FEED)).thenReturn(VIEW);
        assertThat(desk.list(USER)).isEqualTo(new FeedList(List.of(VIEW)));
        assertThat(desk.refresh(USER, FEED)).isEqualTo(VIEW);
        desk.remove(USER, FEED);
        verify(book).remove(USER, FEED);
    }

    private void assertNothingKept() {
        verify(book, never()).upload(any(), any(), any());
        verify(book, never()).replace(any(), any(), any());
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
