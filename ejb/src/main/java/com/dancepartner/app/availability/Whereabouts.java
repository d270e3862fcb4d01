package com.dancepartner.app.availability;

import com.dancepartner.domain.availability.TravelPeriod;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Where a host is when: at home, or on one of these journeys. */
record Whereabouts(ZoneId home, List<TravelPeriod> journeys) {

    Optional<TravelPeriod> journeyAt(Instant instant) {
        return journeys.stream()
                .filter(journey -> journey.span().contains(instant))
                .findFirst();
    }

    ZoneId zoneAt(Instant instant) {
        return journeyAt(instant).map(Whereabouts::zoneOf).orElse(home);
    }

    /** The zone of the place where the host is when the clock there shows this time: a journey's rather than home's. */
    ZoneId zoneAt(LocalDateTime local) {
        return journeys.stream()
                .filter(journey -> journey.span().contains(LocalTimes.instant(local, zoneOf(journey))))
                .findFirst()
                .map(Whereabouts::zoneOf)
                .orElse(home);
    }

    private static ZoneId zoneOf(TravelPeriod journey) {
        return journey.travel().zone();
    }
}
