package com.dancepartner.app.operations;

import com.dancepartner.domain.operations.JobRun;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One run of a batch job. */
public record JobRunView(
        UUID id,
        String jobName,
        String status,
        String requestedBy,
        Instant requestedAt,
        @Nullable Long executionId,
        int restarts,
        @Nullable Instant finishedAt,
        @Nullable String summary) {

    static JobRunView of(JobRun run) {
        return new JobRunView(
                run.id(),
                run.jobName(),
                run.status(),
                run.requestedBy(),
                run.requestedAt(),
                run.executionId(),
                run.restarts(),
                run.finishedAt(),
                run.summary());
    }
}
