package com.dancepartner.domain.calendar;

import com.dancepartner.domain.time.TimeSpan;
import java.time.Instant;
import java.util.UUID;

/**
 * A booking as a calendar shows it to one of its parties.
 *
 * @param otherId the account of the other party
 * @param style its name
 * @param status by its wire name
 * @param version grows with each change
 */
public record AgendaEntry(
        UUID bookingId,
        UUID otherId,
        String style,
        TimeSpan schedule,
        String venue,
        String status,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
