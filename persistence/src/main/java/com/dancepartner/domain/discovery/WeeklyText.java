package com.dancepartner.domain.discovery;

import com.dancepartner.domain.availability.WeeklyPlan;
import com.dancepartner.domain.availability.WeeklyWindow;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;

/** Reads weekly windows as host_search keeps them: {@code 5:1320-120} is Friday from 22:00 to 02:00. */
final class WeeklyText {

    private static final long SECONDS = 60;

    private WeeklyText() {}

    static WeeklyPlan plan(String timeZone, String weekly) {
        return new WeeklyPlan(
                ZoneId.of(timeZone),
                Arrays.stream(weekly.split(",")).map(WeeklyText::window).toList());
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
