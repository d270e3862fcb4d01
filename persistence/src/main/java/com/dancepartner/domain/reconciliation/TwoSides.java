package com.dancepartner.domain.reconciliation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One object of Stripe's: what our books say of it, and what Stripe's balance says. */
record TwoSides(String reference, List<BookedMovement> booked, List<StripeMovement> atStripe) {

    private TwoSides(String reference) {
        this(reference, new ArrayList<>(), new ArrayList<>());
    }

    static Collection<TwoSides> of(Collection<BookedMovement> booked, Collection<StripeMovement> atStripe) {
        Map<String, TwoSides> objects = new HashMap<>();
        booked.forEach(movement -> objects.computeIfAbsent(movement.reference(), TwoSides::new)
                .booked
                .add(movement));
        atStripe.forEach(movement -> objects.computeIfAbsent(movement.reference(), TwoSides::new)
                .atStripe
                .add(movement));
        return objects.values();
    }

    Map<Line, Long> bookedLines() {
        return Line.booked(booked);
    }

    Map<Line, Long> stripeLines() {
        return Line.atStripe(atStripe);
    }

    boolean differ() {
        return !bookedLines().equals(stripeLines());
    }

    /** Whether Stripe moved something at or after this time: its booking may be on its way. */
    boolean movedSince(Instant time) {
        return atStripe.stream().anyMatch(movement -> !movement.created().isBefore(time));
    }

    /** Whether both sides have it, in currencies that have nothing in common. */
    boolean inOtherCurrency() {
        Set<String> ours = currencies(bookedLines());
        Set<String> theirs = currencies(stripeLines());
        return !ours.isEmpty() && !theirs.isEmpty() && ours.stream().noneMatch(theirs::contains);
    }

    /** Our books less Stripe's, by currency, in minor units; what is equal is left out. */
    Map<String, Long> gap() {
        Map<String, Long> gap = new TreeMap<>();
        booked.forEach(movement -> gap.merge(movement.currency(), movement.cents(), Long::sum));
        atStripe.forEach(movement -> gap.merge(movement.currency(), -movement.net(), Long::sum));
        boolean ignored = gap.values().removeIf(cents -> cents == 0);
        return gap;
    }

    @Nullable
    UUID bookedPayment() {
        return booked.isEmpty() ? null : booked.get(0).paymentId();
    }

    Origin origin() {
        return atStripe.isEmpty() ? Origin.UNKNOWN : atStripe.get(0).origin();
    }

    private static Set<String> currencies(Map<Line, Long> lines) {
        Set<String> currencies = new TreeSet<>();
        lines.keySet().forEach(line -> currencies.add(line.currency()));
        return currencies;
    }
}
