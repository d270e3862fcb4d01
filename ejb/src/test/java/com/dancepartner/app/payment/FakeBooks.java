package com.dancepartner.app.payment;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.payment.CardDisputes;
import com.dancepartner.domain.payment.Payment;
import com.dancepartner.domain.payment.PaymentCommand;
import com.dancepartner.domain.payment.PaymentCommands;
import com.dancepartner.domain.payment.PaymentOperation;
import com.dancepartner.domain.payment.Payments;
import com.dancepartner.domain.payment.Refund;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Payments and commands in memory; a command counts as waiting until it is carried out or forgotten. */
final class FakeBooks {

    private final Map<UUID, Payment> payments = new LinkedHashMap<>();
    private final List<PaymentCommand> waiting = new ArrayList<>();
    private final Set<UUID> atTheBank = new HashSet<>();
    private long hosts;
    private long platform;

    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    Charges charges() {
        Charges charges = new Charges();
        charges.payments = new FakePayments();
        charges.commands = new FakeCommands();
        charges.cardDisputes = new FakeDisputes();
        return charges;
    }

    Payment get(UUID id) {
        return Optional.ofNullable(payments.get(id)).orElseThrow(() -> BusinessException.notFound("payment", id));
    }

    Payment ofSession() {
        return payments.values().iterator().next();
    }

    /** What waits to be said to Stripe, in order. */
    List<String> said() {
        return waiting.stream()
                .map(command -> command.operation().wire() + " " + command.amountCents())
                .toList();
    }

    void say(PaymentCommand command) {
        waiting.add(command);
    }

    /** The client's bank asks for the money back. */
    void disputeAtTheBank(Payment payment) {
        atTheBank.add(payment.id());
    }

    void forget() {
        waiting.clear();
    }

    /** As if Stripe had done all that waits. */
    void carryOut(Instant now) {
        waiting.forEach(command -> carryOut(command, now));
        waiting.clear();
    }

    /** Minor units that hosts have earned and kept. */
    long hosts() {
        return hosts;
    }

    /** Minor units that the platform has earned and kept. */
    long platform() {
        return platform;
    }

    private void carryOut(PaymentCommand command, Instant now) {
        Payment payment = get(command.paymentId());
        Money amount = new Money(command.amountCents(), payment.amount().currency());
        switch (command.operation()) {
            case CAPTURE -> {
                payment.captured(amount, Duration.ofHours(24), now);
                earned(payment.hostShare().minor(), amount.minor());
            }
            case REFUND -> {
                Refund refund = payment.refunded(amount, now);
                earned(-refund.parts().host().minor(), -amount.minor());
            }
            case RELEASE -> payment.released(now);
            case REVERSE -> payment.reversed(amount, now);
            case SAVE_CARD, AUTHORISE, CHARGE, TRANSFER -> throw new IllegalStateException("a test does that itself");
        }
    }

    private void earned(long byHost, long whole) {
        hosts += byHost;
        platform += whole - byHost;
    }

    private final class FakePayments extends Payments {

        @Override
        public void add(Payment payment) {
            payments.put(payment.id(), payment);
        }

        @Override
        public Payment get(UUID id) {
            return FakeBooks.this.get(id);
        }

        @Override
        public Payment getForUpdate(UUID id) {
            return FakeBooks.this.get(id);
        }

        @Override
        public Payment ofBooking(UUID bookingId) {
            return ofSession();
        }

        @Override
        public Optional<Payment> findByChange(UUID changeId) {
            return payments.values().stream()
                    .filter(payment -> changeId.equals(payment.changeId()))
                    .findFirst();
        }

        @Override
        public List<UUID> idsOfBooking(UUID bookingId) {
            return List.copyOf(payments.keySet());
        }
    }

    private final class FakeDisputes extends CardDisputes {

        @Override
        public boolean anyOpen(UUID paymentId) {
            return atTheBank.contains(paymentId);
        }
    }

    private final class FakeCommands extends PaymentCommands {

        @Override
        public void add(PaymentCommand command) {
            say(command);
        }

        @Override
        public boolean hasPending(UUID paymentId) {
            return waiting.stream().anyMatch(command -> command.paymentId().equals(paymentId));
        }

        @Override
        public boolean hasPending(UUID paymentId, PaymentOperation operation) {
            return pendingCents(paymentId, operation) > 0;
        }

        @Override
        public long pendingCents(UUID paymentId, PaymentOperation operation) {
            return waiting.stream()
                    .filter(command -> command.paymentId().equals(paymentId) && command.operation() == operation)
                    .mapToLong(PaymentCommand::amountCents)
                    .sum();
        }

        @Override
        public void takeBack(UUID paymentId, PaymentOperation operation) {
            boolean ignored = waiting.removeIf(
                    command -> command.paymentId().equals(paymentId) && command.operation() == operation);
        }
    }
}
