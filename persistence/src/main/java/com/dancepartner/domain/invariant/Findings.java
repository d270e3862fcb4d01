package com.dancepartner.domain.invariant;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What came of a check.
 *
 * @param inPart what could not be looked at from all sides, as Stripe's was not known
 */
public record Findings(List<Violation> violations, Set<Invariant> inPart) {

    public Findings {
        violations = violations.stream()
                .sorted(Comparator.comparingInt(Violation::number))
                .toList();
        inPart = Set.copyOf(inPart);
    }

    /** Whether nothing is broken, as far as was looked. */
    public boolean hold() {
        return violations.isEmpty();
    }

    /** Only what was found before as well, by at least one of its examples. */
    public Findings alsoIn(Findings before) {
        return new Findings(violations.stream().filter(before::has).toList(), inPart);
    }

    private boolean has(Violation later) {
        return violations.stream()
                .anyMatch(found -> found.number() == later.number()
                        && found.name().equals(later.name())
                        && !Collections.disjoint(found.ids(), later.ids()));
    }

    public List<Violation> of(Invariant invariant) {
        return violations.stream()
                .filter(found -> found.number() == invariant.number())
                .toList();
    }

    /** A line for each invariant, then what is broken. */
    public String text() {
        String lines = Arrays.stream(Invariant.values()).map(this::line).collect(Collectors.joining("\n"));
        return violations.stream().map(found -> "\n  " + found).collect(Collectors.joining("", lines, ""));
    }

    private String line(Invariant invariant) {
        List<Violation> broken = of(invariant);
        String verdict = broken.isEmpty() ? "ok" : broken.size() + (broken.size() == 1 ? " violation" : " violations");
        String part = inPart.contains(invariant) ? ", checked in part" : "";
        return "%2d  %s: %s%s".formatted(invariant.number(), invariant.sentence(), verdict, part);
    }
}
