package com.dancepartner.domain.reconciliation;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * All that is compared.
 *
 * @param booked all that our books have of the objects, at any time
 * @param atStripe the same of Stripe
 * @param decided status at Stripe of card disputes that are undecided in our books, by their ids
 * @param modeFits whether Stripe's mode (live or test) is the one of the key in use
 */
public record Evidence(
        Period period,
        Collection<BookedMovement> booked,
        Collection<StripeMovement> atStripe,
        PaymentIndex payments,
        List<BookedHold> bookedHolds,
        List<StripeHold> stripeHolds,
        Claims claims,
        Map<String, String> decided,
        Balances balances,
        boolean modeFits) {}
