package com.dancepartner.batch.payout;

import com.dancepartner.app.payment.TransferBatch;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.runtime.BatchStatus;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Tells Stripe of the planned transfers of one partition, outside of transactions. What Stripe does not answer stays with
 * the payment workers, and is "pending" in the report.
 */
@Named
@Dependent
public class SettleTransfers extends AbstractBatchlet {

    @Inject
    @BatchProperty(name = "runId")
    String runId;

    @Inject
    @BatchProperty(name = "part")
    String part;

    @Inject
    @BatchProperty(name = "parts")
    String parts;

    @Inject
    TransferBatch transfers;

    /** Those who died over a transfer have let go of it after that. */
    Duration patience = Duration.ofSeconds(60);

    Duration pause = Duration.ofSeconds(1);

    private volatile boolean stopped;

    @Override
    public String process() {
        UUID run = UUID.fromString(runId);
        int number = Integer.parseInt(part);
        int count = Integer.parseInt(parts);
        long end = System.nanoTime() + patience.toNanos();
        settleAll(run, number, count);
        while (!stopped && System.nanoTime() < end && transfers.isLeased(run, number, count)) {
            LockSupport.parkNanos(pause.toNanos());
            settleAll(run, number, count);
        }
        return stopped ? BatchStatus.STOPPED.name() : BatchStatus.COMPLETED.name();
    }

    private void settleAll(UUID run, int number, int count) {
        long total = transfers.transfersOf(run);
        @Nullable UUID last = null;
        do {
            last = stopped
                    ? null
                    : transfers.settle(run, number, count, last, total).orElse(null);
        } while (last != null);
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
