package com.dancepartner.domain.availability;

import com.dancepartner.domain.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A host's calendar, and what is asked of it.
 *
 * @param range in which slots are looked for
 * @param taken by other bookings, each with its buffer
 * @param probes single times to ask for, free or not
 */
record SlotCase(
        HostCalendar calendar,
        TimeSpan range,
        Duration length,
        List<TimeSpan> taken,
        Instant now,
        List<TimeSpan> probes) {

    List<TimeSpan> slots() {
        return slots(range);
    }

    List<TimeSpan> slots(TimeSpan part) {
        return calendar.slots(part, length, taken, now);
    }
}
