package com.dancepartner.domain.reconciliation;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What we have at Stripe, by our books and by Stripe, in minor units by currency; with what moved too lately to be
 * compared.
 *
 * @param booked sums of our clearing account up to the end of the period
 * @param bookedSince what was booked after it
 * @param atStripe available and pending; null where Stripe moved too much meanwhile to be read
 * @param stripeSince what Stripe moved after the period, and has in its balance
 */
public record Balances(
        Map<String, Long> booked,
        List<BookedMovement> bookedSince,
        @Nullable Map<String, Long> atStripe,
        List<StripeMovement> stripeSince) {

    /** What the differences between single objects do not explain. */
    List<Finding> unexplained(Collection<TwoSides> objects) {
        if (atStripe == null) {
            return List.of();
        }
        Map<String, Long> ours = bookedThen();
        Map<String, Long> theirs = stripeThen(atStripe);
        Map<String, Long> explained = new TreeMap<>();
        objects.forEach(object -> object.gap().forEach((currency, gap) -> explained.merge(currency, gap, Long::sum)));
        Set<String> currencies = new TreeSet<>(ours.keySet());
        currencies.addAll(theirs.keySet());
        return currencies.stream()
                .filter(currency -> of(ours, currency) - of(theirs, currency) != of(explained, currency))
                .map(currency -> new Finding(
                        DiscrepancyKind.BALANCE, currency, null, currency, of(ours, currency), of(theirs, currency)))
                .toList();
    }

    /** What was booked since counts, unless Stripe moved it since as well. */
    private Map<String, Long> bookedThen() {
        Set<String> late = new HashSet<>();
        stripeSince.forEach(movement -> late.add(movement.reference()));
        Map<String, Long> sums = new TreeMap<>(booked);
        bookedSince.stream()
                .filter(movement -> !late.contains(movement.reference()))
                .forEach(movement -> sums.merge(movement.currency(), movement.cents(), Long::sum));
        return sums;
    }

    private Map<String, Long> stripeThen(Map<String, Long> now) {
        Map<String, Long> sums = new TreeMap<>(now);
        stripeSince.forEach(movement -> sums.merge(movement.currency(), -movement.net(), Long::sum));
        return sums;
    }

    private static long of(Map<String, Long> sums, String currency) {
        return sums.getOrDefault(currency, 0L);
    }
}
