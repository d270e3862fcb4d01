package com.dancepartner.batch.payout;

import com.dancepartner.app.payment.PaymentWorker;
import com.dancepartner.app.payment.Payouts;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.runtime.BatchStatus;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;

/**
 * Tells Stripe of the planned transfers, each outside of a transaction. What Stripe does not answer stays with the
 * payment workers, and is "pending" in the report.
 */
@Named
@Dependent
public class SettleTransfers extends AbstractBatchlet {

    @Inject
    @BatchProperty(name = "runId")
    String runId;

    @Inject
    Payouts payouts;

    @Inject
    PaymentWorker worker;

    @Override
    public String process() {
        payouts.unsettled(UUID.fromString(runId)).forEach(worker::settle);
        return BatchStatus.COMPLETED.name();
    }
}
