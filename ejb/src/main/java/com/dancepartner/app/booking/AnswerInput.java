package com.dancepartner.app.booking;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An agreement to a proposal.
 *
 * @param paymentMethodId the client's card, for a client who agrees to an extension
 */
public record AnswerInput(
        @Nullable @Size(min = 1, max = 100) String paymentMethodId) {}
