package com.dancepartner.demo;

import com.dancepartner.world.City;
import com.dancepartner.world.Languages;
import com.dancepartner.world.Tariff;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/** One host of the demo world: all of it follows from the city, the number and the random numbers. */
record DemoHost(
        City city, int number, double latitude, double longitude, long rate, int firstStyle, int styles, int skill) {

    private static final int STYLES = 30;

    static DemoHost draw(City city, int number, Random random) {
        return new DemoHost(
                city,
                number,
                city.latitude() + random.nextGaussian() * 0.03,
                city.longitude() + random.nextGaussian() * 0.03,
                Tariff.of(city.country()).rate(0.7 + 0.8 * random.nextDouble()),
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
        return plainName(city) + "." + number;
    }

    /** The city's name in plain small letters: cities that share it count their hosts together. */
    static String plainName(City city) {
        return Normalizer.normalize(city.name(), Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z]", "")
                .toLowerCase(Locale.ROOT);
    }

    String currency() {
        return Tariff.of(city.country()).currency();
    }

    /** What the country speaks, and English. */
    List<String> languages() {
        return Languages.firstAndEnglish(city.country());
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
