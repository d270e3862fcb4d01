package com.dancepartner.domain.reconciliation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the payment that an object of Stripe's belongs to. */
public final class PaymentIndex {

    private final Map<Object, BookedPayment> payments = new HashMap<>();

    public PaymentIndex(Collection<BookedPayment> known) {
        known.forEach(this::add);
    }

    /** By Stripe's ids, then by what the object says of itself: of a booking there is one session, but many tips. */
    Optional<BookedPayment> of(Origin origin) {
        Stream<Object> booking = origin.isOfSession() ? Stream.ofNullable(origin.bookingId()) : Stream.of();
        return Stream.of(origin.stripeIds(), Stream.ofNullable(origin.paymentId()), booking)
                .flatMap(keys -> keys)
                .flatMap(key -> Stream.ofNullable(payments.get(key)))
                .findFirst();
    }

    private void add(BookedPayment payment) {
        payments.put(payment.id(), payment);
        if (payment.kind().equals(Origin.SESSION)) {
            payments.put(payment.bookingId(), payment);
        }
        payment.stripeIds().forEach(id -> payments.put(id, payment));
    }
}
