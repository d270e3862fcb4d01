package com.dancepartner.app.operations;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.operations.JobRun;
import com.dancepartner.domain.operations.JobRuns;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Asking for runs of batch jobs, and keeping their record. Any node may then claim and execute a run. */
@Stateless
public class JobDesk {

    public static final String PAYOUT = "payout";
    public static final String RECONCILIATION = "reconciliation";
    public static final String REMINDERS = "reminders";
    public static final String REVIEW_REQUESTS = "review-requests";

    private static final List<String> JOBS = List.of(PAYOUT, RECONCILIATION, REMINDERS, REVIEW_REQUESTS);
    private static final int RECENT = 50;

    @Inject
    JobRuns runs;

    @Inject
    Clock clock;

    public JobRunView request(String jobName, String requestedBy) {
        if (!JOBS.contains(jobName)) {
            throw BusinessException.notFound("job", jobName);
        }
        JobRun run = new JobRun(jobName, requestedBy);
        runs.add(run);
        return JobRunView.of(run);
    }

    /** Asks for a run by schedule, unless there was one within the period. */
    public void requestIfDue(String jobName, Duration period) {
        runs.addIfDue(jobName, period);
    }

    public JobRunView get(UUID runId) {
        return JobRunView.of(runs.get(runId));
    }

    public JobRunList recent() {
        return new JobRunList(runs.recent(RECENT).stream().map(JobRunView::of).toList());
    }

    public Optional<JobClaim> claim(String node) {
        return runs.claim(node).map(claim -> new JobClaim(claim.runId(), claim.jobName(), claim.executionId()));
    }

    public void executes(UUID runId, long executionId) {
        runs.get(runId).executes(executionId);
    }

    public void beat(String node) {
        runs.beat(node);
    }

    /** The end of an execution; one that was taken over meanwhile changes nothing. */
    public void completed(UUID runId, long executionId, String summary) {
        JobRun run = runs.get(runId);
        if (run.isExecutedBy(executionId)) {
            run.completed(summary, clock.instant());
        }
    }

    public void failed(UUID runId, long executionId, String reason) {
        JobRun run = runs.get(runId);
        if (run.isExecutedBy(executionId)) {
            run.failed(reason, clock.instant());
        }
    }

    public void notStarted(UUID runId, String reason) {
        runs.get(runId).failed(reason, clock.instant());
    }
}
