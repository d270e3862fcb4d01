package com.dancepartner.app.calendar.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.time.TimeSpan;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarReaderTest {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final TimeSpan WINDOW = span("2026-11-01T00:00:00Z", "2027-02-10T00:00:00Z");

    @Test
    @DisplayName("R312: an event with its zone, one in UTC, and one that floats over the host's home")
    void zones() {
        assertThat(events("DTSTART;TZID=Europe/Berlin:20261120T200000\nDTEND;TZID=Europe/Berlin:20261120T210000"))
                .containsExactly(span("2026-11-20T19:00:00Z", "2026-11-20T20:00:00Z"));
        assertThat(events("DTSTART:20261120T200000Z\nDTEND:20261120T210000Z"))
                .containsExactly(span("2026-11-20T20:00:00Z", "2026-11-20T21:00:00Z"));
        assertThat(read("DTSTART:20261120T200000\nDURATION:PT90M", ZoneId.of("America/New_York")))
                .containsExactly(span("2026-11-21T01:00:00Z", "2026-11-21T02:30:00Z"));
    }

    @Test
    @DisplayName("R312: whole days are the host's days, the last excluded; without an end it is one")
    void wholeDays() {
        ZoneId tokyo = ZoneId.of("Asia/Tokyo");
        assertThat(read("DTSTART;VALUE=DATE:20261120\nDTEND;VALUE=DATE:20261122", tokyo))
                .containsExactly(span("2026-11-19T15:00:00Z", "2026-11-21T15:00:00Z"));
        assertThat(read("DTSTART;VALUE=DATE:20261120", tokyo))
                .containsExactly(span("2026-11-19T15:00:00Z", "2026-11-20T15:00:00Z"));
        assertThat(read("DTSTART;VALUE=DATE:20261120\nDTEND;VALUE=DATE:20261120", tokyo))
                .containsExactly(span("2026-11-19T15:00:00Z", "2026-11-20T15:00:00Z"));
    }

    @ParameterizedTest
    @DisplayName("R313: what is free, cancelled, without length, or a booking of ours takes no time")
    @ValueSource(
            strings = {
                "TRANSP:TRANSPARENT",
                "STATUS:CANCELLED",
                "status:cancelled",
                "X-MICROSOFT-CDO-BUSYSTATUS:FREE",
                "UID:019aa@bookings.dance-partner"
            })
    void free(String line) {
        assertThat(events("DTSTART:20261120T200000Z\nDTEND:20261120T210000Z\n" + line))
                .isEmpty();
        assertThat(events("DTSTART:20261120T200000Z")).isEmpty();
        assertThat(events("DTSTART:20261120T200000Z\nDTEND:20261120T190000Z")).isEmpty();
    }

    @Test
    @DisplayName("R313: what is tentative takes time, and overlapping events are one")
    void merged() {
        assertThat(read(calendar(event("DTSTART:20261120T200000Z\nDTEND:20261120T210000Z\nSTATUS:TENTATIVE")
                        + event("DTSTART:20261120T203000Z\nDTEND:20261120T220000Z")
                        + event("DTSTART:20261120T220000Z\nDTEND:20261120T223000Z"))))
                .containsExactly(span("2026-11-20T20:00:00Z", "2026-11-20T22:30:00Z"));
    }

    @Test
    @DisplayName("R312, G11: a time that the clock skips moves on, one that comes twice is the earlier")
    void clockChanges() {
        assertThat(read(
                        "DTSTART:20270328T013000\nDTEND:20270328T033000",
                        LISBON,
                        span("2027-03-01T00:00:00Z", "2027-04-01T00:00:00Z")))
                .containsExactly(span("2027-03-28T01:30:00Z", "2027-03-28T02:30:00Z"));
        assertThat(read(
                        "DTSTART:20261025T013000\nDURATION:PT1H",
                        LISBON,
                        span("2026-10-01T00:00:00Z", "2026-11-01T00:00:00Z")))
                .containsExactly(span("2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"));
    }

    @Test
    @DisplayName("R312: a series goes on by the clock on the wall, through a change of clocks")
    void series() {
        assertThat(read(
                        "DTSTART;TZID=Europe/Lisbon:20200103T200000\nDTEND;TZID=Europe/Lisbon:20200103T210000\n"
                                + "RRULE:FREQ=WEEKLY;BYDAY=FR",
                        LISBON,
                        span("2026-10-20T00:00:00Z", "2026-11-01T00:00:00Z")))
                .containsExactly(
                        span("2026-10-23T19:00:00Z", "2026-10-23T20:00:00Z"),
                        span("2026-10-30T20:00:00Z", "2026-10-30T21:00:00Z"));
    }

    @ParameterizedTest
    @DisplayName("R312: rules give as many times in the window as they should")
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=DAILY;COUNT=3                       | 3",
                "FREQ=DAILY;UNTIL=20261122T200000Z        | 3",
                "FREQ=DAILY;UNTIL=20261122T195959Z        | 2",
                "FREQ=DAILY;UNTIL=20261122                | 3",
                "FREQ=DAILY;INTERVAL=10                   | 9",
                "FREQ=WEEKLY;BYDAY=FR,SU;COUNT=5          | 5",
                "FREQ=MONTHLY;BYDAY=3FR                   | 3",
                "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 | 4",
                "FREQ=YEARLY                              | 1",
                "FREQ=MONTHLY;BYMONTHDAY=-1               | 4",
                "FREQ=DAILY;WKST=MO;X-ODD=1;COUNT=2       | 2",
                "FREQ=DAILY;COUNT=999999999               | 82"
            })
    void rules(String rule, int times) {
        assertThat(events("DTSTART:20261120T200000Z\nDTEND:20261120T210000Z\nRRULE:" + rule))
                .hasSize(times);
    }

    @ParameterizedTest
    @DisplayName("R312: a series that began in another century still goes on")
    @ValueSource(strings = {"16010101", "18500101", "19000101", "19500101", "20000101"})
    void oldSeries(String date) {
        assertThat(events("DTSTART:" + date + "T200000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY"))
                .hasSize(101);
        assertThat(events("DTSTART;VALUE=DATE:" + date + "\nRRULE:FREQ=YEARLY"))
                .containsExactly(span("2027-01-01T00:00:00Z", "2027-01-02T00:00:00Z"));
    }

    @Test
    @DisplayName("R313: single times of a series are left out, moved, cancelled and added")
    void exceptions() {
        String series = """
            UID:a
            DTSTART;TZID=Europe/Lisbon:20261120T200000
            DURATION:PT1H
            RRULE:FREQ=DAILY;COUNT=6
            EXDATE;TZID=Europe/Lisbon:20261121T200000
            EXDATE;VALUE=DATE:20261122
            RDATE;VALUE=PERIOD:20261201T100000Z/PT30M,20261202T100000Z/20261202T104500Z\
            """;
        String moved = "UID:a\nRECURRENCE-ID:20261123T200000Z\nDTSTART:20261123T120000Z\nDURATION:PT2H";
        String cancelled = "UID:a\nRECURRENCE-ID;TZID=Europe/Lisbon:20261124T200000\nDTSTART:20261124T200000Z\n"
                + "DURATION:PT1H\nSTATUS:CANCELLED";
        assertThat(read(calendar(event(series) + event(moved) + event(cancelled))))
                .containsExactly(
                        span("2026-11-20T20:00:00Z", "2026-11-20T21:00:00Z"),
                        span("2026-11-23T12:00:00Z", "2026-11-23T14:00:00Z"),
                        span("2026-11-25T20:00:00Z", "2026-11-25T21:00:00Z"),
                        span("2026-12-01T10:00:00Z", "2026-12-01T10:30:00Z"),
                        span("2026-12-02T10:00:00Z", "2026-12-02T10:45:00Z"));
    }

    @Test
    @DisplayName("R313: of whole days a day is left out, however it is written")
    void wholeDayExceptions() {
        assertThat(events("DTSTART;VALUE=DATE:20261120\nRRULE:FREQ=DAILY;COUNT=4\nEXDATE:20261121T000000\n"
                        + "EXDATE;VALUE=DATE:20261122"))
                .containsExactly(
                        span("2026-11-20T00:00:00Z", "2026-11-21T00:00:00Z"),
                        span("2026-11-23T00:00:00Z", "2026-11-24T00:00:00Z"));
    }

    @Test
    @DisplayName("R313: lists of busy times count, what they call free does not")
    void busyLists() {
        assertThat(read("""
            BEGIN:VCALENDAR
            BEGIN:VFREEBUSY
            FREEBUSY;FBTYPE=BUSY:20261120T200000Z/PT1H,20261121T200000Z/20261121T213000Z
            FREEBUSY;FBTYPE=FREE:20261122T200000Z/PT1H
            FREEBUSY:20261123T200000Z/PT1H
            END:VFREEBUSY
            END:VCALENDAR
            """))
                .containsExactly(
                        span("2026-11-20T20:00:00Z", "2026-11-20T21:00:00Z"),
                        span("2026-11-21T20:00:00Z", "2026-11-21T21:30:00Z"),
                        span("2026-11-23T20:00:00Z", "2026-11-23T21:00:00Z"));
    }

    @Test
    @DisplayName("R312: what began before the window, or goes on after it, is cut to it")
    void cut() {
        assertThat(events("DTSTART;VALUE=DATE:20200101\nDTEND;VALUE=DATE:20300101"))
                .containsExactly(WINDOW);
        assertThat(events("DTSTART:20260901T000000Z\nDTEND:20260902T000000Z")).isEmpty();
    }

    @Test
    @DisplayName("R312: zones by names of vendors, by their place, and by their own description")
    void describedZones() {
        TimeSpan evening = span("2026-11-20T19:00:00Z", "2026-11-20T20:00:00Z");
        String event = "DTSTART;TZID=\"%1$s\":20261120T200000\nDTEND;TZID=\"%1$s\":20261120T210000";
        assertThat(events(event.formatted("/freeassociation.sourceforge.net/Europe/Berlin")))
                .containsExactly(evening);
        String described = """
            BEGIN:VTIMEZONE
            TZID:W. Europe Standard Time
            BEGIN:STANDARD
            DTSTART:16010101T030000
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
            END:STANDARD
            BEGIN:DAYLIGHT
            DTSTART:16010101T020000
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
            END:DAYLIGHT
            END:VTIMEZONE
            """;
        String own = event(event.formatted("W. Europe Standard Time"));
        assertThat(read(calendar(described + own))).containsExactly(evening);
        String summer = event("DTSTART;TZID=W. Europe Standard Time:20260720T200000\nDURATION:PT1H");
        assertThat(CalendarReader.read(
                                bytes(calendar(described + summer)),
                                LISBON,
                                span("2026-07-01T00:00:00Z", "2026-10-01T00:00:00Z"),
                                10)
                        .busy())
                .containsExactly(span("2026-07-20T18:00:00Z", "2026-07-20T19:00:00Z"));
        String place = described.replaceFirst("BEGIN:STANDARD", "X-LIC-LOCATION:Asia/Tokyo\nBEGIN:STANDARD");
        assertThat(read(calendar(place + own))).containsExactly(span("2026-11-20T11:00:00Z", "2026-11-20T12:00:00Z"));
    }

    @Test
    @DisplayName("R312: byte order mark, small letters, folded lines and odd lines do no harm")
    void lenient() {
        String odd = "\uFEFF\r\n"
                + calendar(event("DTSTART:20261120T2000\r\n 00Z\nDTEND:20261120T210000Z\nthis is no line"))
                        .replace("BEGIN:VEVENT", "begin:vevent")
                        .replace("DTSTART", "dtstart");
        assertThat(read(odd)).containsExactly(span("2026-11-20T20:00:00Z", "2026-11-20T21:00:00Z"));
    }

    @ParameterizedTest(name = "{1}")
    @DisplayName("R312: what cannot be read is told in words, and nothing of it is kept")
    @CsvSource(
            delimiter = '|',
            value = {
                "DTSTART:tomorrow                                                      | a time that cannot be read:"
                        + " 'tomorrow'",
                "DTSTART:20261331T000000Z                                              | a time that there is not",
                "DTSTART;TZID=Nowhere:20261120T200000                                  | a time zone that is not"
                        + " known: 'Nowhere'",
                "DTSTART:20261120T200000Z;DURATION:an hour                             | a duration that cannot be"
                        + " read",
                "DTSTART:20261120T200000Z;RRULE:FREQ=SECONDLY                          | a rule of repetition that"
                        + " cannot be read",
                "DTSTART:20261120T200000Z;RRULE:FREQ=MINUTELY,COUNT=3                  | a rule of repetition that"
                        + " cannot be read",
                "DTSTART:20261120T200000Z;RRULE:FREQ=DAILY,BYMONTH=13                  | a rule of repetition that"
                        + " cannot be read",
                "DTSTART:20261120T200000Z;RRULE:FREQ=DAILY,INTERVAL=2147483647         | a rule of repetition that"
                        + " cannot be read",
                "DTSTART:20261120T200000Z;RRULE:FREQ=DAILY,INTERVAL=0                  | a rule of repetition that"
                        + " cannot be read",
                "DTSTART:20261120T200000Z;RRULE:FREQ=DAILY,BYSETPOS=x                  | a rule of repetition that"
                        + " cannot be read",
                "DTSTART:20261120T200000Z;RRULE:COUNT=3                                | a rule of repetition that"
                        + " cannot be read",
                "DTSTART:20261120T200000Z;RRULE:hello                                  | a rule of repetition that"
                        + " cannot be read",
                "DTSTART:20261120T200000Z;EXDATE:never                                 | a time that cannot be read"
            })
    void unreadable(String lines, String words) {
        assertRefused(
                calendar(event(
                        lines.replaceFirst(";(DURATION|RRULE|EXDATE)", "\n$1").replaceFirst(",(?=[A-Z]+=)", ";"))),
                words);
    }

    @ParameterizedTest(name = "{1}")
    @DisplayName("R312: what is no calendar, or not all of it, is told in words")
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                                             | does not begin with BEGIN:VCALENDAR",
                "<html>sign in</html>                                           | does not begin with BEGIN:VCALENDAR",
                "BEGIN:VCALENDAR                                                | cut off",
                "BEGIN:VCALENDAR;BEGIN:VEVENT;DTSTART:20261120T200000Z          | cut off"
            })
    void noCalendar(String text, String words) {
        assertRefused(text.replace(';', '\n'), words);
    }

    @Test
    @DisplayName("R312: a calendar in another encoding than UTF-8 is told so")
    void encodings() {
        byte[] wide = calendar(event("DTSTART:20261120T200000Z")).getBytes(StandardCharsets.UTF_16);
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> CalendarReader.read(wide, LISBON, WINDOW, 100))
                .withMessageContaining("does not begin with");
        byte[] latin = calendar(event("SUMMARY:T\u00e4nze\nDTSTART:20261120T200000Z\nDURATION:PT1H"))
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(CalendarReader.read(latin, LISBON, WINDOW, 100).busy()).hasSize(1);
    }

    private static void assertRefused(String calendar, String words) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> read(calendar))
                .withMessageContaining(words)
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATION_ERROR);
                    assertThat(refusal.field()).isEqualTo("calendar");
                });
    }

    private static List<TimeSpan> events(String lines) {
        return read(lines, ZoneId.of("UTC"));
    }

    private static List<TimeSpan> read(String lines, ZoneId home) {
        return read(lines, home, WINDOW);
    }

    private static List<TimeSpan> read(String lines, ZoneId home, TimeSpan window) {
        return CalendarReader.read(bytes(calendar(event(lines))), home, window, 2_000)
                .busy();
    }

    private static List<TimeSpan> read(String calendar) {
        return CalendarReader.read(bytes(calendar), LISBON, WINDOW, 2_000).busy();
    }

    private static String event(String lines) {
        return "BEGIN:VEVENT\n" + lines + "\nEND:VEVENT\n";
    }

    private static String calendar(String components) {
        return "BEGIN:VCALENDAR\nVERSION:2.0\n" + components + "END:VCALENDAR\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static TimeSpan span(String start, String end) {
        return new TimeSpan(Instant.parse(start), Instant.parse(end));
    }
}
