package com.dancepartner.app.availability;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.host.Place;
import com.dancepartner.domain.time.TimeSpan;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A stay in another city.
 *
 * @param timeZone IANA zone; absent: that of the place
 * @param from the first day there, by the calendar of the place, such as 2026-12-24
 * @param to the last day there, at most 400 days later
 */
public record TravelInput(
        @NotBlank @Size(max = 120) String city,

        @NotNull @Pattern(regexp = "[A-Z]{2}", message = "must be an ISO 3166 code like PT")
        String country,

        @NotNull Double latitude,
        @NotNull Double longitude,
        @Nullable @Size(max = 64) String timeZone,

        @NotNull @Pattern(regexp = LocalTimes.DATE, message = "must be a date like 2026-12-24")
        String from,

        @NotNull @Pattern(regexp = LocalTimes.DATE, message = "must be a date like 2026-12-24")
        String to) {

    private static final Duration LONGEST = Duration.ofDays(400);

    /** @param zone as given or as found */
    Place place(String zone) {
        return new Place(city, country, latitude, longitude, zone);
    }

    /**
     * From the first moment of the first day to the last of the last, on the clocks of the place.
     *
     * @throws BusinessException VALIDATION_ERROR naming to for what ends before it starts, is too long, or is over
     */
    TimeSpan span(ZoneId zone, Instant now) {
        Instant first = LocalTimes.date("from", from).atStartOfDay(zone).toInstant();
        Instant behind =
                LocalTimes.date("to", to).plusDays(1).atStartOfDay(zone).toInstant();
        if (!behind.isAfter(first)) {
            throw BusinessException.invalid("to", "to must not be before from");
        }
        if (!behind.isAfter(now)) {
            throw BusinessException.invalid("to", "to must not be in the past");
        }
        if (Duration.between(first, behind).compareTo(LONGEST) > 0) {
            throw BusinessException.invalid("to", "A journey lasts at most " + LONGEST.toDays() + " days");
        }
        return new TimeSpan(first, behind);
    }
}
