package com.dancepartner.app.payment;

import com.dancepartner.app.payment.stripe.IntentState;
import com.dancepartner.app.payment.stripe.PaymentReference;
import com.dancepartner.app.payment.stripe.SetupState;
import com.dancepartner.app.payment.stripe.StripeRefusal;
import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.host.HostProfiles;
import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.identity.Users;
import com.dancepartner.domain.ledger.Ledger;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.payment.HoldTerms;
import com.dancepartner.domain.payment.Payment;
import com.dancepartner.domain.payment.PaymentCommand;
import com.dancepartner.domain.payment.PaymentCommands;
import com.dancepartner.domain.payment.PaymentCommands.Lease;
import com.dancepartner.domain.payment.PaymentEvent;
import com.dancepartner.domain.payment.PaymentOperation;
import com.dancepartner.domain.payment.PaymentOutcome;
import com.dancepartner.domain.payment.Payments;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The transactions around a call to Stripe: the lease before it, the outcome after it, each its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PaymentJournal {

    private static final Logger LOG = System.getLogger(PaymentJournal.class.getName());

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
    Captures captures;

    @Inject
    Event<PaymentEvent> events;

    @Inject
    Clock clock;

    public Optional<PaymentTask> leaseNext() {
        return commands.leaseNext().map(this::task);
    }

    public Optional<PaymentTask> leaseNextOf(UUID paymentId) {
        return commands.leaseNextOf(paymentId).map(this::task);
    }

    public void cardSaved(Lease lease, SetupState state) {
        record(lease, state.id(), (command, payment) -> tell(Holds.apply(payment, state, clock.instant())));
    }

    public void authorised(Lease lease, IntentState state) {
        record(lease, state.id(), (command, payment) -> {
            HoldTerms terms = command.holdTerms();
            Instant now = clock.instant();
            tell(terms.offSession() ? Holds.applyAway(payment, terms, state, now) : Holds.apply(payment, state, now));
        });
    }

    /** A tip: taken, or its giver must authenticate, or refused. */
    public void charged(Lease lease, IntentState state) {
        record(lease, state.id(), (command, payment) -> {
            if (state.status().equals("succeeded")) {
                captures.charged(payment, state);
            } else {
                tell(Holds.apply(payment, state, clock.instant()));
            }
        });
    }

    public void captured(Lease lease, IntentState state) {
        record(lease, state.id(), (command, payment) -> captures.captured(payment, amountOf(command, payment), state));
    }

    /** @param intentId what was let go; null where nothing was held */
    public void released(Lease lease, @Nullable String intentId) {
        record(lease, intentId, (command, payment) -> payment.released(clock.instant()));
    }

    public void transferred(Lease lease, String transferId) {
        record(lease, transferId, (command, payment) -> {
            Instant now = clock.instant();
            Money sent = amountOf(command, payment);
            payment.transferred(transferId, sent, now);
            ledger.postTransfer(payment.id(), sent, transferId, now);
        });
    }

    /** Taken back from the host's account. */
    public void reversed(Lease lease, String reversalId) {
        record(lease, reversalId, (command, payment) -> {
            Instant now = clock.instant();
            Money back = amountOf(command, payment);
            payment.reversed(back, now);
            ledger.postReversal(payment.id(), back, reversalId, now);
        });
    }

    public void refunded(Lease lease, String refundId) {
        record(lease, refundId, (command, payment) -> {
            Instant now = clock.instant();
            Money part = amountOf(command, payment);
            ledger.postRefund(payment.id(), payment.refunded(part, now), refundId, now);
            events.fire(new PaymentEvent.MoneyMoved(
                    payment.bookingId(),
                    payment.id(),
                    payment.kind(),
                    payment.clientId(),
                    payment.hostProfileId(),
                    PaymentOperation.REFUND,
                    false,
                    part,
                    now));
        });
    }

    /** A card or a capture that is refused moves the payment; anything else waits for a person, with its reason kept. */
    public void refused(Lease lease, StripeRefusal refusal) {
        held(lease).ifPresent(command -> {
            Instant now = clock.instant();
            String code = refusal.code();
            String message = refusal.words();
            command.failed(refusal.detail(), now);
            Payment payment = payments.getForUpdate(command.paymentId());
            switch (command.operation()) {
                case SAVE_CARD -> payment.refused(code, message, now).ifPresent(events::fire);
                case AUTHORISE -> tell(notHeld(payment, command.holdTerms(), code, message, now));
                case CHARGE -> events.fire(payment.failed(code, message, now));
                case CAPTURE -> lost(payment, code, message, now);
                case RELEASE, REFUND, REVERSE, TRANSFER -> {
                    // the command's row has it; what could not be taken back of a host is their debt when it is
                    // refunded
                }
            }
        });
    }

    public void retryLater(Lease lease, String error) {
        commands.retryLater(lease, error);
    }

    private static List<PaymentEvent> notHeld(
            Payment payment, HoldTerms terms, String code, String message, Instant now) {
        return terms.offSession()
                ? List.of(payment.holdRefused(terms, code, message, now))
                : payment.refused(code, message, now).stream().toList();
    }

    /** The session is over, and nobody waits for this outcome: it must be seen in the log and in the payment. */
    private static void lost(Payment payment, String code, String message, Instant now) {
        PaymentOutcome outcome = payment.failed(code, message, now);
        LOG.log(Level.WARNING, "What was held for booking {0} is lost: {1}", outcome.bookingId(), message);
    }

    private void tell(List<PaymentEvent> happened) {
        happened.forEach(events::fire);
    }

    /** The command, if this lease still counts, with its booking locked: all who move its money lock that first. */
    private Optional<PaymentCommand> held(Lease lease) {
        payments.lockBookingOf(commands.get(lease.commandId()).paymentId());
        return commands.heldBy(lease);
    }

    private static Money amountOf(PaymentCommand command, Payment payment) {
        return new Money(command.amountCents(), payment.amount().currency());
    }

    private void record(Lease lease, @Nullable String objectId, BiConsumer<PaymentCommand, Payment> change) {
        held(lease).ifPresent(command -> {
            change.accept(command, payments.getForUpdate(command.paymentId()));
            command.succeeded(objectId, clock.instant());
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
                new PaymentReference(command.idempotencyKey(), payment.bookingId(), payment.id(), payment.kind()),
                amountOf(command, payment),
                command.parameter(),
                client.id(),
                client.stripeCustomerId(),
                payment.paymentIntentId(),
                host.stripeAccountId().orElse(null));
    }
}
