package com.dancepartner.world;

import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Keys and random numbers of a world: each follows from the seed and the host's number alone, so that hosts can be made
 * in any order, and a larger world begins with a smaller one.
 */
record WorldKeys(long seed) {

    static final int USER = 0;
    static final int PROFILE = 1;
    static final int WINDOW = 16;
    static final int BOOKING = 64;
    static final int CLIENT = 128;

    static final int TRAITS = 1;
    static final int BOOKINGS = 2;
    static final int RULES = 3;

    private static final Instant FIRST = Instant.parse("2023-03-01T00:00:00Z");
    private static final long MILLIS_BETWEEN = 40_000;

    /** When the host joined: one after another from the first. */
    Instant joined(int number) {
        return FIRST.plusMillis(MILLIS_BETWEEN * number);
    }

    /** Tells hosts of all worlds apart: seed and number. */
    String label(int number) {
        return Long.toUnsignedString(seed) + "." + number;
    }

    /** The address that somebody signs in with, such as host.1.42@world.dancepartner.example. */
    String email(String who, int number) {
        return who + "." + label(number) + "@world.dancepartner.example";
    }

    /** Version 7: sorts by number, then by what it is for; never twice within a world. */
    UUID id(int number, int what) {
        long high = joined(number).toEpochMilli() << 16 | 0x7000 | what;
        return new UUID(high, mixed(number, what) >>> 2 | 0x8000_0000_0000_0000L);
    }

    /** Random numbers of a host for one purpose. */
    RandomGenerator random(int number, int purpose) {
        return new SplittableRandom(mixed(number, -purpose));
    }

    /** The finaliser of MurmurHash3, over all three. */
    private long mixed(int number, int what) {
        long mixed = finished(seed * 0x9E37_79B9_7F4A_7C15L + number);
        return finished(mixed * 0xD1B5_4A32_D192_ED03L + what);
    }

    private static long finished(long bits) {
        long mixed = (bits ^ bits >>> 33) * 0xFF51_AFD7_ED55_8CCDL;
        mixed = (mixed ^ mixed >>> 33) * 0xC4CE_B9FE_1A85_EC53L;
        return mixed ^ mixed >>> 33;
    }
}
