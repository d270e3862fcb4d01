package com.dancepartner.app.host;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A host as the public sees one: no address, no email, no coordinates (R286). A draft, which only its own host sees, has
 * neither headline nor bio, price nor place.
 *
 * @param id of the host profile, the one in /hosts/{id}
 * @param userId to write to
 * @param status complete, or draft while the profile is still to be described
 * @param bookable whether bookings are taken now
 * @param distanceKm from the middle of the search, whole kilometres rounded up; absent outside of a search
 */
public record HostView(
        UUID id,
        UUID userId,
        String displayName,
        String status,
        @Nullable String headline,
        @Nullable String bio,
        @Nullable Long hourlyRateCents,
        @Nullable String currency,
        @Nullable String city,
        @Nullable String country,
        @Nullable String timeZone,
        List<StyleView> styles,
        @Nullable BigDecimal ratingAverage,
        int ratingCount,
        boolean bookable,
        @Nullable Integer distanceKm) {}
