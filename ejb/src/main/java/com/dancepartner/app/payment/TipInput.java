package com.dancepartner.app.payment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/**
 * A tip to give.
 *
 * @param amountCents in minor units of the booking's currency, at most twice the session's price
 * @param paymentMethodId Stripe's id of the client's card
 */
public record TipInput(
        @Positive long amountCents,
        @NotBlank @Size(max = 100) String paymentMethodId) {}
