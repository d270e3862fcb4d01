package com.dancepartner.batch.payout;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.listener.SkipWriteListener;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/** Tells the log which payments a run could not plan; the next run comes to them again. */
@Named
@Dependent
public class SkippedPayments implements SkipWriteListener {

    private static final Logger LOG = System.getLogger(SkippedPayments.class.getName());

    @Inject
    @BatchProperty(name = "runId")
    String runId;

    @Override
    public void onSkipWriteItem(List<Object> paymentIds, Exception reason) {
        LOG.log(Level.WARNING, told(paymentIds), reason);
    }

    String told(List<Object> paymentIds) {
        return "Payout run " + runId + " leaves these payments to the next run: " + paymentIds;
    }
}
