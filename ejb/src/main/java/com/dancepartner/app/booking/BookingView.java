package com.dancepartner.app.booking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A booking as one of its two parties sees it. Amounts in minor units, instants in UTC.
 *
 * @param hostId of the host profile
 * @param timeZone IANA zone of the place where they dance
 * @param hostShareCents what the host earns; for the host only
 * @param startPin for the client only, to be shown to the host
 * @param freeCancellationUntil the last instant at which the client cancels for nothing; a move never makes it later
 * @param cancellationFeeCents what a late cancellation or a no-show cost the client
 * @param cancellationFeeNowCents what a cancellation by the caller would cost the client now
 * @param noShowParty who did not come, by the word of the other
 * @param capturedCents what was taken of the price, before refunds
 * @param refundedCents what staff decided to give back of it
 * @param tipsCents what the client gave beyond the price
 * @param nextActionUrl where the client must authenticate the payment
 * @param paymentFailure why the client's card was refused; for the client only
 * @param payUntil until when the client must authenticate or give another card; absent when nothing is asked of them
 * @param change the last change that was proposed
 * @param allowedActions what the caller could do now
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
        @Nullable Double latitude,
        @Nullable Double longitude,
        long amountCents,
        long platformFeeCents,
        @Nullable Long hostShareCents,
        String currency,
        boolean instantBook,
        @Nullable String startPin,
        Instant respondBy,
        @Nullable Instant actualStart,
        @Nullable Instant actualEnd,
        @Nullable String cancelledBy,
        @Nullable String cancellationCode,
        @Nullable String cancellationReason,
        @Nullable Long cancellationFeeCents,
        Instant freeCancellationUntil,
        long cancellationFeeNowCents,
        @Nullable String noShowParty,
        long capturedCents,
        long refundedCents,
        long tipsCents,
        @Nullable String nextActionUrl,
        @Nullable String paymentFailure,
        @Nullable Instant payUntil,
        @Nullable ChangeView change,
        List<String> allowedActions,
        Instant createdAt) {}
