package com.dancepartner.batch.payout;

import com.dancepartner.app.payment.PayoutReportDesk;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;

/** Writes the run's report for finance, and leaves its summary as the exit status. */
@Named
@Dependent
public class WritePayoutReport extends AbstractBatchlet {

    @Inject
    @BatchProperty(name = "runId")
    String runId;

    @Inject
    JobContext job;

    @Inject
    PayoutReportDesk reports;

    @Override
    public String process() {
        job.setExitStatus(reports.write(UUID.fromString(runId)));
        return BatchStatus.COMPLETED.name();
    }
}
