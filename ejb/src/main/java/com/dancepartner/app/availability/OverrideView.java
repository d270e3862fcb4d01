package com.dancepartner.app.availability;

import com.dancepartner.domain.availability.AvailabilityOverride;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Hours opened once, or closed.
 *
 * @param kind opening or block
 * @param localStart as the clock on the wall shows it in the zone
 * @param affectedBookings of a block that was just made: bookings that it overlaps, which stay; absent in lists
 */
public record OverrideView(
        UUID id,
        String kind,
        Instant start,
        Instant end,
        String localStart,
        String localEnd,
        String timeZone,
        String note,
        @Nullable List<UUID> affectedBookings) {

    static OverrideView of(AvailabilityOverride override, ZoneId zone, @Nullable List<UUID> affectedBookings) {
        return new OverrideView(
                override.id(),
                override.kind().wire(),
                override.span().start(),
                override.span().end(),
                LocalTimes.text(override.span().start(), zone),
                LocalTimes.text(override.span().end(), zone),
                zone.getId(),
                override.note(),
                affectedBookings);
    }
}
