package com.dancepartner.app.booking;

import com.dancepartner.domain.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A booking with its money, as staff see it. */
public record StaffBookingView(
        UUID id,
        String status,
        String clientName,
        String hostName,
        String style,
        Instant scheduledStart,
        Instant scheduledEnd,
        String timeZone,
        Money total,
        String paymentStatus,
        Money captured,
        Money hostShare,
        Money transferred,
        @Nullable Instant transferDueAt) {}
