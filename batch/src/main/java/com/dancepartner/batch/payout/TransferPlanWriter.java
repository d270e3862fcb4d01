package com.dancepartner.batch.payout;

import com.dancepartner.app.payment.Payouts;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/**
 * Decides the transfers of one chunk; Stripe hears of them in the next step. The decision has a transaction of its own, so
 * that a payment can be skipped; whoever dies before the checkpoint decides them again, which changes nothing.
 */
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
        payouts.plan(
                UUID.fromString(runId),
                paymentIds.stream().map(UUID.class::cast).toList());
    }
}
