package com.dancepartner.app.calendar.ical;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.calendar.AgendaEntry;
import com.dancepartner.domain.time.TimeSpan;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarWriterTest {

    private static final UUID ID = UUID.fromString("0199a000-0000-7000-8000-000000000001");
    private static final Instant START = Instant.parse("2026-11-27T20:00:00Z");

    @Test
    @DisplayName("R322: a booking is an event in UTC with all that a calendar needs to keep it up to date")
    void event() {
        assertThat(lines(entry("At the door", "confirmed"), "Ana B."))
                .contains(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "METHOD:PUBLISH",
                        "UID:" + ID + "@bookings.dance-partner",
                        "DTSTAMP:20261120T110000Z",
                        "LAST-MODIFIED:20261120T110000Z",
                        "SEQUENCE:3",
                        "DTSTART:20261127T200000Z",
                        "DTEND:20261127T210000Z",
                        "SUMMARY:Salsa with Ana B.",
                        "LOCATION:At the door",
                        "STATUS:CONFIRMED",
                        "TRANSP:OPAQUE",
                        "END:VCALENDAR");
    }

    @ParameterizedTest
    @DisplayName("R322: what is over before it began is told as cancelled, so that calendars take it away")
    @CsvSource({
        "pending, TENTATIVE",
        "confirmed, CONFIRMED",
        "in_progress, CONFIRMED",
        "completed, CONFIRMED",
        "disputed, CONFIRMED",
        "cancelled, CANCELLED",
        "declined, CANCELLED",
        "expired, CANCELLED",
        "no_show, CANCELLED"
    })
    void statuses(String status, String told) {
        assertThat(lines(entry("", status), "Ana B.")).contains("STATUS:" + told);
    }

    @ParameterizedTest
    @DisplayName("R322: nobody smuggles lines of their own into a calendar, by name or by venue")
    @CsvSource({"CR LF, '\r\n'", "LF, '\n'", "CR, '\r'", "next line, '\u0085'", "NUL, '\0'", "line separator, '\u2028'"
    })
    void injection(String what, String control) {
        String evil = "A" + control + "END:VEVENT" + control + "BEGIN:VEVENT" + control + "SUMMARY:x,;\\";
        String text = text(entry(evil, "confirmed"), evil);
        List<String> lines = text.replace("\r\n ", "").lines().toList();
        assertThat(lines).as(what).filteredOn(line -> line.startsWith("BEGIN:")).hasSize(2);
        assertThat(lines).as(what).filteredOn(line -> line.startsWith("END:")).hasSize(2);
        assertThat(lines)
                .as(what)
                .filteredOn(line -> line.startsWith("SUMMARY"))
                .hasSize(1);
        assertThat(text.replace("\r\n", "")).as(what).doesNotContain("\r", "\n", "\0");
    }

    @Test
    @DisplayName("R313: our own feed, imported again, blocks nothing")
    void ourOwn() {
        byte[] feed = text(entry("", "confirmed"), "Ana B.").getBytes(StandardCharsets.UTF_8);
        TimeSpan window = TimeSpan.of(START.minusSeconds(86_400), Duration.ofDays(10));
        assertThat(CalendarReader.read(feed, ZoneId.of("UTC"), window, 10).busy())
                .isEmpty();
    }

    private static List<String> lines(AgendaEntry entry, String name) {
        return text(entry, name).replace("\r\n ", "").lines().toList();
    }

    private static String text(AgendaEntry entry, String name) {
        return new CalendarWriter(id -> name, id -> "https://example.com/bookings/" + id).write(List.of(entry));
    }

    private static AgendaEntry entry(String venue, String status) {
        return new AgendaEntry(
                ID,
                UUID.randomUUID(),
                "Salsa",
                TimeSpan.of(START, Duration.ofHours(1)),
                venue,
                status,
                Instant.parse("2026-11-20T10:00:00Z"),
                Instant.parse("2026-11-20T11:00:00Z"),
                3);
    }
}
