package com.dancepartner.app.booking;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A card of the client.
 *
 * @param paymentMethodId Stripe's id
 */
public record CardInput(@NotBlank @Size(max = 100) String paymentMethodId) {}
