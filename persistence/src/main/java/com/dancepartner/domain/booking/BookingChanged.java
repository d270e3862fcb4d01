package com.dancepartner.domain.booking;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A booking moved from one state to another; observers write the audit and the notifications. */
public record BookingChanged(
        UUID bookingId,
        BookingEvent event,
        Actor actor,
        @Nullable UUID actorId,
        BookingStatus from,
        BookingStatus to,
        @Nullable String reason,
        Instant occurredAt) {}
