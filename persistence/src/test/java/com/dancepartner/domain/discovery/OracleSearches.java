package com.dancepartner.domain.discovery;

import com.dancepartner.domain.host.DanceRole;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.time.TimeSpan;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Searches by chance around the places and the hours of the oracle's world, the same for the same seed. */
final class OracleSearches {

    private static final List<Integer> MINUTES = List.of(30, 37, 45, 50, 60, 90, 120, 240);
    private static final List<String> NOISE =
            List.of("' ", " & ", " | ", "!", ":*", " ()<-> ", "%_", "\\", ";-- ", "\"", "''", " <2> ", "¡", "…", "💃");

    private static final int DAY = 86_400;

    private final Random random;
    private final List<OracleHost> hosts;
    private final List<Instant> changes = OracleRegion.clockChanges();

    OracleSearches(long seed, List<OracleHost> hosts) {
        this.random = new Random(seed);
        this.hosts = hosts;
    }

    /** A first page, and when it is asked for. */
    record Search(OracleRegion region, HostQuery query, Instant now) {

        HostQuery page(Optional<Mark> after) {
            return new HostQuery(query.area(), query.wishes(), query.sort(), query.limit(), after);
        }
    }

    Search next() {
        OracleRegion region = any(List.of(OracleRegion.values()));
        Instant change = any(changes);
        Instant now = change.minusSeconds(random.nextInt(chance(0.8) ? 6 * DAY : 30 * DAY))
                .plusNanos(chance(0.5) ? random.nextInt(1_000_000_000) : 0);
        int limit = 1 + random.nextInt(chance(0.1) ? 3 : 50);
        HostQuery query = new HostQuery(
                area(region), wishes(region, now, change), any(List.of(HostSort.values())), limit, Optional.empty());
        return new Search(region, query, now);
    }

    /** Around the place, or around somebody who lives there; the smaller, the rarer. */
    private Area area(OracleRegion region) {
        double metres = 200_000 * Math.pow(1000, Math.pow(random.nextDouble(), 0.3) - 1);
        OraclePlace middle = chance(0.3) ? host(region).place() : region.place(random);
        boolean pole = region.isPole() && chance(0.1);
        double latitude = pole ? Math.copySign(90, region.latitude()) : middle.homeLatitude();
        return new Area(latitude, middle.homeLongitude(), metres);
    }

    private OracleHost host(OracleRegion region) {
        return any(hosts.stream()
                .filter(host -> host.place().city().equals(region.name()))
                .toList());
    }

    private Wishes wishes(OracleRegion region, Instant now, Instant change) {
        return new Wishes(
                some(0.25, () -> (short) (1 + random.nextInt(chance(0.8) ? 8 : 30))),
                chance(0.15) ? 1 + random.nextInt(5) : 1,
                maybe(0.15, () -> any(List.of(DanceRole.values()))),
                some(0.15, () -> (short) random.nextInt(chance(0.8) ? 6 : 63)),
                maybe(0.12, () -> BigDecimal.valueOf(100 + random.nextInt(chance(0.8) ? 300 : 401), 2)),
                maybe(0.2, this::price),
                maybe(0.3, () -> new SearchWords(typed(host(region)))),
                maybe(0.55, () -> free(chance(0.5) ? now : change.minusSeconds(DAY))));
    }

    private Money price() {
        Map.Entry<String, Integer> price = any(List.copyOf(OracleWorld.FORTY_EUROS.entrySet()));
        return new Money(price.getValue() * (long) (4 + random.nextInt(21)) / 8, price.getKey());
    }

    private FreeTime free(Instant about) {
        Duration length = Duration.ofMinutes(any(MINUTES));
        Instant from = about.plusSeconds(random.nextInt(chance(0.7) ? 2 * DAY : 6 * DAY) - DAY / 2);
        if (chance(0.5)) {
            return tight(from, length);
        }
        long spare = random.nextInt(chance(0.5) ? DAY / 4 : 7 * DAY - 4 * 3600);
        Instant to = from.plus(length).plusSeconds(chance(0.1) ? 0 : spare);
        return new FreeTime(new TimeSpan(from, to), length);
    }

    /** From a quarter of an hour on, with room for few beginnings. */
    private FreeTime tight(Instant about, Duration length) {
        Instant quarter = Instant.ofEpochSecond(about.getEpochSecond() / 900 * 900);
        Duration spare = Duration.ofMinutes(random.nextInt(4) * 15L);
        return new FreeTime(TimeSpan.of(quarter, length.plus(spare)), length);
    }

    private String typed(OracleHost host) {
        String typed = any(List.<Supplier<String>>of(
                        host::name,
                        () -> host.firstName()
                                .substring(
                                        0, 1 + random.nextInt(host.firstName().length())),
                        () -> mistyped(host.firstName()),
                        () -> mistyped(host.firstName()),
                        () -> mistyped(host.name()),
                        () -> mistyped(host.name()),
                        () -> any(List.of(host.headline().split(" "))),
                        () -> shuffled(host.headline()),
                        () -> OracleHost.styleName(1 + random.nextInt(8)),
                        () -> OracleHost.styleName(1 + random.nextInt(8)).substring(0, 3),
                        () -> host.place().city(),
                        () -> host.firstName() + " " + OracleHost.styleName(1 + random.nextInt(8)),
                        () -> String.join("", OracleWords.words(host.headline())),
                        () -> any(NOISE)))
                .get();
        String noisy = chance(0.3) ? any(NOISE) + typed + any(NOISE) : typed;
        return chance(0.2) ? noisy.toUpperCase(Locale.ROOT) : noisy;
    }

    private String mistyped(String word) {
        int at = Math.min(2, random.nextInt(word.length()));
        String letter = any(List.of("", "a", "e", "x", "é"));
        return word.substring(0, at) + letter + word.substring(at + 1);
    }

    private String shuffled(String text) {
        List<String> words = new ArrayList<>(List.of(text.split(" ")));
        Collections.shuffle(words, random);
        return String.join(" ", words);
    }

    private SortedSet<Short> some(double share, Supplier<Short> each) {
        SortedSet<Short> some = new TreeSet<>();
        while (chance(share)) {
            some.add(each.get());
        }
        return some;
    }

    private <T> Optional<T> maybe(double share, Supplier<T> wish) {
        return chance(share) ? Optional.of(wish.get()) : Optional.empty();
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
