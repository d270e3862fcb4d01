package com.dancepartner.app.discovery;

import com.dancepartner.domain.discovery.FreeTime;
import com.dancepartner.domain.discovery.SearchWords;
import com.dancepartner.domain.discovery.Wishes;
import com.dancepartner.domain.host.DanceRole;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.time.TimeSpan;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.TreeSet;

/** What somebody wishes for: anybody, unless said otherwise. */
final class Wish {

    private final TreeSet<Short> styles = new TreeSet<>();
    private final TreeSet<Short> languages = new TreeSet<>();
    private int level = 1;
    private Optional<DanceRole> role = Optional.empty();
    private Optional<BigDecimal> rating = Optional.empty();
    private Optional<Money> price = Optional.empty();
    private Optional<SearchWords> words = Optional.empty();
    private Optional<FreeTime> free = Optional.empty();

    Wish style(int id) {
        styles.add((short) id);
        return this;
    }

    Wish language(int id) {
        languages.add((short) id);
        return this;
    }

    Wish level(int least) {
        level = least;
        return this;
    }

    Wish role(DanceRole wanted) {
        role = Optional.of(wanted);
        return this;
    }

    Wish rating(String least) {
        rating = Optional.of(new BigDecimal(least));
        return this;
    }

    Wish price(long most) {
        price = Optional.of(new Money(most, "EUR"));
        return this;
    }

    Wish words(String typed) {
        words = Optional.of(new SearchWords(typed));
        return this;
    }

    Wish free(int minutes) {
        TimeSpan day = TimeSpan.of(Samples.NOW, Duration.ofDays(1));
        free = Optional.of(new FreeTime(day, Duration.ofMinutes(minutes)));
        return this;
    }

    Wishes wishes() {
        return new Wishes(styles, level, role, languages, rating, price, words, free);
    }
}
