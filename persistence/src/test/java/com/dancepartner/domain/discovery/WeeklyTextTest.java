package com.dancepartner.domain.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.availability.BookingRules;
import com.dancepartner.domain.availability.Exceptions;
import com.dancepartner.domain.availability.HostCalendar;
import com.dancepartner.domain.availability.WeeklyWindow;
import com.dancepartner.domain.time.TimeSpan;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WeeklyTextTest {

    @Test
    @DisplayName("G09, G10: weekly windows come back as they were, to the minute and past midnight")
    void windows() {
        HostCalendar read = WeeklyText.calendar(
                "Asia/Kathmandu", "1:1087-1380,5:1320-120,7:0-0", "0,120,90,15,30,240", Exceptions.NONE);
        assertThat(read)
                .isEqualTo(new HostCalendar(
                        ZoneId.of("Asia/Kathmandu"),
                        List.of(
                                new WeeklyWindow(DayOfWeek.MONDAY, LocalTime.of(18, 7), LocalTime.of(23, 0)),
                                new WeeklyWindow(DayOfWeek.FRIDAY, LocalTime.of(22, 0), LocalTime.of(2, 0)),
                                new WeeklyWindow(DayOfWeek.SUNDAY, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)),
                        BookingRules.STANDARD,
                        Exceptions.NONE));
    }

    @Test
    @DisplayName("G38: rules come back as they were, and exceptions are handed on")
    void rules() {
        Exceptions exceptions = new Exceptions(
                List.of(),
                List.of(TimeSpan.of(Instant.parse("2026-11-27T20:00:00Z"), Duration.ofHours(1))),
                List.of(),
                List.of());
        HostCalendar read = WeeklyText.calendar("Europe/Lisbon", "5:1200-120", "10,180,30,60,45,120", exceptions);
        assertThat(read.rules()).isEqualTo(new BookingRules(10, 180, 30, 60, 45, 120, 3, false));
        assertThat(read.exceptions()).isEqualTo(exceptions);
    }
}
