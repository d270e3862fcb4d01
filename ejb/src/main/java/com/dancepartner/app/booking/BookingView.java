package com.dancepartner.app.booking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A booking as one of its two parties sees it. Amounts in minor units, instants in UTC.
 *
 * @param hostId of the host profile
 * @param hostShareCents what the host earns; for the host only
 * @param startPin for the client only, to be shown to the host
 * @param allowedActions what the caller could do now
 * @param nextActionUrl where the client must authenticate the payment
 * @param cancellationFeeNowCents what a cancellation by the caller would cost the client now
 */
public record BookingView(
        UUID id,
        String status,
        String paymentStatus,
        UUID hostId,
        String hostName,
        UUID clientId,
        String clientName,
        String style,
        Instant scheduledStart,
        Instant scheduledEnd,
        String timeZone,
        String venue,
        long amountCents,
        long platformFeeCents,
        @Nullable Long hostShareCents,
        String currency,
        @Nullable String startPin,
        Instant respondBy,
        @Nullable Instant actualStart,
        @Nullable Instant actualEnd,
        @Nullable String cancelledBy,
        @Nullable String cancellationReason,
        @Nullable Long cancellationFeeCents,
        long cancellationFeeNowCents,
        @Nullable String nextActionUrl,
        List<String> allowedActions,
        Instant createdAt) {}
