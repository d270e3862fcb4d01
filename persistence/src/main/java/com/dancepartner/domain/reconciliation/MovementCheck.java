package com.dancepartner.domain.reconciliation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Object by object: what moved by our books against what moved at Stripe. */
final class MovementCheck {

    private final PaymentIndex payments;
    private final List<Finding> findings = new ArrayList<>();

    MovementCheck(PaymentIndex payments) {
        this.payments = payments;
    }

    List<Finding> of(Collection<TwoSides> objects) {
        objects.forEach(this::compare);
        return findings;
    }

    private void compare(TwoSides object) {
        if (object.inOtherCurrency()) {
            otherCurrency(object);
        } else if (object.differ() && !isUnknownAndOver(object)) {
            differentLines(object);
        }
        object.atStripe().forEach(movement -> requireDestination(object, movement));
    }

    /** What our books never had and what came back whole moved nothing in the end. */
    private static boolean isUnknownAndOver(TwoSides object) {
        return object.booked().isEmpty() && object.gap().isEmpty();
    }

    private void otherCurrency(TwoSides object) {
        Map.Entry<Line, Long> ours = object.bookedLines().entrySet().iterator().next();
        Map.Entry<Line, Long> theirs =
                object.stripeLines().entrySet().iterator().next();
        String cause = DiscrepancyKind.WRONG_CURRENCY.cause() + " Stripe's currency is "
                + theirs.getKey().currency() + ".";
        findings.add(new Finding(
                DiscrepancyKind.WRONG_CURRENCY,
                object.reference(),
                paymentOf(object),
                ours.getKey().currency(),
                ours.getKey().part().spoken(ours.getValue()),
                theirs.getKey().part().spoken(theirs.getValue()),
                cause));
    }

    private void differentLines(TwoSides object) {
        Map<Line, Long> ours = object.bookedLines();
        Map<Line, Long> theirs = object.stripeLines();
        Set<Line> lines = new TreeSet<>(ours.keySet());
        lines.addAll(theirs.keySet());
        Set<DiscrepancyKind> named = new HashSet<>();
        for (Line line : lines) {
            long booked = ours.getOrDefault(line, 0L);
            long atStripe = theirs.getOrDefault(line, 0L);
            boolean feeOfMissing = line.part() == Part.FEE && isOneSided(named);
            if (booked != atStripe && !feeOfMissing) {
                name(object, line, booked, atStripe).ifPresent(finding -> {
                    findings.add(finding);
                    named.add(finding.kind());
                });
            }
        }
    }

    /** Whose capture is missing has no fee to compare. */
    private static boolean isOneSided(Set<DiscrepancyKind> named) {
        return named.contains(DiscrepancyKind.MISSING_CAPTURE)
                || named.contains(DiscrepancyKind.UNKNOWN_CHARGE)
                || named.contains(DiscrepancyKind.DOUBLE_CAPTURE);
    }

    private Optional<Finding> name(TwoSides object, Line line, long booked, long atStripe) {
        Optional<BookedPayment> payment = payments.of(object.origin());
        if (booked == 0 && payment.filter(BookedPayment::underWay).isPresent()) {
            return Optional.empty();
        }
        DiscrepancyKind kind = line.part().named(booked, atStripe);
        boolean again = kind == DiscrepancyKind.UNKNOWN_CHARGE
                && payment.filter(BookedPayment::captured).isPresent();
        return Optional.of(new Finding(
                again ? DiscrepancyKind.DOUBLE_CAPTURE : kind,
                object.reference(),
                paymentOf(object),
                line.currency(),
                line.part().spoken(booked),
                line.part().spoken(atStripe)));
    }

    private void requireDestination(TwoSides object, StripeMovement movement) {
        String sentTo = movement.origin().destination();
        if (sentTo == null || object.booked().isEmpty()) {
            return;
        }
        BookedMovement booked = object.booked().get(0);
        if (booked.hostAccount() != null && !sentTo.equals(booked.hostAccount())) {
            findings.add(new Finding(
                    DiscrepancyKind.WRONG_DESTINATION,
                    object.reference(),
                    booked.paymentId(),
                    movement.currency(),
                    booked.part().spoken(booked.cents()),
                    movement.part().spoken(movement.amount())));
        }
    }

    private @Nullable UUID paymentOf(TwoSides object) {
        UUID booked = object.bookedPayment();
        return booked == null
                ? payments.of(object.origin()).map(BookedPayment::id).orElse(null)
                : booked;
    }
}
