package com.dancepartner.app.payment;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A request waits for its own payment commands, so that the API answers with their outcome in one round trip, but not for
 * longer than a caller would. What takes longer goes on, and is taken over by the workers should it fail.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Settlement {

    private static final Logger LOG = System.getLogger(Settlement.class.getName());

    @Resource(lookup = "concurrent/dancepartner")
    ManagedExecutorService executor;

    @Inject
    PaymentWorker worker;

    @Inject
    @ConfigProperty(name = "payment.wait", defaultValue = "PT10S")
    Duration patience;

    /** Carries out the commands of these payments, in this order; returns earlier when that takes too long. */
    public void settle(List<UUID> paymentIds) {
        if (!paymentIds.isEmpty()) {
            try {
                await(executor.submit(() -> paymentIds.forEach(worker::settle)));
            } catch (RejectedExecutionException e) {
                LOG.log(Level.WARNING, "Too many wait for Stripe; the payment workers take it from here", e);
            }
        }
    }

    private void await(Future<?> work) {
        try {
            Object ignored = work.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.log(Level.INFO, "A payment is not settled within {0}: its request is answered without", patience);
        } catch (ExecutionException e) {
            LOG.log(Level.ERROR, "A payment was not settled; the payment workers try again", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
