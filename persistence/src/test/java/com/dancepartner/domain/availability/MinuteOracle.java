package com.dancepartner.domain.availability;

import com.dancepartner.domain.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says when a host can be booked by looking at every single minute: where the host is then, what the clock on the wall
 * there shows, what is open, what is in the way. Shares no arithmetic with the calendar that it judges.
 */
final class MinuteOracle {

    private static final long AROUND = 3 * 1440;
    private static final int HOME = 0;

    private final SlotCase asked;
    private final long origin;

    /** Where the host is as each minute begins: at home, or on a journey by its number. */
    private final int[] places;

    /** Minutes in the middle of which the host goes elsewhere. */
    private final BitSet leaving = new BitSet();

    private final Map<ZoneId, WallClock> clocks = new HashMap<>();
    private final BitSet open = new BitSet();
    private final BitSet blocked = new BitSet();
    private final BitSet elsewhere = new BitSet();
    private final BitSet taken = new BitSet();

    MinuteOracle(SlotCase asked) {
        this.asked = asked;
        List<TimeSpan> all =
                Stream.concat(Stream.of(asked.range()), asked.probes().stream()).toList();
        this.origin = all.stream().mapToLong(span -> minute(span.start())).min().orElseThrow() - AROUND;
        long last = all.stream().mapToLong(span -> minute(span.end())).max().orElseThrow() + AROUND;
        this.places = new int[(int) (last - origin)];
        for (int number = 1; number <= exceptions().travels().size(); number++) {
            travel(number, exceptions().travels().get(number - 1).span());
        }
        exceptions().openings().forEach(span -> set(open, after(span.start()), at(span.end())));
        exceptions().blocks().forEach(span -> touch(blocked, span));
        exceptions().imported().forEach(span -> touch(elsewhere, span));
        asked.taken().forEach(span -> touch(taken, span));
        for (int at = 0; at < places.length; at++) {
            if (isWeekly(at)) {
                open.set(at);
            }
        }
    }

    /** All free spans of the length that start on a minute of the range. */
    List<TimeSpan> slots() {
        List<TimeSpan> slots = new ArrayList<>();
        for (long at = minute(asked.range().start()); at <= minute(asked.range().end()); at++) {
            TimeSpan slot = TimeSpan.of(Instant.ofEpochSecond(at * 60), asked.length());
            if (asked.range().contains(slot.start()) && refusal(slot).isEmpty()) {
                slots.add(slot);
            }
        }
        return slots;
    }

    /** The first rule that is against it. */
    Optional<SlotRule> refusal(TimeSpan span) {
        for (SlotRule rule : SlotRule.values()) {
            if (isAgainst(rule, span)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    private boolean isAgainst(SlotRule rule, TimeSpan span) {
        BookingRules rules = asked.calendar().rules();
        Duration ahead = Duration.between(asked.now(), span.start());
        int from = at(span.start());
        int to = from + (int) span.length().toMinutes();
        return switch (rule) {
            case PAST -> ahead.isNegative();
            case OFF_STEP -> span.start().getEpochSecond() % 60 != 0 || shown(from) % 60 % rules.stepMinutes() != 0;
            case TOO_SHORT -> span.length().toMinutes() < rules.minMinutes();
            case TOO_LONG -> span.length().toMinutes() > rules.maxMinutes();
            case TOO_SOON -> ahead.compareTo(Duration.ofMinutes(rules.noticeMinutes())) < 0;
            case TOO_FAR -> ahead.plus(span.length()).compareTo(Duration.ofHours(24L * rules.horizonDays())) > 0;
            case TRAVELLING -> moves(from, to);
            case CLOSED -> open.nextClearBit(from) < to;
            case BLOCKED -> has(blocked, from, to);
            case TAKEN_ELSEWHERE -> has(elsewhere, from, to);
            case TAKEN -> has(taken, from, to + rules.bufferMinutes());
        };
    }

    /** Whether a clock of the host is put forward or back within opened hours of the range. */
    boolean seesClocksChange() {
        for (int at = at(asked.range().start()); at < at(asked.range().end()); at++) {
            if (open.get(at - 1) && open.get(at) && clock(at).jumps(at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether there is midnight within this span, on the clock where the host is. */
    boolean isOvernight(TimeSpan span) {
        int from = at(span.start());
        int last = from + (int) span.length().toMinutes() - 1;
        return Math.floorDiv(shown(from), 1440L) != Math.floorDiv(shown(last), 1440L);
    }

    private void travel(int number, TimeSpan journey) {
        for (int at = Math.max(0, after(journey.start())); at < Math.min(places.length, after(journey.end())); at++) {
            places[at] = number;
        }
        for (Instant edge : List.of(journey.start(), journey.end())) {
            set(leaving, at(edge), after(edge));
        }
    }

    private boolean isWeekly(int at) {
        WallClock clock = clock(at);
        return asked.calendar().windows().stream().anyMatch(window -> clock.isOpen(window, at));
    }

    private boolean moves(int from, int to) {
        for (int at = from; at < to; at++) {
            if (leaving.get(at) || places[at] != places[from]) {
                return true;
            }
        }
        return false;
    }

    private long shown(int at) {
        return clock(at).shown(at);
    }

    private WallClock clock(int at) {
        int place = places[at];
        ZoneId zone = place == HOME
                ? asked.calendar().home()
                : exceptions().travels().get(place - 1).zone();
        return clocks.computeIfAbsent(zone, each -> new WallClock(each, origin, places.length));
    }

    private Exceptions exceptions() {
        return asked.calendar().exceptions();
    }

    private void touch(BitSet minutes, TimeSpan span) {
        set(minutes, at(span.start()), after(span.end()));
    }

    private void set(BitSet minutes, int from, int to) {
        int first = Math.max(0, from);
        int last = Math.min(places.length, to);
        if (first < last) {
            minutes.set(first, last);
        }
    }

    private static boolean has(BitSet minutes, int from, int to) {
        int next = minutes.nextSetBit(from);
        return next >= 0 && next < to;
    }

    private int at(Instant instant) {
        return (int) (minute(instant) - origin);
    }

    /** The first minute that does not begin before this. */
    private int after(Instant instant) {
        return at(instant.plusSeconds(60).minusNanos(1));
    }

    private static long minute(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), 60L);
    }
}
