package com.dancepartner.app.payment;

import com.dancepartner.domain.operations.PayoutReports;
import com.dancepartner.domain.payment.PaymentCommands.Lease;
import com.dancepartner.domain.payment.PendingTransfer;
import com.dancepartner.domain.payment.SentTransfer;
import com.dancepartner.domain.payment.TransferPart;
import com.dancepartner.domain.payment.TransferQueue;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** The transactions around calls to Stripe for the transfers of a payout run, each its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TransferBook {

    @Inject
    TransferQueue queue;

    @Inject
    PayoutReports reports;

    @Inject
    Clock clock;

    public List<PendingTransfer> lease(UUID jobRunId, TransferPart part, UUID after, int limit) {
        return queue.lease(jobRunId, part, after, limit);
    }

    /** What Stripe was not told of. */
    public void giveBack(List<Lease> leases) {
        queue.giveBack(leases);
    }

    /** @return how many of them were recorded: one whose lease is another's by now is theirs to record */
    public int sent(List<SentTransfer> transfers) {
        return queue.sent(transfers, clock.instant());
    }

    public boolean isLeased(UUID jobRunId, TransferPart part) {
        return queue.isLeased(jobRunId, part);
    }

    public long transfersOf(UUID jobRunId) {
        return reports.transfersOf(jobRunId);
    }
}
