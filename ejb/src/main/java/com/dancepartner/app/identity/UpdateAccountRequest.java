package com.dancepartner.app.identity;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What is to change of an account; what is absent stays. An empty text clears phone, language, time zone or currency.
 *
 * @param phone E.164
 * @param language BCP 47
 * @param timeZone IANA
 * @param preferredCurrency ISO 4217
 */
public record UpdateAccountRequest(
        @Nullable @Size(max = 100) String firstName,
        @Nullable @Size(max = 100) String lastName,
        @Nullable @Size(max = 20) String phone,
        @Nullable @Size(max = 35) String language,
        @Nullable @Size(max = 64) String timeZone,
        @Nullable @Size(max = 3) String preferredCurrency) {}
