package com.dancepartner.batch;

import com.dancepartner.app.operations.JobDesk;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import java.util.UUID;

/** Records which execution a run has and how it ended, for those who asked for it. The last step leaves its summary as the exit status. */
@Named
@Dependent
public class RunListener extends AbstractJobListener {

    @Inject
    @BatchProperty(name = "runId")
    String runId;

    @Inject
    JobContext job;

    @Inject
    JobDesk desk;

    @Override
    public void beforeJob() {
        desk.executes(UUID.fromString(runId), job.getExecutionId());
    }

    @Override
    public void afterJob() {
        UUID run = UUID.fromString(runId);
        if (job.getBatchStatus() == BatchStatus.FAILED || job.getBatchStatus() == BatchStatus.STOPPED) {
            desk.failed(
                    run, job.getExecutionId(), "ended as " + job.getBatchStatus() + "; the server log has the cause");
        } else {
            desk.completed(run, job.getExecutionId(), Objects.requireNonNullElse(job.getExitStatus(), "done"));
        }
    }
}
