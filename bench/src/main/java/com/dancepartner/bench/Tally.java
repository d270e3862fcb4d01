package com.dancepartner.bench;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** How many answers of each kind came: status codes, or why there was none. */
final class Tally {

    private final Map<String, LongAdder> counts = new ConcurrentSkipListMap<>();

    void add(String outcome) {
        counts.computeIfAbsent(outcome, kind -> new LongAdder()).increment();
    }

    /** What another has counted. */
    void add(Tally other) {
        other.counts.forEach((kind, count) ->
                counts.computeIfAbsent(kind, unseen -> new LongAdder()).add(count.sum()));
    }

    /** What both have counted. */
    Tally and(Tally other) {
        Tally both = new Tally();
        both.add(this);
        both.add(other);
        return both;
    }

    long of(String outcome) {
        LongAdder count = counts.get(outcome);
        return count == null ? 0 : count.sum();
    }

    long total() {
        return counts.values().stream().mapToLong(LongAdder::sum).sum();
    }

    /** Whether so few answers were others that what was measured means something: one in a hundred. */
    boolean mostly(String expected) {
        return 100 * (total() - of(expected)) <= total();
    }

    /** Every other kind with its count; "none" when there is no other. */
    String otherThan(String... expected) {
        Set<String> known = Set.of(expected);
        String others = counts.entrySet().stream()
                .filter(entry -> !known.contains(entry.getKey()))
                .map(entry ->
                        entry.getKey() + " × " + Figures.of(entry.getValue().sum()))
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? "none" : others;
    }
}
