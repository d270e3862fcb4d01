package com.dancepartner.app.availability;

import com.dancepartner.domain.availability.TravelPeriod;
import com.dancepartner.domain.host.Place;
import com.dancepartner.domain.time.TimeSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stay in another city, as its host sees it.
 *
 * @param from the first day there, by the calendar of the place
 * @param to the last day there
 * @param affectedBookings of a journey that was just made: bookings in its time, which stay as they are; absent in lists
 */
public record JourneyView(
        UUID id,
        String city,
        String country,
        double latitude,
        double longitude,
        String timeZone,
        LocalDate from,
        LocalDate to,
        Instant start,
        Instant end,
        @Nullable List<UUID> affectedBookings) {

    static JourneyView of(TravelPeriod journey, @Nullable List<UUID> affectedBookings) {
        Place place = journey.place();
        TimeSpan span = journey.span();
        ZoneId zone = journey.travel().zone();
        return new JourneyView(
                journey.id(),
                place.city(),
                place.country(),
                place.latitude(),
                place.longitude(),
                place.timeZone(),
                LocalDate.ofInstant(span.start(), zone),
                LocalDate.ofInstant(span.end().minusNanos(1), zone),
                span.start(),
                span.end(),
                affectedBookings);
    }
}
