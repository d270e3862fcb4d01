package com.dancepartner.domain.discovery;

import com.dancepartner.domain.host.DanceRole;
import com.dancepartner.domain.money.ExchangeRate;
import com.dancepartner.domain.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Answers searches by looking at every host: no SQL, no index, and none of the code that it is compared with. */
final class Oracle {

    private static final double EARTH = 6_371_008.771_415_059;
    private static final Map<String, Integer> DIGITS = Map.of("JPY", 0, "CLP", 0, "KRW", 0, "KWD", 3, "TND", 3);

    private final List<OracleHost> hosts;
    private final Map<String, BigDecimal> perEuro;

    Oracle(List<OracleHost> hosts, List<ExchangeRate> rates) {
        this.hosts = hosts;
        this.perEuro = rates.stream().collect(Collectors.toMap(ExchangeRate::currency, ExchangeRate::perEuro));
    }

    /** All that fit, in order. */
    List<Ranked> find(HostQuery query, Instant now) {
        List<Ranked> found = new ArrayList<>();
        for (OracleHost host : hosts) {
            if (refusal(query, host, now).isEmpty()) {
                found.add(ranked(query, host));
            }
        }
        found.sort(Ranked.ORDER);
        return found;
    }

    /** Why a host does not fit; empty when the host does. */
    Optional<String> refusal(HostQuery query, OracleHost host, Instant now) {
        double metres = metres(query, host);
        Wishes wishes = query.wishes();
        if (!host.lacks().isEmpty()) {
            return Optional.of("cannot be booked for lack of " + host.lacks());
        }
        if (metres > query.area().radiusMetres()) {
            return Optional.of("too far: " + metres);
        }
        if (host.dances().stream().noneMatch(dance -> suits(dance, wishes))) {
            return Optional.of("dances only " + host.dances());
        }
        if (!wishes.languages().isEmpty() && wishes.languages().stream().noneMatch(host.languages()::contains)) {
            return Optional.of("speaks only " + host.languages());
        }
        if (wishes.minRating().isPresent()
                && host.average().compareTo(wishes.minRating().get()) < 0) {
            return Optional.of("rated only " + host.average());
        }
        if (wishes.maxPrice().isPresent()
                && euros(host).compareTo(euros(wishes.maxPrice().get())) > 0) {
            return Optional.of("costs " + euros(host));
        }
        if (wishes.words().isPresent() && isStranger(host, wishes.words().get().typed())) {
            return Optional.of("reads only " + host.text());
        }
        return wishes.free()
                .filter(free -> !new OracleHours(host, free, now).free())
                .map(free -> "not free: " + host.zone() + " " + host.hours() + " " + host.rules() + " "
                        + host.specials() + " " + host.bookings());
    }

    double metres(HostQuery query, OracleHost host) {
        return host.place().metresTo(query.area().latitude(), query.area().longitude());
    }

    /** Bayesian mean, as if five more had given 4.0. */
    static BigDecimal score(OracleHost host) {
        return host.average()
                .multiply(BigDecimal.valueOf(host.ratings()))
                .add(BigDecimal.valueOf(20))
                .divide(BigDecimal.valueOf(host.ratings() + 5L), 6, RoundingMode.HALF_UP);
    }

    private static boolean isStranger(OracleHost host, String typed) {
        return OracleWords.words(typed).isEmpty()
                || OracleWords.match(host, typed).isEmpty();
    }

    private static boolean suits(OracleHost.Dance dance, Wishes wishes) {
        boolean asked = wishes.styles().isEmpty() || wishes.styles().contains(dance.style());
        boolean able = wishes.role()
                .map(role -> dance.role() == role || dance.role() == DanceRole.SWITCH)
                .orElse(true);
        return asked && able && dance.level() >= wishes.level();
    }

    private Ranked ranked(HostQuery query, OracleHost host) {
        double match = query.wishes()
                .words()
                .map(words -> OracleWords.match(host, words.typed()).orElse(0))
                .orElse(1.0);
        double metres = metres(query, host);
        String point = host.place().latitude() + " " + host.place().longitude();
        return switch (query.sort()) {
            case DISTANCE -> new Ranked(host, BigDecimal.valueOf(metres), point);
            case RATING -> new Ranked(host, score(host).negate(), score(host));
            case PRICE -> new Ranked(host, euros(host), new Money(host.rate(), host.currency()));
            case RELEVANCE ->
                new Ranked(
                        host,
                        BigDecimal.valueOf(
                                -relevance(match, metres, query.area().radiusMetres(), score(host))),
                        point + " " + match + " " + score(host));
        };
    }

    private static double relevance(double match, double metres, double radius, BigDecimal score) {
        double nearness = 1 - Math.sin(metres / EARTH / 2) / Math.sin(radius / EARTH / 2);
        return 0.5 * match + 0.3 * nearness + 0.2 * (score.doubleValue() / 5);
    }

    private BigDecimal euros(OracleHost host) {
        return euros(new Money(host.rate(), host.currency()));
    }

    private BigDecimal euros(Money price) {
        BigDecimal units = BigDecimal.valueOf(price.minor(), DIGITS.getOrDefault(price.currency(), 2));
        return units.divide(perEuro.get(price.currency()), MathContext.DECIMAL128);
    }

    /**
     * A host at its place.
     *
     * @param same what the key is made of: hosts who share it have the very same key however it is reckoned
     */
    record Ranked(OracleHost host, BigDecimal key, Object same) {

        /** The database compares ids byte by byte, and Java as if they could be negative. */
        static final Comparator<UUID> BY_ID = (one, other) -> {
            int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
            return high != 0
                    ? high
                    : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
        };

        static final Comparator<Ranked> ORDER = Comparator.comparing(Ranked::key)
                .thenComparing(ranked -> ranked.host().id(), BY_ID);

        /** Whether this may stand before another: keys that differ by no more than rounding may stand either way. */
        boolean mayPrecede(Ranked other) {
            if (ORDER.compare(this, other) <= 0) {
                return true;
            }
            double apart = key.subtract(other.key).abs().doubleValue();
            return !same.equals(other.same)
                    && apart <= 1e-9 * Math.max(1, key.abs().doubleValue());
        }
    }
}
