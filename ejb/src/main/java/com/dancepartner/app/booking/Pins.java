package com.dancepartner.app.booking;

import java.security.SecureRandom;
import java.util.Locale;

/** Four digits that a client shows to a host. */
final class Pins {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Pins() {}

    static String fresh() {
        return String.format(Locale.ROOT, "%04d", RANDOM.nextInt(10_000));
    }
}
