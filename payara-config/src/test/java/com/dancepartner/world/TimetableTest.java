package com.dancepartner.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.availability.WeeklyWindow;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TimetableTest {

    private static final int WEEK = 7 * 1440;

    private static final List<List<WeeklyWindow>> PLANS =
            World.of(5000, 3).hosts().map(WorldHost::windows).toList();

    @Test
    @DisplayName("world: every host has a window, at most two a day, all on quarter hours")
    void quarters() {
        assertThat(PLANS).allSatisfy(windows -> {
            assertThat(windows).hasSizeBetween(1, 14);
            assertThat(windows).allSatisfy(window -> {
                assertThat(window.start().getMinute() % 15).isZero();
                assertThat(window.end().getMinute() % 15).isZero();
                assertThat(window.start()).isNotEqualTo(window.end());
            });
        });
    }

    @Test
    @DisplayName("world: a host's windows never touch, not even round the end of the week")
    void apart() {
        assertThat(PLANS).allSatisfy(windows -> {
            List<int[]> spans =
                    new ArrayList<>(windows.stream().map(TimetableTest::minutes).toList());
            int[] first = spans.get(0);
            spans.add(new int[] {first[0] + WEEK, first[1] + WEEK});
            for (int i = 1; i < spans.size(); i++) {
                assertThat(spans.get(i)[0]).isGreaterThan(spans.get(i - 1)[1]);
            }
        });
    }

    @Test
    @DisplayName(
            "world: nights past midnight on Friday and Saturday only, and not for everybody; some have two windows a day")
    void variety() {
        assertThat(PLANS)
                .allSatisfy(windows -> assertThat(windows)
                        .filteredOn(TimetableTest::pastMidnight)
                        .extracting(WeeklyWindow::day)
                        .isSubsetOf(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY));
        assertThat(count(windows -> windows.stream().anyMatch(TimetableTest::pastMidnight)))
                .isBetween(1500L, 4000L);
        assertThat(count(TimetableTest::hasTwoOnADay)).isBetween(300L, 1500L);
        assertThat(count(windows ->
                        windows.stream().map(WeeklyWindow::day).distinct().count() < 7))
                .isGreaterThan(2500);
    }

    private static long count(java.util.function.Predicate<List<WeeklyWindow>> which) {
        return PLANS.stream().filter(which).count();
    }

    private static boolean hasTwoOnADay(List<WeeklyWindow> windows) {
        List<DayOfWeek> days = windows.stream().map(WeeklyWindow::day).toList();
        return days.stream().anyMatch(day -> Collections.frequency(days, day) == 2);
    }

    private static boolean pastMidnight(WeeklyWindow window) {
        return window.end().isBefore(window.start()) && !window.end().equals(LocalTime.MIDNIGHT);
    }

    private static int[] minutes(WeeklyWindow window) {
        int midnight = (window.day().getValue() - 1) * 1440;
        int start = window.start().toSecondOfDay() / 60;
        int end = window.end().toSecondOfDay() / 60;
        return new int[] {midnight + start, midnight + (end > start ? end : end + 1440)};
    }
}
