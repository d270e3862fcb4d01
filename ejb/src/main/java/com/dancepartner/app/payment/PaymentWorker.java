package com.dancepartner.app.payment;

import com.dancepartner.app.payment.stripe.IntentState;
import com.dancepartner.app.payment.stripe.SetupState;
import com.dancepartner.app.payment.stripe.StripeCards;
import com.dancepartner.app.payment.stripe.StripeGateway;
import com.dancepartner.app.payment.stripe.StripeRefusal;
import com.dancepartner.app.payment.stripe.StripeUncertain;
import com.dancepartner.domain.payment.HoldTerms;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Carries out payment commands: lease, call, record. The call is made outside of any transaction; when its outcome is
 * unknown the command stays, and is said again with the same key.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PaymentWorker {

    private static final Logger LOG = System.getLogger(PaymentWorker.class.getName());

    /** What is given up first, within one command, has a key of its own. */
    private static final String INSTEAD = ":instead";

    @Inject
    PaymentJournal journal;

    @Inject
    StripeGateway stripe;

    @Inject
    StripeCards cards;

    /** Carries out the next command that is due. @return whether there was one */
    public boolean workOne() {
        Optional<PaymentTask> task = journal.leaseNext();
        task.ifPresent(this::carryOut);
        return task.isPresent();
    }

    /** Carries out the commands of this payment, so that a request can answer with their outcome. */
    public void settle(UUID paymentId) {
        Optional<PaymentTask> task = journal.leaseNextOf(paymentId);
        while (task.isPresent()) {
            carryOut(task.get());
            task = journal.leaseNextOf(paymentId);
        }
    }

    private void carryOut(PaymentTask task) {
        try {
            switch (task.operation()) {
                case SAVE_CARD -> saveCard(task);
                case AUTHORISE -> authorise(task);
                case CHARGE -> charge(task);
                case CAPTURE -> capture(task);
                case RELEASE -> release(task);
                case REFUND -> refund(task);
                case REVERSE -> reverse(task);
                case TRANSFER -> transfer(task);
            }
        } catch (StripeRefusal e) {
            LOG.log(Level.WARNING, "Stripe refused {0}: {1}", task.idempotencyKey(), e.getMessage());
            journal.refused(task.lease(), e.code(), Objects.requireNonNullElse(e.getMessage(), e.code()));
        } catch (StripeUncertain e) {
            LOG.log(
                    Level.WARNING,
                    "No certain answer to {0}, to be said again: {1}",
                    task.idempotencyKey(),
                    e.getMessage());
            journal.retryLater(task.lease(), Objects.requireNonNullElse(e.getMessage(), "no answer"));
        }
    }

    private void saveCard(PaymentTask task) {
        HoldTerms terms = task.holdTerms();
        if (terms.insteadOf() != null) {
            cards.abandon(task.idempotencyKey() + INSTEAD, terms.insteadOf());
        }
        SetupState state = cards.save(task.idempotencyKey(), task.bookingId(), customerOf(task), terms.card());
        journal.cardSaved(task.lease(), state);
    }

    private void authorise(PaymentTask task) {
        HoldTerms terms = task.holdTerms();
        IntentState state = abandoned(task, terms.insteadOf()).orElseGet(() -> hold(task, terms));
        journal.authorised(task.lease(), state);
    }

    private IntentState hold(PaymentTask task, HoldTerms terms) {
        String customer = customerOf(task);
        return terms.offSession()
                ? stripe.holdSaved(task.idempotencyKey(), task.bookingId(), task.amount(), customer, terms.card())
                : stripe.hold(task.idempotencyKey(), task.bookingId(), task.amount(), customer, terms.card());
    }

    /** @return the hold that came to stand before it could be given up */
    private Optional<IntentState> abandoned(PaymentTask task, @Nullable String intent) {
        if (intent == null) {
            return Optional.empty();
        }
        if (StripeCards.isSetup(intent)) {
            cards.abandon(task.idempotencyKey() + INSTEAD, intent);
            return Optional.empty();
        }
        return stripe.abandon(task.idempotencyKey() + INSTEAD, intent);
    }

    private String customerOf(PaymentTask task) {
        String customer = task.customerId();
        if (customer == null) {
            customer = stripe.createCustomer(task.clientId(), task.clientEmail());
            journal.customerCreated(task.clientId(), customer);
        }
        return customer;
    }

    private void charge(PaymentTask task) {
        HoldTerms terms = task.holdTerms();
        IntentState state =
                stripe.charge(task.idempotencyKey(), task.bookingId(), task.amount(), customerOf(task), terms.card());
        journal.charged(task.lease(), state);
    }

    private void capture(PaymentTask task) {
        IntentState state = stripe.capture(task.idempotencyKey(), intentOf(task), task.amount());
        journal.captured(task.lease(), state);
    }

    private void release(PaymentTask task) {
        task.intent().ifPresent(intent -> letGo(task.idempotencyKey(), intent));
        journal.released(task.lease(), task.paymentIntentId());
    }

    private void letGo(String key, String intent) {
        if (StripeCards.isSetup(intent)) {
            cards.abandon(key, intent);
        } else {
            stripe.release(key, intent);
        }
    }

    private void refund(PaymentTask task) {
        journal.refunded(task.lease(), stripe.refund(task.idempotencyKey(), intentOf(task), task.amount()));
    }

    private void reverse(PaymentTask task) {
        String transferId = Objects.requireNonNull(task.parameter(), "a reversal needs a transfer");
        journal.reversed(task.lease(), stripe.reverse(task.idempotencyKey(), transferId, task.amount()));
    }

    private void transfer(PaymentTask task) {
        String transferId = stripe.transfer(
                task.idempotencyKey(),
                task.bookingId(),
                task.amount(),
                Objects.requireNonNull(task.hostAccountId(), "a transfer needs the host's account"),
                Objects.requireNonNull(task.parameter(), "a transfer needs a charge"));
        journal.transferred(task.lease(), transferId);
    }

    private static String intentOf(PaymentTask task) {
        return task.intent().orElseThrow(() -> new IllegalStateException("nothing is held"));
    }
}
