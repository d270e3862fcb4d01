package com.dancepartner.domain.reconciliation;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** One comparable figure of an object. */
record Line(Part part, String currency) implements Comparable<Line> {

    static Map<Line, Long> booked(Collection<BookedMovement> movements) {
        Map<Line, Long> lines = new TreeMap<>();
        movements.forEach(
                movement -> lines.merge(new Line(movement.part(), movement.currency()), movement.cents(), Long::sum));
        return withoutNothing(lines);
    }

    /** The fee of a capture is a figure of its own; elsewhere it is part of what moved. */
    static Map<Line, Long> atStripe(Collection<StripeMovement> movements) {
        Map<Line, Long> lines = new TreeMap<>();
        for (StripeMovement movement : movements) {
            boolean capture = movement.part() == Part.CAPTURE;
            long own = capture ? movement.amount() : movement.net();
            lines.merge(new Line(movement.part(), movement.currency()), own, Long::sum);
            lines.merge(new Line(Part.FEE, movement.currency()), capture ? -movement.fee() : 0, Long::sum);
        }
        return withoutNothing(lines);
    }

    private static Map<Line, Long> withoutNothing(Map<Line, Long> lines) {
        boolean ignored = lines.values().removeIf(cents -> cents == 0);
        return lines;
    }

    @Override
    public int compareTo(Line other) {
        int byPart = part.compareTo(other.part);
        return byPart == 0 ? currency.compareTo(other.currency) : byPart;
    }
}
