package com.dancepartner.domain.host;

import com.dancepartner.domain.error.BusinessException;
import org.jspecify.annotations.Nullable;

/**
 * What a search asks for.
 *
 * @param latitude degrees north of the middle of the search
 * @param longitude degrees east of the middle of the search
 * @param radiusMetres 1 to 200,000
 * @param style slug of a dance style, any when null
 * @param minRating 1 to 5, any when null
 * @param limit 1 to 50 hits
 */
public record HostCriteria(
        double latitude,
        double longitude,
        double radiusMetres,
        @Nullable String style,
        @Nullable Double minRating,
        int limit) {

    public HostCriteria {
        require(latitude >= -90 && latitude <= 90, "lat", "lat must be between -90 and 90");
        require(longitude >= -180 && longitude <= 180, "lng", "lng must be between -180 and 180");
        require(radiusMetres > 0 && radiusMetres <= 200_000, "radius_km", "radius_km must be above 0, at most 200");
        require(
                minRating == null || (minRating >= 1 && minRating <= 5),
                "min_rating",
                "min_rating must be between 1 and 5");
        require(limit >= 1 && limit <= 50, "limit", "limit must be between 1 and 50");
    }

    private static void require(boolean holds, String field, String message) {
        if (!holds) {
            throw BusinessException.invalid(field, message);
        }
    }
}
