package com.dancepartner.domain.payment;

import com.dancepartner.domain.money.Money;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All that a client pays for one session.
 *
 * @param extensions as they were added
 * @param tips the first one first; no part of the price
 */
public record Bill(Payment session, List<Payment> extensions, List<Payment> tips) {

    /** The payments of the price. */
    public List<Payment> parts() {
        return Stream.concat(Stream.of(session), extensions.stream()).toList();
    }

    /** What was taken of the price, before refunds. */
    public Money captured() {
        return sum(parts(), Payment::captured);
    }

    /** What was held of the price and is not charged. */
    public Money letGo() {
        return sum(parts(), Bill::letGo);
    }

    /** What was given beyond the price. */
    public Money tipped() {
        return sum(tips, Payment::captured);
    }

    private static Money letGo(Payment part) {
        boolean wasHeld = part.captureBefore() != null && part.status() != PaymentStatus.FAILED;
        return wasHeld ? part.amount().minus(part.captured()) : none(part);
    }

    private Money sum(List<Payment> payments, Function<Payment, Money> amount) {
        return payments.stream().map(amount).reduce(none(session), Money::plus);
    }

    private static Money none(Payment payment) {
        return new Money(0, payment.amount().currency());
    }

    static Bill of(Payment session, List<Payment> all) {
        return new Bill(session, only(all, PaymentKind.EXTENSION), only(all, PaymentKind.TIP));
    }

    private static List<Payment> only(List<Payment> all, PaymentKind kind) {
        return all.stream().filter(payment -> payment.kind() == kind).toList();
    }
}
