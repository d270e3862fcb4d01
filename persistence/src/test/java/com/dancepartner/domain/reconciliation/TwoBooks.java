package com.dancepartner.domain.reconciliation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Our books and Stripe's, written side by side by a test; equal unless it says otherwise. */
final class TwoBooks {

    static final Instant TO = Instant.parse("2026-11-25T12:00:00Z");
    static final Instant BEFORE = TO.minusSeconds(60);
    static final UUID PAYMENT = new UUID(0, 7);
    static final UUID BOOKING = new UUID(0, 8);
    static final String ACCOUNT = "acct_host";

    final List<BookedMovement> booked = new ArrayList<>();
    final List<StripeMovement> atStripe = new ArrayList<>();
    final List<BookedPayment> payments = new ArrayList<>();
    final List<BookedHold> bookedHolds = new ArrayList<>();
    final List<StripeHold> stripeHolds = new ArrayList<>();
    final List<Claims.Stuck> stuck = new ArrayList<>();
    final List<Claims.Owed> owed = new ArrayList<>();
    final List<Claims.OpenDispute> disputes = new ArrayList<>();
    final Map<String, String> decided = new HashMap<>();
    boolean modeFits = true;

    /** @param cents as people say it, not the effect on the balance */
    TwoBooks book(String reference, Part part, long cents) {
        return book(reference, part, cents, "EUR", PAYMENT);
    }

    TwoBooks book(String reference, Part part, long cents, String currency, UUID payment) {
        booked.add(new BookedMovement(reference, part, currency, part.spoken(cents), payment, ACCOUNT));
        return this;
    }

    /** @param cents as people say it, not the effect on the balance */
    TwoBooks stripe(String reference, Part part, long cents, long fee) {
        return stripe(reference, part, cents, fee, "EUR", origin(null));
    }

    TwoBooks stripe(String reference, Part part, long cents, long fee, String currency, Origin origin) {
        atStripe.add(new StripeMovement(
                "txn_" + atStripe.size(), reference, part, currency, part.spoken(cents), fee, BEFORE, origin));
        return this;
    }

    /** A charge with its fee on both sides. */
    TwoBooks charge(String reference, long cents, long fee) {
        return book(reference, Part.CAPTURE, cents)
                .book(reference, Part.FEE, fee)
                .stripe(reference, Part.CAPTURE, cents, fee);
    }

    TwoBooks payment(String status, boolean captured, boolean underWay) {
        payments.add(new BookedPayment(
                PAYMENT, BOOKING, "session", status, "pi_1", "ch_1", Set.of("tr_1"), captured, underWay));
        return this;
    }

    static Origin origin(@Nullable String destination) {
        return new Origin(null, null, "session", "pi_1", null, null, destination);
    }

    List<Finding> findings() {
        return Reconciler.findings(evidence(true)).stream()
                .sorted(Comparator.comparing(Finding::reference).thenComparing(Finding::kind))
                .toList();
    }

    /** Kind, reference, and both sides' minor units. */
    List<String> found() {
        return findings().stream()
                .map(finding -> finding.kind().wire() + " " + finding.reference() + " " + finding.bookedCents() + " "
                        + finding.stripeCents())
                .toList();
    }

    Evidence evidence(boolean balanceKnown) {
        return new Evidence(
                new Period(Instant.EPOCH, TO, Duration.ZERO),
                booked,
                atStripe,
                new PaymentIndex(payments),
                bookedHolds,
                stripeHolds,
                new Claims(stuck, owed, disputes),
                decided,
                new Balances(clearing(), List.of(), balanceKnown ? balance() : null, List.of()),
                modeFits);
    }

    private Map<String, Long> clearing() {
        Map<String, Long> sums = new TreeMap<>();
        booked.forEach(movement -> sums.merge(movement.currency(), movement.cents(), Long::sum));
        return sums;
    }

    private Map<String, Long> balance() {
        Map<String, Long> sums = new TreeMap<>();
        atStripe.forEach(movement -> sums.merge(movement.currency(), movement.net(), Long::sum));
        return sums;
    }
}
