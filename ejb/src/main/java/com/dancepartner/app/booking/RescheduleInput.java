package com.dancepartner.app.booking;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * Another time for a session of the same length.
 *
 * @param scheduledStart UTC
 */
public record RescheduleInput(@NotNull Instant scheduledStart) {}
