package com.dancepartner.app.payment;

import com.dancepartner.app.payment.stripe.IntentState;
import com.dancepartner.app.payment.stripe.StripeGateway;
import com.dancepartner.app.payment.stripe.StripeRefusal;
import com.dancepartner.app.payment.stripe.StripeUncertain;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Carries out payment commands: lease, call, record. The call is made outside of any transaction; when its outcome is
 * unknown the command stays, and is said again with the same key.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PaymentWorker {

    private static final Logger LOG = System.getLogger(PaymentWorker.class.getName());

    @Inject
    PaymentJournal journal;

    @Inject
    StripeGateway stripe;

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
                case AUTHORISE -> authorise(task);
                case CAPTURE -> capture(task);
                case RELEASE -> release(task);
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

    private void authorise(PaymentTask task) {
        String customer = task.customerId();
        if (customer == null) {
            customer = stripe.createCustomer(task.clientId(), task.clientEmail());
            journal.customerCreated(task.clientId(), customer);
        }
        IntentState state = stripe.hold(
                task.idempotencyKey(),
                task.bookingId(),
                task.amount(),
                customer,
                Objects.requireNonNull(task.parameter(), "a hold needs a card"));
        journal.authorised(task.lease(), state);
    }

    private void capture(PaymentTask task) {
        IntentState state = stripe.capture(task.idempotencyKey(), intentOf(task), task.amount());
        journal.captured(task.lease(), state);
    }

    private void release(PaymentTask task) {
        if (task.paymentIntentId() != null) {
            stripe.release(task.idempotencyKey(), task.paymentIntentId());
        }
        journal.released(task.lease());
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
        return Objects.requireNonNull(task.paymentIntentId(), "nothing is held");
    }
}
