package com.dancepartner.domain.host;

import com.dancepartner.domain.error.BusinessException;
import java.time.DateTimeException;
import java.time.ZoneId;

/**
 * Where a host dances.
 *
 * @param city its name as the host gives it
 * @param country ISO 3166 alpha-2 in capitals
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 * @param timeZone IANA zone, such as Europe/Lisbon
 */
public record Place(String city, String country, double latitude, double longitude, String timeZone) {

    public Place {
        requireOnEarth(latitude, longitude);
        requireZone(timeZone);
    }

    /** @throws BusinessException VALIDATION_ERROR naming the field */
    public static void requireOnEarth(double latitude, double longitude) {
        if (!(latitude >= -90 && latitude <= 90)) {
            throw BusinessException.invalid("latitude", "latitude must be between -90 and 90");
        }
        if (!(longitude >= -180 && longitude <= 180)) {
            throw BusinessException.invalid("longitude", "longitude must be between -180 and 180");
        }
    }

    private static void requireZone(String timeZone) {
        if (!timeZone.contains("/")) {
            throw BusinessException.invalid("time_zone", "'" + timeZone + "' is not an IANA zone like Europe/Lisbon");
        }
        try {
            ZoneId.of(timeZone);
        } catch (DateTimeException e) {
            throw BusinessException.invalid("time_zone", "'" + timeZone + "' is not an IANA zone like Europe/Lisbon");
        }
    }
}
