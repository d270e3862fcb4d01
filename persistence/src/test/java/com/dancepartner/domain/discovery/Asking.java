package com.dancepartner.domain.discovery;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.host.DanceRole;
import com.dancepartner.domain.money.ExchangeRates;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.time.TimeSpan;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/** A search that a test asks, 5 km around a point unless it says otherwise, on a Wednesday at noon. */
final class Asking {

    private final double latitude;
    private final double longitude;
    private final SortedSet<Short> styles = new TreeSet<>();
    private final SortedSet<Short> languages = new TreeSet<>();
    private double radius = 5_000;
    private int level = 1;
    private Optional<DanceRole> role = Optional.empty();
    private Optional<BigDecimal> rating = Optional.empty();
    private Optional<Money> price = Optional.empty();
    private Optional<SearchWords> words = Optional.empty();
    private Optional<FreeTime> free = Optional.empty();
    private HostSort sort = HostSort.DISTANCE;
    private int limit = 50;

    private Asking(double latitude, double longitude) {
        this.latitude = latitude;
        this.longitude = longitude;
    }

    static Asking near(double latitude, double longitude) {
        return new Asking(latitude, longitude);
    }

    Asking within(double metres) {
        radius = metres;
        return this;
    }

    Asking styles(int... ids) {
        Arrays.stream(ids).forEach(id -> styles.add((short) id));
        return this;
    }

    Asking languages(int... ids) {
        Arrays.stream(ids).forEach(id -> languages.add((short) id));
        return this;
    }

    Asking level(int least) {
        level = least;
        return this;
    }

    Asking role(DanceRole wanted) {
        role = Optional.of(wanted);
        return this;
    }

    Asking rated(String least) {
        rating = Optional.of(new BigDecimal(least));
        return this;
    }

    Asking atMost(long minor, String currency) {
        price = Optional.of(new Money(minor, currency));
        return this;
    }

    Asking words(String typed) {
        words = Optional.of(new SearchWords(typed));
        return this;
    }

    /** Free for so many minutes between these instants. */
    Asking free(String from, String to, int minutes) {
        TimeSpan within = new TimeSpan(Instant.parse(from), Instant.parse(to));
        free = Optional.of(new FreeTime(within, Duration.ofMinutes(minutes)));
        return this;
    }

    Asking by(HostSort order) {
        sort = order;
        return this;
    }

    Asking limit(int most) {
        limit = most;
        return this;
    }

    HostPage page(Database database) {
        return page(database, Optional.empty());
    }

    HostPage page(Database database, Optional<Mark> after) {
        return database.in(entities -> page(entities, after));
    }

    HostPage page(EntityManager entities, Optional<Mark> after) {
        Wishes wishes = new Wishes(styles, level, role, languages, rating, price, words, free);
        HostQuery query = new HostQuery(new Area(latitude, longitude, radius), wishes, sort, limit, after);
        return new HostSearch(entities).find(query, new PriceScale(new ExchangeRates(entities).all()), HostRows.NOW);
    }

    List<UUID> in(Database database) {
        return page(database).hits().stream().map(HostHit::profileId).toList();
    }
}
