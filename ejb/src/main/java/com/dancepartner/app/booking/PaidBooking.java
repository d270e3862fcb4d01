package com.dancepartner.app.booking;

import java.util.UUID;

/** A booking and the payment that it has set in motion. */
public record PaidBooking(UUID bookingId, UUID paymentId) {}
