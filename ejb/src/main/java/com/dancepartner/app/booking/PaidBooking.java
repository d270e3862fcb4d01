package com.dancepartner.app.booking;

import java.util.List;
import java.util.UUID;

/** A booking and the payments that it has set in motion. */
public record PaidBooking(UUID bookingId, List<UUID> paymentIds) {}
