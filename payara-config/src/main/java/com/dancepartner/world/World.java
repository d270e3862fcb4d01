package com.dancepartner.world;

import com.dancepartner.world.WorldHost.Name;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Hosts in real cities, by population. The same seed gives the same hosts, however many are asked for: those of a small
 * world are the first of a large one.
 */
public final class World {

    /** The largest world. */
    public static final int MOST = 2_000_000;

    private static final Lines GIVEN_NAMES = Lines.of("/world/given-names.txt");
    private static final Lines SURNAMES = Lines.of("/world/surnames.txt");

    /** Two hosts of three ask between 75 and 133 percent of the usual price. */
    private static final double PRICE_SPREAD = 0.29;

    private final int hosts;
    private final WorldKeys keys;
    private final Weighted<City> cities = Weighted.of(Cities.load(), City::population);

    private World(int hosts, WorldKeys keys) {
        this.hosts = hosts;
        this.keys = keys;
    }

    /**
     * A world of so many hosts.
     *
     * @throws IllegalArgumentException unless there are 1 to {@link #MOST} hosts
     */
    public static World of(int hosts, long seed) {
        if (hosts < 1 || hosts > MOST) {
            throw new IllegalArgumentException("A world has 1 to " + MOST + " hosts, not " + hosts);
        }
        return new World(hosts, new WorldKeys(seed));
    }

    public int size() {
        return hosts;
    }

    public long seed() {
        return keys.seed();
    }

    /** All hosts by number, made while they are read. */
    Stream<WorldHost> hosts() {
        return IntStream.rangeClosed(1, hosts).mapToObj(this::host);
    }

    WorldKeys keys() {
        return keys;
    }

    /** The host of this number, from 1. */
    WorldHost host(int number) {
        RandomGenerator random = keys.random(number, WorldKeys.TRAITS);
        City city = cities.draw(random);
        Tariff tariff = Tariff.of(city.country());
        List<StyleOffer> offers = StyleOffer.draw(random);
        List<String> languages = Languages.draw(city.country(), random);
        return new WorldHost(
                number,
                new Name(GIVEN_NAMES.draw(random), SURNAMES.draw(random)),
                city,
                Point.near(city, random),
                tariff,
                tariff.rate(StrictMath.exp(PRICE_SPREAD * random.nextGaussian())),
                offers,
                languages,
                Biography.draw(city, languages.get(0), offers, random),
                Timetable.draw(random),
                Terms.draw(keys.random(number, WorldKeys.RULES)),
                Standing.draw(random));
    }
}
