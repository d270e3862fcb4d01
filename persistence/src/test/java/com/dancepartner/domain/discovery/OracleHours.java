package com.dancepartner.domain.discovery;

import com.dancepartner.domain.discovery.OracleHost.Special;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.BitSet;
import java.util.Optional;

/** Walks through time minute by minute, and looks whether a session may begin there. */
final class OracleHours {

    /** What a search may forget, so that somebody is found who should not, or the other way. */
    enum Forgotten {
        BUFFER,
        NOTICE,
        HORIZON,
        STEP,
        LENGTHS,
        OPENING,
        BLOCK,
        JOURNEY,
        IMPORTED,
        BOOKING
    }

    private final OracleHost host;
    private final Optional<Forgotten> forgotten;
    private final Instant from;
    private final Instant to;
    private final int length;

    /** Begins at the first minute that is not before {@code from}. */
    private final long origin;

    OracleHours(OracleHost host, FreeTime free, Instant now) {
        this(host, free, now, Optional.empty());
    }

    OracleHours(OracleHost host, FreeTime free, Instant now, Optional<Forgotten> forgotten) {
        this.host = host;
        this.forgotten = forgotten;
        Instant soonest = now.plus(Duration.ofMinutes(
                forgets(Forgotten.NOTICE) ? 120 : host.asked().notice()));
        Instant latest = now.plus(
                Duration.ofDays(forgets(Forgotten.HORIZON) ? 90 : host.asked().horizon()));
        this.from = free.within().start().isBefore(soonest)
                ? soonest
                : free.within().start();
        this.to = free.within().end().isAfter(latest) ? latest : free.within().end();
        this.length = (int) free.length().toMinutes();
        this.origin = minuteAfter(from);
    }

    boolean free() {
        if (!forgets(Forgotten.LENGTHS)
                && (length < host.asked().least() || length > host.asked().most())) {
            return false;
        }
        int buffer = forgets(Forgotten.BUFFER) ? 0 : host.asked().buffer();
        BitSet open = openMinutes();
        BitSet taken = takenMinutes();
        for (long start = origin; fits(start); start++) {
            int first = (int) (start - origin);
            int next = taken.nextSetBit(first);
            if (isOnStep(start)
                    && open.nextClearBit(first) >= first + length
                    && (next < 0 || next >= first + length + buffer)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the clocks of the host change within the time that is asked for. */
    boolean clocksChange() {
        ZoneOffsetTransition next = host.zone().getRules().nextTransition(from);
        return next != null && next.getInstant().isBefore(to);
    }

    private boolean forgets(Forgotten what) {
        return forgotten.filter(what::equals).isPresent();
    }

    private boolean fits(long start) {
        return !Instant.ofEpochSecond((start + length) * 60).isAfter(to);
    }

    private boolean isOnStep(long start) {
        int shown = Instant.ofEpochSecond(start * 60).atZone(host.zone()).getMinute();
        return shown % (forgets(Forgotten.STEP) ? 15 : host.asked().step()) == 0;
    }

    /** Open at home, and neither away nor blocked. */
    private BitSet openMinutes() {
        BitSet open = weeklyMinutes();
        special(Special.Kind.OPENING, Forgotten.OPENING, open, true);
        special(Special.Kind.BLOCK, Forgotten.BLOCK, open, false);
        special(Special.Kind.JOURNEY, Forgotten.JOURNEY, open, false);
        special(Special.Kind.IMPORTED, Forgotten.IMPORTED, open, false);
        return open;
    }

    private void special(Special.Kind kind, Forgotten unless, BitSet minutes, boolean value) {
        if (!forgets(unless)) {
            host.specials().stream()
                    .filter(special -> special.kind() == kind)
                    .forEach(special -> set(minutes, minuteBefore(special.from()), minuteAfter(special.to()), value));
        }
    }

    private BitSet takenMinutes() {
        BitSet taken = new BitSet();
        if (!forgets(Forgotten.BOOKING)) {
            host.bookings().stream().filter(OracleHost.Taken::blocks).forEach(booking -> {
                Instant end = forgets(Forgotten.BUFFER) ? booking.to() : booking.until();
                set(taken, minuteBefore(booking.from()), minuteAfter(end), true);
            });
        }
        return taken;
    }

    private BitSet weeklyMinutes() {
        BitSet open = new BitSet();
        LocalDate last = LocalDate.ofInstant(to, ZoneId.of("UTC")).plusDays(3);
        for (LocalDate date = LocalDate.ofInstant(from, ZoneId.of("UTC")).minusDays(3);
                date.isBefore(last);
                date = date.plusDays(1)) {
            for (OracleHost.Hours hours : host.hours()) {
                if (hours.day() == date.getDayOfWeek().getValue()) {
                    LocalDate ends = hours.to() > hours.from() ? date : date.plusDays(1);
                    set(open, minute(date, hours.from()), minute(ends, hours.to()), true);
                }
            }
        }
        return open;
    }

    private void set(BitSet minutes, long first, long end, boolean value) {
        long begin = Math.max(0, first - origin);
        if (begin < end - origin) {
            minutes.set((int) begin, (int) (end - origin), value);
        }
    }

    /** What a clock on the wall skips is later by the gap; what it shows twice is meant the first time. */
    private long minute(LocalDate date, int minuteOfDay) {
        LocalDateTime wall = date.atStartOfDay().plusMinutes(minuteOfDay);
        ZoneOffsetTransition change = host.zone().getRules().getTransition(wall);
        return wall.toEpochSecond(change == null ? host.zone().getRules().getOffset(wall) : change.getOffsetBefore())
                / 60;
    }

    private static long minuteBefore(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), 60L);
    }

    private static long minuteAfter(Instant instant) {
        long minute = minuteBefore(instant);
        return Instant.ofEpochSecond(minute * 60).equals(instant) ? minute : minute + 1;
    }
}
