package com.dancepartner.domain.discovery;

import com.dancepartner.domain.discovery.OracleHost.Dance;
import com.dancepartner.domain.discovery.OracleHost.Hours;
import com.dancepartner.domain.discovery.OracleHost.Lack;
import com.dancepartner.domain.discovery.OracleHost.Rules;
import com.dancepartner.domain.discovery.OracleHost.Special;
import com.dancepartner.domain.discovery.OracleHost.Special.Kind;
import com.dancepartner.domain.discovery.OracleHost.Taken;
import com.dancepartner.domain.host.DanceRole;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;

/** Hosts by chance, the same for the same seed: at places and hours where searches go wrong most easily. */
final class OracleWorld {

    static final List<String> NAMES = List.of(
            "Água",
            "Maré",
            "Marea",
            "Marina",
            "Brisa",
            "Corazón",
            "Éclair",
            "Rivière",
            "Månsken",
            "Sørvind",
            "Błysk",
            "Łąka",
            "Ñandú",
            "Çiçek",
            "Straße",
            "Sonne",
            "Sonnenschein",
            "Estrela",
            "Estrella",
            "Folha",
            "Fleur",
            "Flora",
            "Œillet",
            "Kirschblüte",
            "O'Cean",
            "Señal",
            "Žába",
            "Příboj",
            "Vento",
            "Ventana");
    static final List<String> LAST = List.of("", "Alpha", "Åsen", "Öland", "Bravo", "Ćma", "Delta", "École", "Şafak");
    static final List<String> HEADLINES = List.of(
            "Patient partner for the first steps",
            "Milonga nights, old school",
            "Smooth lead & strong frame",
            "Dança comigo até de manhã",
            "Социальные танцы",
            "Fête every weekend",
            "Grüße vom Tanzboden",
            "Social dancing!");
    static final List<String> BIOS = List.of(
            "",
            "Ten years on the floor.",
            "I teach beginners: slow, kind, musical.",
            "Früher Turnier, heute Freude.",
            "Weekend festivals; evenings by the harbour.",
            "Taxi dancer on cruises (all levels).");

    private static final List<String> BLOCKING = List.of("awaiting_payment", "pending", "confirmed", "in_progress");
    private static final List<String> PAST = List.of("completed", "cancelled", "declined", "expired", "no_show");
    static final Map<String, Integer> FORTY_EUROS = new TreeMap<>(Map.of(
            "EUR", 4000, "USD", 4680, "GBP", 3480, "JPY", 7200, "KWD", 14_400, "AUD", 7040, "CLP", 42_400, "NZD",
            8160));

    private final Random random;
    private final List<OracleHost> hosts = new ArrayList<>();

    OracleWorld(long seed, int hostsAtEachPlace) {
        this.random = new Random(seed);
        for (OracleRegion region : OracleRegion.values()) {
            IntStream.range(0, hostsAtEachPlace).forEach(number -> hosts.add(host(region)));
        }
    }

    List<OracleHost> hosts() {
        return hosts;
    }

    private OracleHost host(OracleRegion region) {
        Set<Lack> lacks = EnumSet.noneOf(Lack.class);
        List.of(Lack.values()).stream().filter(lack -> chance(0.04)).forEach(lacks::add);
        int ratings = chance(0.3) ? 0 : 1 + random.nextInt(chance(0.2) ? 300 : 12);
        Map.Entry<String, Integer> price = any(List.copyOf(FORTY_EUROS.entrySet()));
        ZoneId zone = chance(0.85)
                ? region.zone()
                : any(List.of(OracleRegion.values())).zone();
        return new OracleHost(
                id(),
                id(),
                id(),
                any(NAMES),
                any(LAST),
                any(HEADLINES),
                any(BIOS),
                place(region),
                zone,
                price.getValue() * (long) (1 + random.nextInt(24)) / 8,
                price.getKey(),
                ratings == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(100 + random.nextInt(401), 2),
                ratings,
                lacks.contains(Lack.STYLES) ? List.of() : dances(),
                languages(),
                lacks.contains(Lack.HOURS) ? List.of() : hours(),
                chance(0.7) ? Optional.of(rules()) : Optional.empty(),
                chance(0.4) ? specials() : List.of(),
                bookings(),
                lacks);
    }

    private OraclePlace place(OracleRegion region) {
        if (chance(0.1) && !hosts.isEmpty()) {
            return hosts.get(hosts.size() - 1).place();
        }
        return region.place(random);
    }

