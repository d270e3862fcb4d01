package com.dancepartner.app.availability;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All weekly windows of a host: they take the place of those before.
 *
 * @param rules absent: they stay as they are
 */
public record AvailabilityInput(
        @NotNull @Size(max = 50) @Valid List<@NotNull WindowInput> windows,
        @Nullable @Valid RulesInput rules) {}
