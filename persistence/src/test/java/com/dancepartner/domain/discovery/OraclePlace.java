package com.dancepartner.domain.discovery;

/**
 * Where a host lives, and what is told of it: the middle of a cell of a grid of 0.01 degrees of latitude, with as many
 * cells around the globe as keeps them about as wide as they are high.
 *
 * @param homeLatitude the exact place, which no search may depend on
 */
record OraclePlace(String city, String country, double homeLatitude, double homeLongitude) {

    private static final int ROWS = 18_000;
    private static final int CELLS_AT_THE_EQUATOR = 36_000;
    private static final double EARTH = 6_371_008.771_415_059;

    double latitude() {
        double row = Math.floor((homeLatitude + 90) / 0.01);
        return (Math.min(row, ROWS - 1) + 0.5) * 0.01 - 90;
    }

    double longitude() {
        double around = Math.max(1, Math.floor(CELLS_AT_THE_EQUATOR * Math.cos(Math.toRadians(latitude()))));
        double column = Math.min(Math.floor((homeLongitude + 180) / 360 * around), around - 1);
        return (column + 0.5) * 360 / around - 180;
    }

    /** Metres from the public point, by the haversine formula. */
    double metresTo(double otherLatitude, double otherLongitude) {
        return metres(latitude(), longitude(), otherLatitude, otherLongitude);
    }

    /** Metres along the sphere between two points. */
    static double metres(double latitude, double longitude, double otherLatitude, double otherLongitude) {
        double north = Math.sin(Math.toRadians(otherLatitude - latitude) / 2);
        double east = Math.sin(Math.toRadians(otherLongitude - longitude) / 2);
        double share = north * north
                + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(otherLatitude)) * east * east;
        return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(share)));
    }
}
