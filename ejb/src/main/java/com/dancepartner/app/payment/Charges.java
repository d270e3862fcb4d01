package com.dancepartner.app.payment;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.payment.CardDisputes;
import com.dancepartner.domain.payment.HoldPlan;
import com.dancepartner.domain.payment.Payment;
import com.dancepartner.domain.payment.PaymentCommand;
import com.dancepartner.domain.payment.PaymentCommands;
import com.dancepartner.domain.payment.PaymentOperation;
import com.dancepartner.domain.payment.PaymentStatus;
import com.dancepartner.domain.payment.Payments;
import com.dancepartner.domain.time.TimeSpan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The money of bookings, as those who move a booking see it: each call decides, in their transaction, what Stripe is
 * told after it. Lock the booking first. A booking has a payment for the session and one for each extension.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Charges {

    private static final Logger LOG = System.getLogger(Charges.class.getName());

    @Inject
    Payments payments;

    @Inject
    PaymentCommands commands;

    @Inject
    CardDisputes cardDisputes;

    /**
     * Something to be paid.
     *
     * @param changeId the extension that is paid; null for the session itself
     * @param platformFeeBps the platform's part in basis points
     * @param schedule when the client dances for it
     */
    public record Obligation(
            UUID bookingId,
            @Nullable UUID changeId,
            UUID clientId,
            UUID hostProfileId,
            Money amount,
            int platformFeeBps,
            TimeSpan schedule) {}

    /** Holds the amount, or saves the card to hold it later. @return the payment's id */
    public UUID open(Obligation owed, String paymentMethodId, Instant now) {
        Payment payment = new Payment(
                owed.bookingId(),
                owed.changeId(),
                owed.clientId(),
                owed.hostProfileId(),
                owed.amount(),
                owed.platformFeeBps(),
                now);
        PaymentCommand first = HoldPlan.of(owed.schedule(), now)
                .map(plan -> payment.saveCard(paymentMethodId, plan, now))
                .orElseGet(() -> payment.authorise(paymentMethodId, now));
        payments.add(payment);
        commands.add(first);
        return payment.id();
    }

    /** Whether the session's money is held; not so while only a card is saved. */
    public boolean isHeld(UUID bookingId) {
        return payments.ofBooking(bookingId).isHeld();
    }

    /** When the hold for the session lapses; null while none stands. */
    public @Nullable Instant captureBefore(UUID bookingId) {
        return payments.ofBooking(bookingId).captureBefore();
    }

    /** Lets go all money of the booking that was not captured, and all that would be held later. */
    public void release(UUID bookingId, Instant now) {
        of(bookingId).forEach(payment -> letGo(payment, now));
    }

    /** Lets go the money of an extension; nothing when it has none. */
    public void releaseExtension(UUID changeId, Instant now) {
        payments.findByChange(changeId).ifPresent(found -> letGo(payments.getForUpdate(found.id()), now));
    }

    /**
     * Captures all that is held, in full. An extension that is not paid for by now is let go.
     *
     * @throws BusinessException STATE_CONFLICT while Stripe has not answered whether the session's money is held
     */
    public void captureAll(UUID bookingId, Instant now) {
        List<Payment> all = of(bookingId);
        requireNone(all, payment -> payment.changeId() == null && payment.status() == PaymentStatus.AUTHORIZING);
        all.forEach(payment -> take(payment, payment.amount(), now));
    }

    /**
     * Captures exactly this fee, of the session's payment first, and lets the rest go.
     *
     * @throws BusinessException STATE_CONFLICT when less than that is held: nothing is owed where no money is held
     */
    public void captureFee(UUID bookingId, Money fee, Instant now) {
        List<Payment> all = of(bookingId);
        if (sum(all, Charges::held) < fee.minor()) {
            throw conflict("Less money is held than the fee", "status");
        }
        Money left = fee;
        for (Payment payment : all) {
            Money part = smaller(left, held(payment));
            take(payment, part, now);
            left = left.minus(part);
        }
    }

    /**
     * Gives back exactly this part of what was captured, of the latest extension first.
     *
     * @throws BusinessException STATE_CONFLICT when less than that was captured and not given back
     */
    public void refund(UUID bookingId, Money part, Instant now) {
        List<Payment> latestFirst = new ArrayList<>(of(bookingId));
        Collections.reverse(latestFirst);
        if (sum(latestFirst, this::refundable) < part.minor()) {
            throw conflict("Less than that was captured", "amount_cents");
        }
        Money left = part;
        for (Payment payment : latestFirst) {
            Money given = smaller(left, refundable(payment));
            if (given.minor() > 0) {
                askBack(payment, given, now);
                commands.add(payment.refund(given, now));
            }
            left = left.minus(given);
        }
    }

    /** @throws BusinessException STATE_CONFLICT while Stripe has not answered all that it was told of this booking */
    public void requireSettled(UUID bookingId) {
        if (paymentsOf(bookingId).stream().anyMatch(commands::hasPending)) {
            throw conflict("The payment is still being settled, try again in a moment", "status");
        }
    }

    /** In dispute: nothing is transferred to the host. A transfer that Stripe may have been told goes on. */
    public void freeze(UUID bookingId) {
        of(bookingId).forEach(payment -> {
            payment.freeze();
            commands.takeBack(payment.id(), PaymentOperation.TRANSFER);
        });
    }

    /** The dispute is over; one at the client's bank goes on. */
    public void thaw(UUID bookingId) {
        of(bookingId).stream()
                .filter(payment -> !cardDisputes.anyOpen(payment.id()))
                .forEach(Payment::thaw);
    }

    /**
     * The session was moved: holds that are still to come follow it.
     *
     * @throws BusinessException STATE_CONFLICT naming {@code scheduled_start} when a hold would lapse before the new end
     */
    public void moved(UUID bookingId, TimeSpan schedule, Instant now) {
        of(bookingId).stream()
                .filter(payment -> !payment.isOver() && !payment.isCaptured())
                .forEach(payment -> payment.moved(schedule, now));
    }

    /**
     * The client gives another card where none could be charged.
     *
     * @throws BusinessException STATE_CONFLICT when there is nothing to repair, or Stripe has not answered yet
     */
    public void newCard(UUID bookingId, String paymentMethodId, Instant now) {
        List<Payment> repairable = of(bookingId).stream()
                .filter(payment -> payment.awaitsClient() && !payment.isOverdue(now))
                .filter(payment -> !commands.hasPending(payment.id()))
                .toList();
        if (repairable.isEmpty()) {
            throw conflict("This booking waits for no other card", "payment_method_id");
        }
        repairable.forEach(payment -> commands.add(payment.newCard(paymentMethodId, now)));
    }

    /** The session's payment, then those of its extensions. */
    public List<UUID> paymentsOf(UUID bookingId) {
        return payments.idsOfBooking(bookingId);
    }

    /** What Stripe has captured for session and extensions, before refunds. */
    public Money capturedOf(UUID bookingId) {
        return total(bookingId, Payment::captured);
    }

    /** What Stripe has given back for session and extensions. */
    public Money refundedOf(UUID bookingId) {
        return total(bookingId, Payment::refunded);
    }

    /** What a refund takes of money that the host has got is asked back first; what they no longer have, they owe. */
    private void askBack(Payment payment, Money given, Instant now) {
        Money refunding = pending(payment, PaymentOperation.REFUND);
        Money reversing = pending(payment, PaymentOperation.REVERSE);
        payment.reverse(given, refunding, reversing, now).ifPresent(commands::add);
    }

    /** Captures this part of a payment, if it is held; lets go what is not. */
    private void take(Payment payment, Money part, Instant now) {
        if (payment.isHeld() && part.minor() > 0) {
            commands.add(payment.capture(part, now));
        } else {
            if (part.minor() > 0) {
                LOG.log(Level.WARNING, "No money is held to be captured by payment {0}", payment.id());
            }
            letGo(payment, now);
        }
    }

    private void letGo(Payment payment, Instant now) {
        if (!commands.hasPending(payment.id(), PaymentOperation.RELEASE)) {
            payment.release(now).ifPresent(commands::add);
        }
    }

    private static Money held(Payment payment) {
        return new Money(
                payment.isHeld() ? payment.amount().minor() : 0,
                payment.amount().currency());
    }

    private static long sum(List<Payment> all, Function<Payment, Money> part) {
        return all.stream().mapToLong(payment -> part.apply(payment).minor()).sum();
    }

    private Money refundable(Payment payment) {
        return payment.remaining().minus(pending(payment, PaymentOperation.REFUND));
    }

    private Money pending(Payment payment, PaymentOperation operation) {
        return new Money(
                commands.pendingCents(payment.id(), operation), payment.amount().currency());
    }

    private Money total(UUID bookingId, Function<Payment, Money> part) {
        return paymentsOf(bookingId).stream()
                .map(id -> part.apply(payments.get(id)))
                .reduce(Money::plus)
                .orElseThrow(() -> BusinessException.notFound("payment of booking", bookingId));
    }

    private List<Payment> of(UUID bookingId) {
        return paymentsOf(bookingId).stream().map(payments::getForUpdate).toList();
    }

    private static void requireNone(List<Payment> all, Predicate<Payment> unsettled) {
        if (all.stream().anyMatch(unsettled)) {
            throw conflict("The payment is still being settled, try again in a moment", "status");
        }
    }

    private static Money smaller(Money one, Money other) {
        return one.minor() <= other.minor() ? one : other;
    }

    private static BusinessException conflict(String message, String field) {
        return new BusinessException(ErrorCode.STATE_CONFLICT, message, field);
    }
}
