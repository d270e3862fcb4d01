package com.dancepartner.batch.payout;

import com.dancepartner.app.payment.Payouts;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** Decides the transfers of one chunk in the chunk's transaction; Stripe hears of them in the next step. */
@Named
@Dependent
public class TransferPlanWriter extends AbstractItemWriter {

    @Inject
    @BatchProperty(name = "runId")
    String runId;

    @Inject
    Payouts payouts;

    @Override
    public void writeItems(List<Object> paymentIds) {
        UUID run = UUID.fromString(runId);
        paymentIds.forEach(id -> payouts.plan(run, (UUID) id));
    }
}
