package com.dancepartner.world;

import com.dancepartner.domain.availability.WeeklyWindow;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Draws weekly windows: evenings with days off, nights past midnight at the week's end, some afternoons; on quarter hours. */
final class Timetable {

    private static final int QUARTERS_OF_DAY = 96;

    /** Quarter hours since midnight. */
    private static final int TEN = 40;

    private static final int SEVENTEEN = 68;
    private static final int NINETEEN = 76;

    private Timetable() {}

    /** At least one window, none of which touches another. */
    static List<WeeklyWindow> draw(RandomGenerator random) {
        double eagerness = 0.3 + 0.65 * random.nextDouble();
        boolean owl = random.nextInt(10) < 7;
        boolean early = random.nextInt(5) == 0;
        List<WeeklyWindow> windows = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (random.nextDouble() < eagerness) {
                if (early && random.nextBoolean()) {
                    windows.add(daytime(day, random));
                }
                windows.add(owl && isNight(day) ? night(day, random) : evening(day, random));
            }
        }
        return windows.isEmpty() ? List.of(night(DayOfWeek.FRIDAY, random)) : windows;
    }

    private static boolean isNight(DayOfWeek day) {
        return day == DayOfWeek.FRIDAY || day == DayOfWeek.SATURDAY;
    }

    /** From between 10:00 and 12:45, for two to three hours. */
    private static WeeklyWindow daytime(DayOfWeek day, RandomGenerator random) {
        return window(day, TEN + random.nextInt(12), 8 + random.nextInt(5));
    }

    /** From between 17:00 and 20:30, for two and a half to five hours, to midnight at the latest. */
    private static WeeklyWindow evening(DayOfWeek day, RandomGenerator random) {
        int start = SEVENTEEN + random.nextInt(15);
        return window(day, start, Math.min(10 + random.nextInt(11), QUARTERS_OF_DAY - start));
    }

    /** From between 19:00 and 22:00, to between 00:15 and 04:00. */
    private static WeeklyWindow night(DayOfWeek day, RandomGenerator random) {
        int start = NINETEEN + random.nextInt(13);
        return window(day, start, QUARTERS_OF_DAY - start + 1 + random.nextInt(16));
    }

    private static WeeklyWindow window(DayOfWeek day, int start, int quarters) {
        return new WeeklyWindow(day, time(start), time(start + quarters));
    }

    private static LocalTime time(int quarters) {
        return LocalTime.MIDNIGHT.plusMinutes(15L * quarters);
    }
}
