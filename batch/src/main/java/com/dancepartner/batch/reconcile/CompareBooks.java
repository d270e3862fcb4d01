package com.dancepartner.batch.reconcile;

import com.dancepartner.app.reconciliation.Reconciling;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;

/** Compares our books with Stripe, outside of a transaction; what differs is kept for finance. */
@Named
@Dependent
public class CompareBooks extends AbstractBatchlet {

    @Inject
    @BatchProperty(name = "runId")
    String runId;

    @Inject
    JobContext job;

    @Inject
    Reconciling reconciling;

    @Override
    public String process() {
        job.setExitStatus(reconciling.reconcile(UUID.fromString(runId)));
        return BatchStatus.COMPLETED.name();
    }
}
