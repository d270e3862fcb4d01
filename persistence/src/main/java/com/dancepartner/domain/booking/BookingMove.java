package com.dancepartner.domain.booking;

import java.time.Instant;

/** A row of the audit, by wire names. */
public record BookingMove(
        String event, String actor, String from, String to, String reason, String detail, Instant occurredAt) {}
