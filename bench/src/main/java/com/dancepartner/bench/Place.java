package com.dancepartner.bench;

import java.util.Random;

/** A point on the globe, in degrees. */
record Place(double latitude, double longitude) {

    private static final double SPREAD = 0.05;

    /** A point some kilometres away: people rarely stand in the middle of a city. */
    Place nearby(Random random) {
        return new Place(latitude + SPREAD * random.nextGaussian(), longitude + SPREAD * random.nextGaussian());
    }

    /** The same point with a longitude that is written from -180 to 180; beyond a pole is at the pole. */
    Place onTheGlobe() {
        double around = longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude;
        return new Place(Math.max(-90, Math.min(90, latitude)), around);
    }
}
