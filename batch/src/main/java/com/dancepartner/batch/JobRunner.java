package com.dancepartner.batch;

import com.dancepartner.app.cluster.ClusterMessages;
import com.dancepartner.app.operations.JobDesk;
import com.dancepartner.domain.operations.JobRuns.Claim;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Properties;

/**
 * One round of a node: tell that we live, ask for what the schedule wants, claim a run and execute it. Started from the
 * API module: Payara ties a job to the component that started it, and a WAR's name survives a new deployment.
 */
@ApplicationScoped
public class JobRunner {

    private static final Logger LOG = System.getLogger(JobRunner.class.getName());

    @Inject
    JobDesk desk;

    @Inject
    JobSchedule schedule;

    @Inject
    ClusterMessages cluster;

    public void round() {
        try {
            desk.beat(cluster.nodeName());
            schedule.requestWhatIsDue();
            desk.claim(cluster.nodeName()).ifPresent(this::execute);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A round of the job runner failed; the next one tries again", e);
        }
    }

    private void execute(Claim claim) {
        try {
            desk.executes(claim.runId(), start(claim));
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Job " + claim.jobName() + " could not be started", e);
            desk.failed(claim.runId(), "could not be started: " + e.getMessage());
        }
    }

    /** A run that had an execution is resumed from that execution's checkpoint. */
    private static long start(Claim claim) {
        JobOperator operator = BatchRuntime.getJobOperator();
        Optional<Long> interrupted = claim.executionId();
        if (interrupted.isPresent()) {
            LOG.log(Level.WARNING, "Resuming job {0}, run {1}, from its checkpoint", claim.jobName(), claim.runId());
            return operator.restart(interrupted.get(), operator.getParameters(interrupted.get()));
        }
        Properties parameters = new Properties();
        parameters.setProperty("runId", claim.runId().toString());
        return operator.start(claim.jobName(), parameters);
    }
}
