package com.dancepartner.domain.discovery;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.host.DanceRole;
import com.dancepartner.domain.money.Money;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a host must be like to be found. Of several styles or languages, one is enough; style, level and role must come
 * together in one dance.
 *
 * @param styles ids of dance styles; any when empty
 * @param level least skill level in a style, 1 to 5
 * @param role what the host must be able to dance in a style; switch asks for both
 * @param languages ids of languages; any when empty
 * @param minRating least average rating, 1 to 5: who is not rated yet is not found with it
 * @param maxPrice most for 60 minutes, compared by reference rates when the host asks for another currency
 * @param words looked for in names, headlines, descriptions, cities and styles
 * @param free when the host must be free
 */
public record Wishes(
        SortedSet<Short> styles,
        int level,
        Optional<DanceRole> role,
        SortedSet<Short> languages,
        Optional<BigDecimal> minRating,
        Optional<Money> maxPrice,
        Optional<SearchWords> words,
        Optional<FreeTime> free) {

    public Wishes {
        styles = new TreeSet<>(styles);
        languages = new TreeSet<>(languages);
        require(level >= 1 && level <= 5, "min_level", "min_level must be between 1 and 5");
        require(minRating.map(Wishes::isRating).orElse(true), "min_rating", "min_rating must be between 1 and 5");
        require(
                maxPrice.map(price -> price.minor() > 0).orElse(true),
                "max_price",
                "max_price must be above 0, in minor units of the currency");
    }

    /** Any host at all. */
    public static Wishes none() {
        return new Wishes(
                new TreeSet<>(),
                1,
                Optional.empty(),
                new TreeSet<>(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static boolean isRating(BigDecimal rating) {
        return rating.compareTo(BigDecimal.ONE) >= 0 && rating.compareTo(BigDecimal.valueOf(5)) <= 0;
    }

    private static void require(boolean holds, String field, String message) {
        if (!holds) {
            throw BusinessException.invalid(field, message);
        }
    }
}
