package com.dancepartner.domain.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.discovery.OracleSearches.Search;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts the searches that found somebody, by what was difficult about them: an oracle that nobody asks proves nothing. */
final class OracleTally {

    private static final int ENOUGH = 20;
    private static final List<String> KINDS = List.of(
            "with styles",
            "with a level",
            "with a role",
            "with languages",
            "with a rating",
            "with a price",
            "with words",
            "with words that resemble a name",
            "with free time",
            "with somebody who is not free",
            "over a change of clocks",
            "past midnight",
            "at a pole",
            "across the antimeridian",
            "of several pages",
            "by distance",
            "by rating",
            "by price",
            "by relevance");

    /** Rarer: somebody must be free but for this alone. */
    private static final int ENOUGH_DECIDED = 10;

    private final Map<String, Integer> kinds = new TreeMap<>();
    private int hits;
    private int pagesTurned;

    void count(Oracle oracle, Search search, List<HostPage> pages) {
        List<HostHit> found =
                pages.stream().flatMap(page -> page.hits().stream()).toList();
        hits += found.size();
        pagesTurned += pages.size();
        List<Oracle.Ranked> fitting = search.query().wishes().free().isPresent() ? fitting(oracle, search) : List.of();
        search.query().wishes().free().ifPresent(free -> countDecided(search, free, fitting));
        if (found.isEmpty()) {
            add("that found nobody", true);
            return;
        }
        countWishes(search.query().wishes(), found);
        add("by " + search.query().sort().wire(), true);
        add("of several pages", pages.size() > 1);
        add("at a pole", search.region().isPole());
        add("across the antimeridian", search.region().isAtTheAntimeridian() && isOnBothSides(found));
        search.query().wishes().free().ifPresent(free -> countFree(search, free, found, fitting));
    }

    void assertAllKinds() {
        assertThat(KINDS)
                .as(toString())
                .allSatisfy(
                        kind -> assertThat(kinds.getOrDefault(kind, 0)).as(kind).isGreaterThanOrEqualTo(ENOUGH));
        assertThat(OracleHours.Forgotten.values())
                .as(toString())
                .extracting(OracleTally::decidedBy)
                .allSatisfy(kind ->
                        assertThat(kinds.getOrDefault(kind, 0)).as(kind).isGreaterThanOrEqualTo(ENOUGH_DECIDED));
    }

    @Override
    public String toString() {
        return hits + " hits on " + pagesTurned + " pages; searches " + kinds;
    }

    private void countWishes(Wishes wishes, List<HostHit> found) {
        add("with styles", !wishes.styles().isEmpty());
        add("with a level", wishes.level() > 1);
        add("with a role", wishes.role().isPresent());
        add("with languages", !wishes.languages().isEmpty());
        add("with a rating", wishes.minRating().isPresent());
        add("with a price", wishes.maxPrice().isPresent());
        add("with words", wishes.words().isPresent());
        add(
                "with words that resemble a name",
                found.stream().anyMatch(hit -> hit.match().orElse(1.0) < 1));
    }

    private void countFree(Search search, FreeTime free, List<HostHit> found, List<Oracle.Ranked> fitting) {
        add("with free time", true);
        add("with somebody who is not free", fitting.size() > found.size());
        add(
                "over a change of clocks",
                fitting.stream().anyMatch(ranked -> new OracleHours(ranked.host(), free, search.now()).clocksChange()));
        add(
                "past midnight",
                fitting.stream()
                        .flatMap(ranked -> ranked.host().hours().stream())
                        .anyMatch(hours -> hours.to() <= hours.from() && hours.to() > 0));
    }

    /** Who would be found at some other time. */
    private static List<Oracle.Ranked> fitting(Oracle oracle, Search search) {
        Wishes wishes = search.query().wishes();
        Wishes anytime = new Wishes(
                wishes.styles(),
                wishes.level(),
                wishes.role(),
                wishes.languages(),
                wishes.minRating(),
                wishes.maxPrice(),
                wishes.words(),
                Optional.empty());
        HostQuery query =
                new HostQuery(search.query().area(), anytime, search.query().sort(), 50, Optional.empty());
        return oracle.find(query, search.now());
    }

    /** Searches whose answer would be another one if something were forgotten, whether they found somebody or not. */
    private void countDecided(Search search, FreeTime free, List<Oracle.Ranked> fitting) {
        for (OracleHours.Forgotten what : OracleHours.Forgotten.values()) {
            add(
                    decidedBy(what),
                    fitting.stream().anyMatch(ranked -> isDecided(ranked.host(), free, search.now(), what)));
        }
    }

    private static boolean isDecided(OracleHost host, FreeTime free, Instant now, OracleHours.Forgotten what) {
        return new OracleHours(host, free, now).free() != new OracleHours(host, free, now, Optional.of(what)).free();
    }

    private static String decidedBy(OracleHours.Forgotten what) {
        return switch (what) {
            case BUFFER -> "that the buffer decides";
            case NOTICE -> "that the notice decides";
            case HORIZON -> "that the horizon decides";
            case STEP -> "that the step decides";
            case LENGTHS -> "that the lengths decide";
            case OPENING -> "that an opening decides";
            case BLOCK -> "that a block decides";
            case JOURNEY -> "that a journey decides";
            case IMPORTED -> "that another calendar decides";
            case BOOKING -> "that a booking decides";
        };
    }

    private static boolean isOnBothSides(List<HostHit> found) {
        return new TreeSet<>(found.stream().map(hit -> hit.longitude() > 0).toList()).size() > 1;
    }

    private void add(String kind, boolean holds) {
        if (holds) {
            kinds.merge(kind, 1, Integer::sum);
        }
    }
}
