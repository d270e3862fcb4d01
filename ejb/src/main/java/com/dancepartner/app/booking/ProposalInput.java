package com.dancepartner.app.booking;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change to propose to the other side.
 *
 * @param kind reschedule or extension
 * @param scheduledStart UTC, for a reschedule
 * @param extraMinutes 15 to 210 in steps of 15, for an extension
 * @param paymentMethodId the client's card, for an extension that the client proposes
 */
public record ProposalInput(
        @NotNull @Pattern(regexp = "reschedule|extension", message = "must be reschedule or extension")
        String kind,

        @Nullable Instant scheduledStart,
        @Nullable @Min(15) @Max(210) Integer extraMinutes,
        @Nullable @Size(min = 1, max = 100) String paymentMethodId) {}
