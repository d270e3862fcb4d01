package com.dancepartner.domain.discovery;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;

/** Where hosts of the oracle's world live: each place with a difficulty of its own. */
enum OracleRegion {
    LISBON(38.7223, -9.1393, 0.3, "Europe/Lisbon"),
    NEW_YORK(40.7128, -74.0060, 0.3, "America/New_York"),
    /** Beyond the date line, and no change of clocks any more. */
    APIA(-13.8333, -171.7667, 0.3, "Pacific/Apia"),
    /** The antimeridian goes through the island. */
    TAVEUNI(-16.85, 180, 0.3, "Pacific/Fiji"),
    ANADYR(66.2, 179.9, 0.6, "Asia/Anadyr"),
    LONGYEARBYEN(78.2232, 15.6267, 0.4, "Arctic/Longyearbyen"),
    NORTH_POLE(89.95, 0, 0.2, "Europe/Lisbon"),
    SOUTH_POLE(-89.95, 0, 0.2, "Antarctica/McMurdo"),
    SYDNEY(-33.8688, 151.2093, 0.3, "Australia/Sydney"),
    /** Clocks change by half an hour. */
    LORD_HOWE(-31.5553, 159.0821, 0.2, "Australia/Lord_Howe"),
    /** Five hours and three quarters ahead. */
    KATHMANDU(27.7172, 85.3240, 0.3, "Asia/Kathmandu"),
    AUCKLAND(-36.8485, 174.7633, 0.3, "Pacific/Auckland"),
    ST_JOHNS(47.5615, -52.7126, 0.3, "America/St_Johns"),
    /** Clocks change at midnight. */
    SANTIAGO(-33.4489, -70.6693, 0.3, "America/Santiago"),
    /** Clocks change around Ramadan. */
    CASABLANCA(33.5731, -7.5898, 0.3, "Africa/Casablanca"),
    /** Where both degrees begin. */
    GULF_OF_GUINEA(0, 0, 0.3, "Africa/Accra");

    private static final Instant FROM = Instant.parse("2026-08-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2027-05-01T00:00:00Z");

    private final double latitude;
    private final double longitude;
    private final double spread;
    private final ZoneId zone;

    OracleRegion(double latitude, double longitude, double spread, String zone) {
        this.latitude = latitude;
        this.longitude = longitude;
        this.spread = spread;
        this.zone = ZoneId.of(zone);
    }

    /** When clocks change in any of the regions, in order: in autumn and spring of both hemispheres. */
    static List<Instant> clockChanges() {
        SortedSet<Instant> changes = new TreeSet<>();
        for (OracleRegion region : values()) {
            for (ZoneOffsetTransition change = region.zone.getRules().nextTransition(FROM);
                    change != null && change.getInstant().isBefore(TO);
                    change = region.zone.getRules().nextTransition(change.getInstant())) {
                changes.add(change.getInstant());
            }
        }
        return List.copyOf(changes);
    }

    ZoneId zone() {
        return zone;
    }

    double latitude() {
        return latitude;
    }

    boolean isPole() {
        return Math.abs(latitude) > 89;
    }

    boolean isAtTheAntimeridian() {
        return Math.abs(longitude) > 179;
    }

    OraclePlace place(Random random) {
        double north = Math.max(-90, Math.min(90, latitude + random.nextGaussian() * spread));
        return new OraclePlace(name(), "XX", north, east(random));
    }

    /** Degrees east, around the whole globe at a pole; now and then exactly on the antimeridian. */
    double east(Random random) {
        if (isPole()) {
            return random.nextDouble() * 360 - 180;
        }
        if (isAtTheAntimeridian() && random.nextInt(20) == 0) {
            return random.nextBoolean() ? 180 : -180;
        }
        double east = longitude + random.nextGaussian() * spread / Math.cos(Math.toRadians(latitude));
        return east >= 180 ? east - 360 : east;
    }
}
