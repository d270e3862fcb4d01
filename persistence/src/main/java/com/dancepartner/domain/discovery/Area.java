package com.dancepartner.domain.discovery;

import com.dancepartner.domain.error.BusinessException;
import java.util.List;

/**
 * A circle on the globe. The globe is a sphere, on which the straight chord between two points orders pairs as their
 * distance does, at the poles and the antimeridian as well as anywhere.
 *
 * @param latitude degrees north of the middle, -90 to 90
 * @param longitude degrees east of the middle, -180 to 180
 * @param radiusMetres above 0, at most 200,000
 */
public record Area(double latitude, double longitude, double radiusMetres) {

    /** Mean radius of the earth in metres, as PostGIS takes it. */
    static final double EARTH = 6_371_008.771_415_059;

    private static final double FARTHEST = 200_000;
    private static final double BANDS_PER_DEGREE = 50;

    /** Wider than what rounding can lose: the bounds let through a little too much, the chord decides. */
    private static final double SLACK = 1e-7;

    public Area {
        require(latitude >= -90 && latitude <= 90, "lat", "lat must be between -90 and 90");
        require(longitude >= -180 && longitude <= 180, "lng", "lng must be between -180 and 180");
        require(
                radiusMetres > 0 && radiusMetres <= FARTHEST,
                "radius_km",
                "radius_km must be above 0, at most 200 kilometres");
    }

    /** The middle on a sphere of radius 1. */
    Point middle() {
        return Point.of(latitude, longitude);
    }

    /** The square of the longest chord to a point within, on a sphere of radius 1. */
    double chordSquared() {
        double chord = 2 * Math.sin(radiusMetres / EARTH / 2);
        return chord * chord;
    }

    /** Metres along the sphere between points whose chord has this square. */
    static double metres(double chordSquared) {
        return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(chordSquared) / 2));
    }

    int firstBand() {
        return (int) Math.floor(south() * BANDS_PER_DEGREE);
    }

    int lastBand() {
        return (int) Math.floor(north() * BANDS_PER_DEGREE);
    }

    /** The longitudes that the circle touches: two ranges when it crosses the antimeridian. */
    List<Range> longitudes() {
        double reach = reach();
        if (reach >= 180) {
            return List.of(new Range(-180, 180));
        }
        double west = longitude - reach;
        double east = longitude + reach;
        if (west < -180) {
            return List.of(new Range(-180, east), new Range(west + 360, 180));
        }
        if (east > 180) {
            return List.of(new Range(west, 180), new Range(-180, east - 360));
        }
        return List.of(new Range(west, east));
    }

    private double south() {
        return Math.max(-90, latitude - degrees() - SLACK);
    }

    private double north() {
        return Math.min(90, latitude + degrees() + SLACK);
    }

    private double degrees() {
        return Math.toDegrees(radiusMetres / EARTH);
    }

    /** How far the circle reaches to the east and to the west, in degrees; 180 when there is a pole in it. */
    private double reach() {
        if (Math.abs(latitude) + degrees() >= 90 - SLACK) {
            return 180;
        }
        double sine = Math.sin(radiusMetres / EARTH) / Math.cos(Math.toRadians(latitude));
        return Math.toDegrees(Math.asin(Math.min(1, sine))) + SLACK;
    }

    private static void require(boolean holds, String field, String message) {
        if (!holds) {
            throw BusinessException.invalid(field, message);
        }
    }

    /** From one longitude to another, both included, in degrees. */
    record Range(double from, double to) {}

    /** On a sphere of radius 1. */
    record Point(double x, double y, double z) {

        static Point of(double latitude, double longitude) {
            double phi = Math.toRadians(latitude);
            double lambda = Math.toRadians(longitude);
            return new Point(Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi));
        }
    }
}
