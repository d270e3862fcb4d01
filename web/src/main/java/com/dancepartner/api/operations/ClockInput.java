package com.dancepartner.api.operations;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** By how many seconds to put the clock forward: at most 60 days; 0 only asks for the time. */
public record ClockInput(@Min(0) @Max(5_184_000) long advanceSeconds) {}
