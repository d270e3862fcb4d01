package com.dancepartner.demo;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/** One host of the demo world: all of it follows from the city, the number and the random numbers. */
record DemoHost(
        City city, int number, double latitude, double longitude, long rate, int firstStyle, int styles, int skill) {

    private static final int STYLES = 30;

    static DemoHost draw(City city, int number, Random random) {
        long step = city.price().minor() >= 100_000 ? 5000 : 500;
        long rate = Math.round(city.price().minor() * (0.7 + 0.8 * random.nextDouble()) / step) * step;
        return new DemoHost(
                city,
                number,
                city.latitude() + random.nextGaussian() * 0.03,
                city.longitude() + random.nextGaussian() * 0.03,
                rate,
                1 + random.nextInt(STYLES),
                2 + random.nextInt(3),
                2 + random.nextInt(4));
    }

    UUID userId() {
        return id("user");
    }

    UUID profileId() {
        return id("profile");
    }

    UUID id(String what) {
        return UUID.nameUUIDFromBytes((what + ":" + key()).getBytes(StandardCharsets.UTF_8));
    }

    /** Such as lisbon.1, for the login. */
    String key() {
        String plain = java.text.Normalizer.normalize(city.name(), java.text.Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z]", "")
                .toLowerCase(Locale.ROOT);
        return plain + "." + number;
    }

    String accountId() {
        return "acct_demo_" + key().replace('.', '_');
    }

    String email() {
        return "host." + key() + "@demo.dancepartner.example";
    }

    /** The n-th style of this host, 1 to 30. */
    int style(int n) {
        return (firstStyle + 7 * n - 1) % STYLES + 1;
    }
}
