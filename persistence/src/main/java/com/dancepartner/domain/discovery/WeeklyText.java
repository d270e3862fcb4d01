package com.dancepartner.domain.discovery;

import com.dancepartner.domain.availability.BookingRules;
import com.dancepartner.domain.availability.Exceptions;
import com.dancepartner.domain.availability.HostCalendar;
import com.dancepartner.domain.availability.WeeklyWindow;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Reads calendars as host_search keeps them: the window {@code 5:1320-120} is Friday from 22:00 to 02:00, the rules
 * {@code 15,120,90,30,60,240} are a buffer of 15 minutes, notice of 120, a horizon of 90 days, a step of 30 minutes, and
 * sessions of 60 to 240.
 */
final class WeeklyText {

    private static final long SECONDS = 60;

    private WeeklyText() {}

    static HostCalendar calendar(String timeZone, String weekly, String rules, Exceptions exceptions) {
        return new HostCalendar(
                ZoneId.of(timeZone),
                Arrays.stream(weekly.split(",")).map(WeeklyText::window).toList(),
                rules(rules),
                exceptions);
    }

    /** What concerns the request and not its time is not kept there: it is as when a host has said nothing. */
    private static BookingRules rules(String written) {
        int[] rule = Stream.of(written.split(",")).mapToInt(Integer::parseInt).toArray();
        return new BookingRules(
                rule[0],
                rule[1],
                rule[2],
                rule[3],
                rule[4],
                rule[5],
                BookingRules.STANDARD.openRequests(),
                BookingRules.STANDARD.instantBook());
    }

    private static WeeklyWindow window(String written) {
        int colon = written.indexOf(':');
        int dash = written.indexOf('-');
        return new WeeklyWindow(
                DayOfWeek.of(Integer.parseInt(written.substring(0, colon))),
                time(written.substring(colon + 1, dash)),
                time(written.substring(dash + 1)));
    }

    private static LocalTime time(String minutes) {
        return LocalTime.ofSecondOfDay(SECONDS * Integer.parseInt(minutes));
    }
}
