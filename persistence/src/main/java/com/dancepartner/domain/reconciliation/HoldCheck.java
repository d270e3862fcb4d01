package com.dancepartner.domain.reconciliation;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Money that is held: by our books and not at Stripe, or the other way round. */
final class HoldCheck {

    private final PaymentIndex payments;
    private final Period period;

    HoldCheck(PaymentIndex payments, Period period) {
        this.payments = payments;
        this.period = period;
    }

    List<Finding> of(Collection<BookedHold> booked, Collection<StripeHold> atStripe) {
        Map<String, StripeHold> theirs = new HashMap<>();
        atStripe.forEach(hold -> theirs.put(hold.intentId(), hold));
        Set<String> ours = new HashSet<>();
        booked.forEach(hold -> ours.add(hold.intentId()));
        Stream<Finding> overdue = booked.stream()
                .filter(hold -> !hold.underWay() && isGone(hold, theirs.get(hold.intentId())))
                .map(hold -> overdue(hold, theirs.get(hold.intentId())));
        Stream<Finding> forgotten = atStripe.stream()
                .filter(hold -> hold.isHeld() && hold.created().isBefore(period.stripeTo()))
                .filter(hold -> !ours.contains(hold.intentId()) && !isAwaited(hold))
                .map(this::forgotten);
        return Stream.concat(overdue, forgotten).toList();
    }

    private boolean isGone(BookedHold hold, @Nullable StripeHold atStripe) {
        Instant last = hold.captureBefore();
        boolean past = last != null && last.isBefore(period.to());
        boolean taken = atStripe != null && atStripe.isTaken();
        return !taken && (past || atStripe == null || !atStripe.isHeld());
    }

    private boolean isAwaited(StripeHold hold) {
        return payments.of(hold.origin()).filter(BookedPayment::awaitsHold).isPresent();
    }

    private static Finding overdue(BookedHold hold, @Nullable StripeHold atStripe) {
        long held = atStripe != null && atStripe.isHeld() ? atStripe.cents() : 0;
        return finding(
                DiscrepancyKind.HOLD_OVERDUE, hold.intentId(), hold.paymentId(), hold.currency(), hold.cents(), held);
    }

    private Finding forgotten(StripeHold hold) {
        UUID payment = payments.of(hold.origin()).map(BookedPayment::id).orElse(null);
        return finding(DiscrepancyKind.FORGOTTEN_HOLD, hold.intentId(), payment, hold.currency(), 0, hold.cents());
    }

    private static Finding finding(
            DiscrepancyKind kind, String intent, @Nullable UUID payment, String currency, long booked, long atStripe) {
        return new Finding(kind, intent, payment, currency, booked, atStripe);
    }
}
