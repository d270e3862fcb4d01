package com.dancepartner.app.payment;

import com.dancepartner.app.payment.stripe.IntentState;
import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.host.HostProfiles;
import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.identity.Users;
import com.dancepartner.domain.ledger.Ledger;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.payment.Payment;
import com.dancepartner.domain.payment.PaymentCommand;
import com.dancepartner.domain.payment.PaymentCommands;
import com.dancepartner.domain.payment.PaymentCommands.Lease;
import com.dancepartner.domain.payment.PaymentOperation;
import com.dancepartner.domain.payment.PaymentOutcome;
import com.dancepartner.domain.payment.Payments;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The transactions around a call to Stripe: the lease before it, the outcome after it, each its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PaymentJournal {

    @Inject
    Payments payments;

    @Inject
    PaymentCommands commands;

    @Inject
    Users users;

    @Inject
    HostProfiles profiles;

    @Inject
    Ledger ledger;

    @Inject
    Event<PaymentOutcome> outcomes;

    @Inject
    Clock clock;

    /** How long after completion a host's transfer falls due. */
    @Inject
    @ConfigProperty(name = "payout.hold.back", defaultValue = "PT24H")
    Duration holdBack;

    public Optional<PaymentTask> leaseNext() {
        return commands.leaseNext().map(this::task);
    }

    public Optional<PaymentTask> leaseNextOf(UUID paymentId) {
        return commands.leaseNextOf(paymentId).map(this::task);
    }

    public void customerCreated(UUID userId, String customerId) {
        users.get(userId).customerAt(customerId);
    }

    public void authorised(Lease lease, IntentState state) {
        record(lease, (command, payment) -> outcomes.fire(Holds.apply(payment, state, clock.instant())));
    }

    public void captured(Lease lease, IntentState state) {
        record(lease, (command, payment) -> {
            Instant now = clock.instant();
            Money part = new Money(command.amountCents(), payment.amount().currency());
            payment.captured(part, holdBack, now);
            ledger.postCapture(payment.id(), part, payment.hostShare(), now);
            if (state.fee() != null) {
                ledger.postStripeFee(payment.id(), state.fee(), now);
            }
        });
    }

    public void released(Lease lease) {
        record(lease, (command, payment) -> payment.released(clock.instant()));
    }

    public void transferred(Lease lease, String transferId) {
        record(lease, (command, payment) -> {
            Instant now = clock.instant();
            payment.transferred(transferId, now);
            ledger.postTransfer(payment.id(), payment.hostShare(), now);
        });
    }

    /** A hold that is refused fails the payment; anything else refused waits for a person, with its reason kept. */
    public void refused(Lease lease, String code, String message) {
        commands.heldBy(lease).ifPresent(command -> {
            Instant now = clock.instant();
            command.failed(code + ": " + message, now);
            if (command.operation() == PaymentOperation.AUTHORISE) {
                outcomes.fire(payments.getForUpdate(command.paymentId()).failed(code, message, now));
            }
        });
    }

    public void retryLater(Lease lease, String error) {
        commands.retryLater(lease, error);
    }

    private void record(Lease lease, BiConsumer<PaymentCommand, Payment> change) {
        commands.heldBy(lease).ifPresent(command -> {
            change.accept(command, payments.getForUpdate(command.paymentId()));
            command.succeeded(clock.instant());
        });
    }

    private PaymentTask task(Lease lease) {
        PaymentCommand command = commands.get(lease.commandId());
        Payment payment = payments.get(command.paymentId());
        User client = users.get(payment.clientId());
        HostProfile host = profiles.get(payment.hostProfileId());
        return new PaymentTask(
                lease,
                command.operation(),
                command.idempotencyKey(),
                new Money(command.amountCents(), payment.amount().currency()),
                command.parameter(),
                payment.bookingId(),
                client.id(),
                client.email(),
                client.stripeCustomerId(),
                payment.paymentIntentId(),
                host.stripeAccountId().orElse(null));
    }
}
