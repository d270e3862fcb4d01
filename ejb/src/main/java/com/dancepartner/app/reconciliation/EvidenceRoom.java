package com.dancepartner.app.reconciliation;

import com.dancepartner.app.payment.stripe.StripeBooks;
import com.dancepartner.app.payment.stripe.StripeBooks.StripeBalance;
import com.dancepartner.domain.reconciliation.Balances;
import com.dancepartner.domain.reconciliation.BookedHold;
import com.dancepartner.domain.reconciliation.BookedMovement;
import com.dancepartner.domain.reconciliation.Claims;
import com.dancepartner.domain.reconciliation.Evidence;
import com.dancepartner.domain.reconciliation.Origin;
import com.dancepartner.domain.reconciliation.PaymentIndex;
import com.dancepartner.domain.reconciliation.Period;
import com.dancepartner.domain.reconciliation.Reconciler;
import com.dancepartner.domain.reconciliation.StripeHold;
import com.dancepartner.domain.reconciliation.StripeMovement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gathers what both sides say. What seems to differ is asked for again, with all that ever happened to it. */
@ApplicationScoped
public class EvidenceRoom {

    /** No hold stands for longer. */
    private static final Duration LONGEST_HOLD = Duration.ofDays(8);

    /** Stripe's objects that move money; what else differs has a reference of its own. */
    private static final Pattern MOVER = Pattern.compile("(?!pi_)[a-z]+_\\w+");

    @Inject
    ReconciliationBook book;

    @Inject
    OurBooks ours;

    @Inject
    StripeBooks stripe;

    @Inject
    Clock clock;

    Evidence gather(Period period) {
        List<StripeMovement> atStripe = stripe.movements(period.stripeFrom(), period.stripeTo());
        Set<String> standing = standing();
        Set<String> references = references(period, atStripe, standing);
        List<BookedMovement> booked = ours.booked(references);
        Set<String> again = new HashSet<>(Reconciler.suspects(booked, atStripe));
        again.addAll(standing);
        List<StripeMovement> allAtStripe = lookedAtAgain(atStripe, again);
        List<BookedHold> bookedHolds = book.read(facts -> facts.holds());
        List<StripeHold> stripeHolds = stripeHolds(period, bookedHolds);
        Claims claims = book.read(facts -> facts.claims(clock.instant()));
        return new Evidence(
                period,
                bookedAgain(booked, again),
                allAtStripe,
                payments(allAtStripe, again, stripeHolds),
                bookedHolds,
                stripeHolds,
                claims,
                decided(claims),
                balances(period),
                stripe.modeFitsKey());
    }

    private Set<String> standing() {
        return book.standing().stream().filter(MOVER.asMatchPredicate()).collect(Collectors.toSet());
    }

    private Set<String> references(Period period, List<StripeMovement> atStripe, Set<String> standing) {
        Set<String> references = new HashSet<>(ours.referencesIn(period));
        references.addAll(standing);
        atStripe.forEach(movement -> references.add(movement.reference()));
        return references;
    }

    private List<StripeMovement> lookedAtAgain(List<StripeMovement> first, Set<String> again) {
        Stream<StripeMovement> sure = first.stream().filter(movement -> !again.contains(movement.reference()));
        Stream<StripeMovement> anew = again.stream().flatMap(reference -> again(reference, first));
        return Stream.concat(sure, anew).toList();
    }

    /** What moved money without an object is not found by one: it stays as it was seen. */
    private Stream<StripeMovement> again(String reference, List<StripeMovement> first) {
        return reference.startsWith("txn_")
                ? first.stream().filter(movement -> movement.reference().equals(reference))
                : stripe.movementsOf(reference).stream();
    }

    private List<BookedMovement> bookedAgain(List<BookedMovement> first, Set<String> again) {
        List<BookedMovement> booked = new ArrayList<>(ours.booked(again));
        first.stream().filter(movement -> !again.contains(movement.reference())).forEach(booked::add);
        return booked;
    }

    private List<StripeHold> stripeHolds(Period period, List<BookedHold> booked) {
        List<StripeHold> holds =
                new ArrayList<>(stripe.holdsSince(period.stripeTo().minus(LONGEST_HOLD)));
        Set<String> seen = holds.stream().map(StripeHold::intentId).collect(Collectors.toSet());
        booked.stream()
                .filter(hold -> !seen.contains(hold.intentId()))
                .map(hold -> stripe.hold(hold.intentId()))
                .flatMap(Optional::stream)
                .forEach(holds::add);
        return holds;
    }

    /** Payments are needed for what differs, and for what Stripe holds. */
    private PaymentIndex payments(List<StripeMovement> movements, Set<String> again, List<StripeHold> holds) {
        List<Origin> origins = Stream.concat(
                        movements.stream()
                                .filter(movement -> again.contains(movement.reference()))
                                .map(StripeMovement::origin),
                        holds.stream().filter(StripeHold::isHeld).map(StripeHold::origin))
                .toList();
        Set<String> stripeIds = origins.stream().flatMap(Origin::stripeIds).collect(Collectors.toSet());
        Set<UUID> ownIds = origins.stream().flatMap(Origin::ownIds).collect(Collectors.toSet());
        return new PaymentIndex(book.read(facts -> facts.payments(stripeIds, ownIds, clock.instant())));
    }

    private Map<String, String> decided(Claims claims) {
        Map<String, String> decided = new HashMap<>();
        claims.disputes()
                .forEach(dispute -> stripe.disputeStatus(dispute.disputeId())
                        .ifPresent(status -> decided.put(dispute.disputeId(), status)));
        return decided;
    }

    /** Ours first: what is booked meanwhile was moved before. */
    private Balances balances(Period period) {
        Map<String, Long> booked = book.read(facts -> facts.clearingBefore(period.to()));
        List<BookedMovement> since = book.read(facts -> facts.bookedSince(period.to()));
        Optional<StripeBalance> balance = stripe.balanceSince(period.stripeTo());
        return new Balances(
                booked,
                since,
                balance.map(StripeBalance::sums).orElse(null),
                balance.map(StripeBalance::since).orElse(List.of()));
    }
}
