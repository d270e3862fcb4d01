package com.dancepartner.app.operations;

import java.util.Optional;
import java.util.UUID;

/** A run that is now this node's to execute; with the execution to resume, when there was one. */
public record JobClaim(UUID runId, String jobName, Optional<Long> executionId) {}
