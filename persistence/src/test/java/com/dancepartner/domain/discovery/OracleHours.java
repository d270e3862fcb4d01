package com.dancepartner.domain.discovery;

import com.dancepartner.domain.booking.BookingTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.BitSet;

/** Walks through time minute by minute, and through the quarters of an hour at which a session may begin. */
final class OracleHours {

    private static final int QUARTER = 15;

    private final OracleHost host;
    private final Instant from;
    private final Instant to;
    private final int length;

    /** Begins at the first minute that is not before {@code from}. */
    private final long origin;

    OracleHours(OracleHost host, FreeTime free, Instant now) {
        Instant soonest = now.plus(BookingTerms.NOTICE);
        Instant latest = now.plus(BookingTerms.HOLD_WINDOW);
        this.host = host;
        this.from = free.within().start().isBefore(soonest)
                ? soonest
                : free.within().start();
        this.to = free.within().end().isAfter(latest) ? latest : free.within().end();
        this.length = (int) free.length().toMinutes();
        this.origin = minuteAfter(from);
    }

    boolean free() {
        BitSet free = openMinutes();
        host.bookings().stream()
                .filter(OracleHost.Taken::blocks)
                .forEach(booking -> set(free, minuteBefore(booking.from()), minuteAfter(booking.to()), false));
        for (long start = Math.floorDiv(origin + QUARTER - 1, QUARTER) * QUARTER; fits(start); start += QUARTER) {
            int first = (int) (start - origin);
            if (free.nextClearBit(first) >= first + length) {
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

    private boolean fits(long start) {
        return !Instant.ofEpochSecond((start + length) * 60).isAfter(to);
    }

    private BitSet openMinutes() {
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
