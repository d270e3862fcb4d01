package com.dancepartner.app.host;

import com.dancepartner.app.host.photo.PhotoView;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A host as the public sees one: no address, no email, the place to about a kilometre (R285, R286). A draft, which only its
 * own host sees, has neither headline nor bio, price nor place.
 *
 * @param id of the host profile, the one in /hosts/{id}
 * @param userId to write to
 * @param status complete, or draft while the profile is still to be described
 * @param languages ISO 639 codes
 * @param latitude of the public point, the middle of a cell of about 1.1 km
 * @param longitude of the public point
 * @param bookable whether bookings are taken now
 * @param photos the first is the one that searches show
 */
public record HostView(
        UUID id,
        UUID userId,
        String displayName,
        String status,
        @Nullable String headline,
        @Nullable String bio,
        List<String> languages,
        @Nullable Long hourlyRateCents,
        @Nullable String currency,
        @Nullable String city,
        @Nullable String country,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String timeZone,
        List<StyleView> styles,
        @Nullable BigDecimal ratingAverage,
        int ratingCount,
        boolean bookable,
        List<PhotoView> photos) {}
