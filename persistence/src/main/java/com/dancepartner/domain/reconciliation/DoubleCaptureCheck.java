package com.dancepartner.domain.reconciliation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One payment, two captured charges, both in our books. */
final class DoubleCaptureCheck {

    private DoubleCaptureCheck() {}

    static List<Finding> of(Collection<TwoSides> objects) {
        Map<UUID, String> first = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        objects.stream()
                .sorted(Comparator.comparing(TwoSides::reference))
                .forEach(object -> object.booked().stream()
                        .filter(movement -> movement.part() == Part.CAPTURE)
                        .filter(movement -> !object.reference()
                                .equals(first.computeIfAbsent(movement.paymentId(), id -> object.reference())))
                        .forEach(movement -> findings.add(finding(movement))));
        return findings;
    }

    private static Finding finding(BookedMovement movement) {
        return new Finding(
                DiscrepancyKind.DOUBLE_CAPTURE,
                movement.reference(),
                movement.paymentId(),
                movement.currency(),
                movement.cents(),
                movement.cents());
    }
}
