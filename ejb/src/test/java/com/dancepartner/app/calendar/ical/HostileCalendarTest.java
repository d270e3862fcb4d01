package com.dancepartner.app.calendar.ical;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.time.TimeSpan;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Calendars that nobody keeps: each ends, with busy times or with words. What does not would take minutes, or for ever. */
class HostileCalendarTest {

    private static final TimeSpan WINDOW = TimeSpan.of(Instant.parse("2026-11-01T00:00:00Z"), Duration.ofDays(102));
    private static final Duration MOST = Duration.ofSeconds(20);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @ParameterizedTest(name = "{0}")
    @DisplayName("R312: a hostile calendar ends in time, with busy times or with words")
    @MethodSource("bombs")
    void endsInTime(String what, String calendar) {
        byte[] bytes = calendar.getBytes(StandardCharsets.UTF_8);
        assertThat(bytes.length).as(what).isLessThanOrEqualTo(CalendarReader.MOST_BYTES);
        long began = THREADS.getCurrentThreadCpuTime();
        String outcome = outcome(bytes);
        Duration took = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - began);
        assertThat(took).as("%s: %s", what, outcome).isLessThan(MOST);
    }

    private static String outcome(byte[] bytes) {
        try {
            return CalendarReader.read(bytes, ZoneId.of("Europe/Lisbon"), WINDOW, 2_000)
                            .busy()
                            .size()
                    + " busy times";
        } catch (BusinessException e) {
            return String.valueOf(e.getMessage());
        }
    }

    static Stream<Arguments> bombs() {
        return Stream.of(
                bomb("hours since 1601, a billion times", event(1, "16010101T000000Z", "FREQ=HOURLY;COUNT=999999999")),
                bomb("each hour", event(1, "20200101T000000Z", "FREQ=HOURLY")),
                bomb("each second of each day", event(1, "20200101T000000Z", everySecond())),
                bomb("never", event(1, "20200101T000000Z", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")),
                bomb("never at an hour", event(1, "20200101T000000Z", "FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30")),
                bomb("never by position", event(1, "20200101T000000Z", "FREQ=YEARLY;BYDAY=MO;BYHOUR=1;BYSETPOS=366")),
                bomb(
                        "many that never are",
                        each(9_000, i -> event(i, "20200101T000000Z", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"))),
                bomb("many old ones", each(9_000, i -> event(i, "16010101T000000Z", "FREQ=YEARLY;INTERVAL=999"))),
                bomb("many counted ones", each(9_000, i -> event(i, "19700101T000000Z", "FREQ=DAILY;COUNT=99999"))),
                bomb(
                        "many by position",
                        each(9_000, i -> event(i, "16010101T000000Z", "FREQ=YEARLY;BYDAY=MO;BYSETPOS=53"))),
                bomb("many events", each(9_000, i -> event(i, "20261110T000000Z", ""))),
                bomb("one long series of exceptions", exceptions()),
                bomb(
                        "many rules in one event",
                        "BEGIN:VEVENT\nDTSTART:16010101T000000Z\nDURATION:PT1S\n"
                                + each(30_000, i -> "RRULE:FREQ=WEEKLY;BYDAY=MO,TU\n") + "END:VEVENT\n"),
                bomb("a zone that changes each hour", zone("FREQ=HOURLY")),
                bomb("a zone that changes a billion times", zone("FREQ=HOURLY;COUNT=999999999")),
                bomb("a zone with a hundred rules", each(100, i -> zone("FREQ=DAILY"))),
                bomb(
                        "far away",
                        event(1, "99991231T235959Z", "FREQ=DAILY") + event(2, "00010101T000000Z", "FREQ=DAILY")),
                bomb(
                        "for ever",
                        "BEGIN:VEVENT\nDTSTART:00000101T000000Z\nDURATION:P999999W\nRRULE:FREQ=DAILY\nEND:VEVENT\n"),
                bomb("one long line", "X-LONG:" + "a".repeat(1_000_000) + "\n"),
                bomb("one long rule", event(1, "20261110T000000Z", "FREQ=DAILY;BYHOUR=" + "1,".repeat(400_000) + "1")),
                bomb("one long date", "BEGIN:VEVENT\nDTSTART:" + "1".repeat(1_000_000) + "\nEND:VEVENT\n"),
                bomb(
                        "one long zone",
                        "BEGIN:VEVENT\nDTSTART;TZID=" + "Aa".repeat(500_000) + ":20261110T000000\nEND:VEVENT\n"),
                bomb(
                        "one long duration",
                        "BEGIN:VEVENT\nDTSTART:20261110T000000Z\nDURATION:P" + "1".repeat(900_000) + "D\nEND:VEVENT\n"),
                bomb("long parameters", "DTSTART" + ";A=B".repeat(250_000) + ":1\n"),
                bomb("a line folded by each letter", "X-A:" + "\n a".repeat(340_000) + "\n"),
                bomb("empty lines", "\n".repeat(1_000_000)),
                bomb("nested", "BEGIN:VEVENT\n".repeat(75_000)),
                bomb("many empty parts", "BEGIN:A\nEND:A\n".repeat(70_000)),
                bomb("ends alone", "END:VEVENT\n".repeat(90_000)),
                bomb(
                        "many dates",
                        "BEGIN:VEVENT\nDTSTART:20261110T000000Z\nDURATION:PT1S\nRDATE:"
                                + each(60_000, i -> "20261110T000000Z,") + "\nEND:VEVENT\n"),
                bomb(
                        "many busy times",
                        "BEGIN:VFREEBUSY\n" + each(20_000, i -> "FREEBUSY:20261110T000000Z/PT%dS\n".formatted(i + 1))
                                + "END:VFREEBUSY\n"),
                bomb("noise", noise()));
    }

    private static Arguments bomb(String what, String components) {
        return Arguments.of(what, "BEGIN:VCALENDAR\n" + components + "END:VCALENDAR\n");
    }

    private static String each(int times, IntFunction<String> text) {
        return IntStream.range(0, times).mapToObj(text).collect(Collectors.joining());
    }

    private static String event(int number, String start, String rule) {
        return "BEGIN:VEVENT\nUID:" + number + "\nDTSTART:" + start + "\nDURATION:PT1S\n"
                + (rule.isEmpty() ? "" : "RRULE:" + rule + "\n") + "END:VEVENT\n";
    }

    private static String everySecond() {
        return "FREQ=DAILY;BYHOUR=" + list(24) + ";BYMINUTE=" + list(60) + ";BYSECOND=" + list(60);
    }

    private static String list(int below) {
        return IntStream.range(0, below).mapToObj(Integer::toString).collect(Collectors.joining(","));
    }

    /** One UID for all. */
    private static String exceptions() {
        return event(1, "20200101T000000Z", "FREQ=DAILY")
                + each(
                        10_000,
                        i -> "BEGIN:VEVENT\nUID:1\nDTSTART:20200101T000000Z\nRECURRENCE-ID:20200101T%06dZ\nEND:VEVENT\n"
                                .formatted(i % 60));
    }

    private static String zone(String rule) {
        return "BEGIN:VTIMEZONE\n"
                + "TZID:Own\n"
                + "BEGIN:STANDARD\n"
                + "DTSTART:16010101T000000\n"
                + "TZOFFSETFROM:+0100\n"
                + "TZOFFSETTO:+0200\n"
                + "RRULE:" + rule + "\nEND:STANDARD\nEND:VTIMEZONE\n"
                + "BEGIN:VEVENT\nDTSTART;TZID=Own:20261110T000000\nDURATION:PT1H\nEND:VEVENT\n";
    }

    private static String noise() {
        Random random = new Random(1);
        return random.ints(500_000, 0, 256).mapToObj(Character::toString).collect(Collectors.joining());
    }
}
