package com.dancepartner.domain.availability;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A clock on the wall of a zone, watched minute by minute: nobody tells when it is put forward or back. */
final class WallClock {

    private static final int DAY = 1440;

    private final long[] shown;
    private final long[] reached;
    private final List<Skipped> skipped = new ArrayList<>();

    /** @param origin minutes of UTC since the epoch */
    WallClock(ZoneId zone, long origin, int minutes) {
        this.shown = new long[minutes];
        this.reached = new long[minutes];
        for (int i = 0; i < minutes; i++) {
            Instant instant = Instant.ofEpochSecond((origin + i) * 60);
            shown[i] = origin + i + zone.getRules().getOffset(instant).getTotalSeconds() / 60;
            reached[i] = i == 0 ? shown[i] : Math.max(reached[i - 1], shown[i]);
            if (i > 0 && shown[i] > shown[i - 1] + 1) {
                skipped.add(new Skipped(shown[i - 1] + 1, shown[i]));
            }
        }
    }

    /** What it shows, in minutes since the epoch of its own. */
    long shown(int minute) {
        return shown[minute];
    }

    /** Whether it was put forward or back just now. */
    boolean jumps(int minute) {
        return minute > 0 && shown[minute] != shown[minute - 1] + 1;
    }

    /**
     * Whether a window is open: once the clock has shown its start, and until it has shown its end, for the first time.
     * An edge that the clock skips comes as much later as the clock was put forward.
     */
    boolean isOpen(WeeklyWindow window, int minute) {
        long time = reached[minute];
        long today = Math.floorDiv(time, DAY);
        for (long day = today - 2; day <= today + 1; day++) {
            if (Math.floorMod(day + 3, 7) + 1 == window.day().getValue()
                    && start(window, day) <= time
                    && time < end(window, day)) {
                return true;
            }
        }
        return false;
    }

    private long start(WeeklyWindow window, long day) {
        return shifted(day * DAY + window.start().toSecondOfDay() / 60);
    }

    private long end(WeeklyWindow window, long day) {
        long midnight = window.end().isAfter(window.start()) ? day * DAY : (day + 1) * DAY;
        return shifted(midnight + window.end().toSecondOfDay() / 60);
    }

    private long shifted(long edge) {
        for (Skipped gap : skipped) {
            if (gap.from <= edge && edge < gap.to) {
                return edge + gap.to - gap.from;
            }
        }
        return edge;
    }

    /** Times that the clock never showed, the last excluded. */
    private record Skipped(long from, long to) {}
}
