package com.dancepartner.app.availability;

import com.dancepartner.domain.availability.WeeklyWindow;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Locale;

/**
 * A weekly window in the host's zone.
 *
 * @param day monday to sunday
 * @param start HH:mm
 * @param end HH:mm; not after the start means on the next day
 */
public record WindowInput(
        @NotNull
        @Pattern(
                regexp = "monday|tuesday|wednesday|thursday|friday|saturday|sunday",
                message = "must be monday to sunday")
        String day,

        @NotNull @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]", message = "must be HH:mm")
        String start,

        @NotNull @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]", message = "must be HH:mm")
        String end) {

    static WindowInput of(WeeklyWindow window) {
        return new WindowInput(
                window.day().name().toLowerCase(Locale.ROOT),
                window.start().toString(),
                window.end().toString());
    }

    WeeklyWindow window() {
        return new WeeklyWindow(
                DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)), LocalTime.parse(start), LocalTime.parse(end));
    }
}