    private List<Dance> dances() {
        Map<Short, Dance> dances = new TreeMap<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            short style = (short) (1 + random.nextInt(chance(0.7) ? 8 : 30));
            dances.put(style, new Dance(style, 1 + random.nextInt(5), any(List.of(DanceRole.values()))));
        }
        return List.copyOf(dances.values());
    }

    private List<Short> languages() {
        Set<Short> languages = new TreeSet<>();
        for (int i = 0; i < random.nextInt(4); i++) {
            languages.add((short) random.nextInt(chance(0.8) ? 6 : 63));
        }
        return List.copyOf(languages);
    }

    private List<Hours> hours() {
        Map<String, Hours> hours = new HashMap<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            any(List.of(
                            evenings(18 * 60 + 7, 23 * 60),
                            evenings(22 * 60, 2 * 60),
                            evenings(20 * 60 + 30, 4 * 60 + 41),
                            weekend(0, 0),
                            evenings(8 * 60, 0),
                            weekend(60, 210),
                            weekend(150, 190),
                            weekend(110, 165),
                            evenings(10 * 60, 12 * 60),
                            evenings(12 * 60, 15 * 60 + 30),
                            evenings(11 * 60 + 59, 13 * 60 + 1),
                            evenings(23 * 60 + 15, 23 * 60 + 50),
                            evenings(23 * 60 + 50, 30),
                            evenings(30, 75)))
                    .forEach(window -> hours.put(window.day() + " " + window.from(), window));
        }
        return List.copyOf(hours.values());
    }

    private List<Hours> evenings(int from, int to) {
        int first = 1 + random.nextInt(7);
        int last = Math.min(7, first + random.nextInt(4));
        return IntStream.rangeClosed(first, last)
                .mapToObj(day -> new Hours(day, from, to))
                .toList();
    }

    private static List<Hours> weekend(int from, int to) {
        return List.of(new Hours(6, from, to), new Hours(7, from, to));
    }

    private List<Taken> bookings() {
        List<Taken> bookings = new ArrayList<>();
        Instant at = Instant.EPOCH;
        for (Instant change : OracleRegion.clockChanges()) {
            Instant before = change.minus(Duration.ofDays(3));
            at = at.isBefore(before) ? before : at;
            while (chance(0.75)) {
                at = at.plus(Duration.ofMinutes(random.nextInt(30 * 60)));
                Instant end = at.plus(Duration.ofMinutes(30 + 5L * random.nextInt(60)));
                Instant until = end.plus(Duration.ofMinutes(any(List.of(0, 0, 15, 60, 60))));
                bookings.add(new Taken(at, end, until, any(chance(0.7) ? BLOCKING : PAST), chance(0.1)));
                at = until;
            }
        }
        return bookings;
    }

    private Rules rules() {
        int least = any(List.of(30, 30, 45, 60, 90));
        return new Rules(
                any(List.of(0, 30, 60, 60)),
                any(List.of(120, 180, 720, 2_880, 10_080)),
                any(List.of(1, 2, 4, 30, 90)),
                any(List.of(15, 30, 60, 60)),
                least,
                any(List.of(least, 120, 240)));
    }

    /** Around changes of clocks, as bookings are; no journey begins before the last one has ended. */
    private List<Special> specials() {
        List<Special> specials = new ArrayList<>();
        Instant home = Instant.EPOCH;
        for (Instant change : OracleRegion.clockChanges()) {
            Special journey = special(Kind.JOURNEY, change, 5 * 24 * 60);
            if (chance(0.3) && !journey.from().isBefore(home)) {
                specials.add(journey);
                home = journey.to();
            }
            for (Kind kind : List.of(Kind.OPENING, Kind.BLOCK, Kind.IMPORTED)) {
                if (chance(0.5)) {
                    specials.add(special(kind, change, kind == Kind.OPENING ? 10 * 60 : 40 * 60));
                }
            }
        }
        return specials;
    }

    private Special special(Kind kind, Instant change, int longest) {
        Instant from = change.plus(Duration.ofMinutes(random.nextInt(5 * 24 * 60) - 3 * 24 * 60));
        Instant to = from.plus(Duration.ofMinutes(1 + random.nextInt(longest)));
        return new Special(kind, from, to, any(List.of(OracleRegion.values())).zone());
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private <T> T any(Collection<T> choices) {
        return List.copyOf(choices).get(random.nextInt(choices.size()));
    }
}
