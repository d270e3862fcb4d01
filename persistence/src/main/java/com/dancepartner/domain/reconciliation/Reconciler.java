package com.dancepartner.domain.reconciliation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares our books with Stripe; knows neither database nor network. */
public final class Reconciler {

    private static final String NO_CURRENCY = "XXX";

    private Reconciler() {}

    /**
     * The objects that seem to differ. One side may have moved outside of the period: they are to be looked at again,
     * with all that ever happened to them.
     */
    public static Set<String> suspects(Collection<BookedMovement> booked, Collection<StripeMovement> atStripe) {
        return TwoSides.of(booked, atStripe).stream()
                .filter(TwoSides::differ)
                .map(TwoSides::reference)
                .collect(Collectors.toSet());
    }

    /** How many objects were compared. */
    public static int compared(Collection<BookedMovement> booked, Collection<StripeMovement> atStripe) {
        return TwoSides.of(booked, atStripe).size();
    }

    /** All differences, each kind once for an object. */
    public static List<Finding> findings(Evidence evidence) {
        List<TwoSides> objects = settled(evidence);
        List<Finding> all = new ArrayList<>(new MovementCheck(evidence.payments()).of(objects));
        all.addAll(DoubleCaptureCheck.of(objects));
        all.addAll(new HoldCheck(evidence.payments(), evidence.period())
                .of(evidence.bookedHolds(), evidence.stripeHolds()));
        all.addAll(evidence.claims().findings(evidence.decided()));
        all.addAll(evidence.balances().unexplained(objects));
        if (!evidence.modeFits()) {
            all.add(new Finding(DiscrepancyKind.LIVEMODE, "stripe", null, NO_CURRENCY, 0, 0));
        }
        return once(all);
    }

    /** What Stripe moved just now is left to the next comparison: its booking may be on its way. */
    private static List<TwoSides> settled(Evidence evidence) {
        Instant young = evidence.period().stripeTo();
        return TwoSides.of(evidence.booked(), evidence.atStripe()).stream()
                .filter(object -> !object.movedSince(young))
                .toList();
    }

    private static List<Finding> once(List<Finding> all) {
        Map<String, Finding> once = new LinkedHashMap<>();
        all.forEach(finding -> once.putIfAbsent(finding.kind().wire() + " " + finding.reference(), finding));
        return List.copyOf(once.values());
    }
}
