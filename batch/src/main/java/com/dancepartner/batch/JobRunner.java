package com.dancepartner.batch;

import com.dancepartner.app.cluster.ClusterMessages;
import com.dancepartner.app.operations.JobClaim;
import com.dancepartner.app.operations.JobDesk;
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

    private void execute(JobClaim claim) {
        try {
            start(claim);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Job " + claim.jobName() + " could not be started", e);
            desk.notStarted(claim.runId(), "could not be started: " + e.getMessage());
        }
    }

    /** A run that had an execution is resumed from that execution's checkpoint. */
    private static void start(JobClaim claim) {
        JobOperator operator = BatchRuntime.getJobOperator();
        Optional<Long> interrupted = claim.executionId();
        if (interrupted.isPresent()) {
            LOG.log(Level.WARNING, "Resuming job {0}, run {1}, from its checkpoint", claim.jobName(), claim.runId());
            operator.restart(interrupted.get(), operator.getParameters(interrupted.get()));
            return;
        }
        Properties parameters = new Properties();
        parameters.setProperty("runId", claim.runId().toString());
        operator.start(claim.jobName(), parameters);
    }
}
