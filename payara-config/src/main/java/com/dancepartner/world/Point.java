package com.dancepartner.world;

import java.util.random.RandomGenerator;

/**
 * Where a host lives.
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 */
record Point(double latitude, double longitude) {

    private static final double KILOMETRES_OF_DEGREE = 111.2;
    private static final double USUAL_KILOMETRES = 3;
    private static final double USUAL_PEOPLE = 500_000;

    Point {
        latitude = rounded(Math.max(-90, Math.min(90, latitude)));
        longitude = rounded(wrapped(longitude));
    }

    /** Round the city's centre, farther off in larger cities. */
    static Point near(City city, RandomGenerator random) {
        double degrees = spread(city.population()) / KILOMETRES_OF_DEGREE;
        double narrow = Math.max(0.05, StrictMath.cos(StrictMath.toRadians(city.latitude())));
        return new Point(
                city.latitude() + degrees * random.nextGaussian(),
                city.longitude() + degrees / narrow * random.nextGaussian());
    }

    /** The standard deviation in kilometres: 3 for half a million people. */
    static double spread(long population) {
        return USUAL_KILOMETRES * StrictMath.pow(population / USUAL_PEOPLE, 0.35);
    }

    private static double wrapped(double longitude) {
        double turned = (longitude + 180) % 360;
        return (turned < 0 ? turned + 360 : turned) - 180;
    }

    /** To about a metre. */
    private static double rounded(double degrees) {
        return Math.rint(degrees * 1e5) / 1e5;
    }
}
