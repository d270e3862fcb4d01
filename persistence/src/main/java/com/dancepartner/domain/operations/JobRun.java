package com.dancepartner.domain.operations;

import com.dancepartner.domain.jpa.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One run of a batch job, from its request to its end. */
@Entity
@Table(name = "job_runs")
public class JobRun {

    @Id
    private UUID id;

    @Column(name = "job_name")
    private String jobName;

    private String status = "requested";

    @Column(name = "requested_by")
    private String requestedBy;

    @Column(name = "requested_at", insertable = false, updatable = false)
    private Instant requestedAt;

    @Column(name = "execution_id")
    private @Nullable Long executionId;

    private @Nullable String node;
    private int restarts;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    private @Nullable String summary;

    protected JobRun() {}

    public JobRun(String jobName, String requestedBy) {
        this.id = Ids.next();
        this.jobName = jobName;
        this.requestedBy = requestedBy;
    }

    public void executes(long newExecutionId) {
        executionId = newExecutionId;
    }

    /** Whether this execution is the latest: one that was taken over has no say any more. */
    public boolean isExecutedBy(long anExecutionId) {
        return executionId != null && executionId == anExecutionId;
    }

    public void completed(String newSummary, Instant now) {
        status = "completed";
        summary = newSummary;
        finishedAt = now;
    }

    public void failed(String reason, Instant now) {
        status = "failed";
        summary = reason;
        finishedAt = now;
    }

    public UUID id() {
        return id;
    }

    public String jobName() {
        return jobName;
    }

    public String status() {
        return status;
    }

    public String requestedBy() {
        return requestedBy;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public @Nullable Long executionId() {
        return executionId;
    }

    public @Nullable String node() {
        return node;
    }

    public int restarts() {
        return restarts;
    }

    public @Nullable Instant finishedAt() {
        return finishedAt;
    }

    public @Nullable String summary() {
        return summary;
    }
}
