package com.dancepartner.api.operations;

import java.time.Instant;

/** The time that the product goes by. */
public record ClockView(Instant now) {}
