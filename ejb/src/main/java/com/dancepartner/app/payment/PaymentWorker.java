package com.dancepartner.app.payment;

import com.dancepartner.app.payment.stripe.StripeRefusal;
import com.dancepartner.app.payment.stripe.StripeUncertain;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
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
    HoldOrders holds;

    @Inject
    MoneyOrders money;

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
            say(task);
        } catch (StripeRefusal e) {
            LOG.log(Level.WARNING, "Stripe refused {0}: {1}", task.why().key(), e.code());
            journal.refused(task.lease(), e);
        } catch (StripeUncertain e) {
            LOG.log(
                    Level.WARNING,
                    "No certain answer to {0}, to be said again: {1}",
                    task.why().key(),
                    e.getMessage());
            journal.retryLater(task.lease(), String.valueOf(e.getMessage()));
        }
    }

    private void say(PaymentTask task) {
        switch (task.operation()) {
            case SAVE_CARD -> holds.saveCard(task);
            case AUTHORISE -> holds.authorise(task);
            case CHARGE -> holds.charge(task);
            case CAPTURE -> money.capture(task);
            case RELEASE -> holds.release(task);
            case REFUND -> money.refund(task);
            case REVERSE -> money.reverse(task);
            case TRANSFER -> money.transfer(task);
        }
    }
}
