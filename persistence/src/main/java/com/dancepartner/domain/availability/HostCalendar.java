package com.dancepartner.domain.availability;

import com.dancepartner.domain.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * When a host can be booked: weekly windows in the zone where the host is, one-time openings, blocks, journeys, busy
 * times of other calendars, and the host's rules. Pure time arithmetic, no database: search, slots, verdicts and
 * bookings all ask here. What other bookings take is handed in as spans from their start to the end of their buffer.
 */
public record HostCalendar(ZoneId home, List<WeeklyWindow> windows, BookingRules rules, Exceptions exceptions) {

    /** Every start is on such a quarter of an hour of UTC, as all zones of today have their steps on them. */
    private static final Duration QUARTER = Duration.ofMinutes(15);

    public HostCalendar {
        windows = List.copyOf(windows);
    }

    /** The first rule that keeps a session from this time; empty when it is free. */
    public Optional<SlotRule> refusal(TimeSpan span, Collection<TimeSpan> taken, Instant now) {
        return rules.refusal(span, zoneAt(span.start()), now)
                .or(() -> closed(span))
                .or(() -> busy(span, taken));
    }

    /** Every free span of this length that starts within the range: exactly those without a refusal. */
    public List<TimeSpan> slots(TimeSpan range, Duration length, Collection<TimeSpan> taken, Instant now) {
        List<TimeSpan> slots = new ArrayList<>();
        Instant earliest = now.plus(rules.notice());
        Instant first = range.start().isBefore(earliest) ? earliest : range.start();
        if (!first.isBefore(range.end())) {
            return slots;
        }
        TimeSpan asked = new TimeSpan(first, range.end().plus(length));
        for (Stay stay : Stay.within(asked, home, exceptions.travels())) {
            for (TimeSpan open : stay.open(windows, exceptions.openings())) {
                addSlots(slots, open, stay.zone(), range.end(), length, taken, now);
            }
        }
        return slots;
    }

    private void addSlots(
            List<TimeSpan> slots,
            TimeSpan open,
            ZoneId zone,
            Instant before,
            Duration length,
            Collection<TimeSpan> taken,
            Instant now) {
        for (Instant start = nextQuarter(open.start()); start.isBefore(before); start = start.plus(QUARTER)) {
            TimeSpan slot = TimeSpan.of(start, length);
            if (!open.contains(slot)) {
                return;
            }
            if (rules.refusal(slot, zone, now).isEmpty() && busy(slot, taken).isEmpty()) {
                slots.add(slot);
            }
        }
    }

    /** The zone of the place where the host is then. */
    public ZoneId zoneAt(Instant instant) {
        return exceptions.travels().stream()
                .filter(travel -> travel.span().contains(instant))
                .findFirst()
                .map(Travel::zone)
                .orElse(home);
    }

    /** Whether windows or openings cover this span, in one place. */
    private Optional<SlotRule> closed(TimeSpan span) {
        // padded, so that where the stay begins and ends does not cut what is open
        List<Stay> stays = Stay.within(span.padded(Duration.ofDays(1)), home, exceptions.travels());
        Optional<Stay> stay =
                stays.stream().filter(each -> each.span().contains(span)).findFirst();
        if (stay.isEmpty()) {
            return Optional.of(SlotRule.TRAVELLING);
        }
        boolean open =
                stay.get().open(windows, exceptions.openings()).stream().anyMatch(opening -> opening.contains(span));
        return open ? Optional.empty() : Optional.of(SlotRule.CLOSED);
    }

    private Optional<SlotRule> busy(TimeSpan span, Collection<TimeSpan> taken) {
        if (exceptions.blocks().stream().anyMatch(span::overlaps)) {
            return Optional.of(SlotRule.BLOCKED);
        }
        if (exceptions.imported().stream().anyMatch(span::overlaps)) {
            return Optional.of(SlotRule.TAKEN_ELSEWHERE);
        }
        TimeSpan blocked = rules.blocked(span);
        return taken.stream().anyMatch(blocked::overlaps) ? Optional.of(SlotRule.TAKEN) : Optional.empty();
    }

    private static Instant nextQuarter(Instant instant) {
        long quarter = QUARTER.toSeconds();
        Instant floor = Instant.ofEpochSecond(Math.floorDiv(instant.getEpochSecond(), quarter) * quarter);
        return floor.equals(instant) ? instant : floor.plus(QUARTER);
    }
}
