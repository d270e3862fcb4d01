package com.dancepartner.app.payment;

import com.dancepartner.app.payment.stripe.PaymentReference;
import com.dancepartner.app.payment.stripe.StripeMovements;
import com.dancepartner.app.payment.stripe.StripeRefusal;
import com.dancepartner.app.payment.stripe.StripeUncertain;
import com.dancepartner.domain.payment.PaymentCommands.Lease;
import com.dancepartner.domain.payment.PendingTransfer;
import com.dancepartner.domain.payment.SentTransfer;
import com.dancepartner.domain.payment.TransferPart;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Carries out the transfers of a payout run, many between two transactions: lease, call for each, record. What Stripe
 * does not answer stays with the payment workers.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TransferBatch {

    private static final Logger LOG = System.getLogger(TransferBatch.class.getName());
    private static final UUID FIRST = new UUID(0, 0);
    private static final int SIZE = 50;

    /** Well within a lease: who is slower leaves the rest of what they leased to others. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @Inject
    TransferBook book;

    @Inject
    PaymentJournal journal;

    @Inject
    StripeMovements stripe;

    @Inject
    PayoutProgress progress;

    LongSupplier nanos = System::nanoTime;

    /**
     * Carries out the next transfers of this part of the run, in order of the payments' ids, after the given one.
     *
     * @param total how many transfers the run has, to tell how far it is
     * @return the last payment that was looked at; empty when none is left that can be carried out now
     */
    public Optional<UUID> settle(UUID jobRunId, int part, int parts, @Nullable UUID after, long total) {
        List<PendingTransfer> leased =
                book.lease(jobRunId, new TransferPart(part, parts), after == null ? FIRST : after, SIZE);
        if (leased.isEmpty()) {
            return Optional.empty();
        }
        List<SentTransfer> sent = send(leased);
        record(sent);
        progress.sent(jobRunId, sent.size(), total);
        return Optional.of(leased.get(leased.size() - 1).paymentId());
    }

    /** How many transfers the run has planned. */
    public long transfersOf(UUID jobRunId) {
        return book.transfersOf(jobRunId);
    }

    /** Whether somebody else is at a transfer of this part of the run, or was until they died. */
    public boolean isLeased(UUID jobRunId, int part, int parts) {
        return book.isLeased(jobRunId, new TransferPart(part, parts));
    }

    private List<SentTransfer> send(List<PendingTransfer> leased) {
        List<SentTransfer> sent = new ArrayList<>();
        List<Lease> left = new ArrayList<>();
        long begun = nanos.getAsLong();
        for (PendingTransfer transfer : leased) {
            if (nanos.getAsLong() - begun < PATIENCE.toNanos()) {
                send(transfer).ifPresent(id -> sent.add(new SentTransfer(transfer.lease(), id)));
            } else {
                left.add(transfer.lease());
            }
        }
        if (!left.isEmpty()) {
            book.giveBack(left);
        }
        return sent;
    }

    private Optional<String> send(PendingTransfer transfer) {
        PaymentReference why = new PaymentReference(
                transfer.idempotencyKey(), transfer.bookingId(), transfer.paymentId(), transfer.kind());
        try {
            return Optional.of(stripe.transfer(why, transfer.amount(), transfer.accountId(), transfer.chargeId()));
        } catch (StripeRefusal e) {
            LOG.log(Level.WARNING, "Stripe refused {0}: {1}", why.key(), e.code());
            journal.refused(transfer.lease(), e);
        } catch (StripeUncertain e) {
            LOG.log(Level.WARNING, "No certain answer to {0}, to be said again: {1}", why.key(), e.getMessage());
            journal.retryLater(transfer.lease(), String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    /** All at once; when the database refuses that, one by one, so that one that cannot be recorded holds up no other. */
    private void record(List<SentTransfer> sent) {
        if (sent.isEmpty()) {
            return;
        }
        try {
            book.sent(sent);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Transfers could not be recorded together, they are recorded one by one", e);
            sent.forEach(this::recordOne);
        }
    }

    private void recordOne(SentTransfer sent) {
        try {
            journal.transferred(sent.lease(), sent.transferId());
        } catch (RuntimeException e) {
            LOG.log(
                    Level.ERROR,
                    "Transfer " + sent.transferId() + " of command "
                            + sent.lease().commandId() + " could not be recorded; it is said again with the same key",
                    e);
        }
    }
}
