package com.dancepartner.domain.idempotency;

import com.dancepartner.domain.error.BusinessException;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a person calls a request, to be able to send it again.
 *
 * @param value as in the header; 1 to 100 visible ASCII characters
 */
public record IdempotencyKey(UUID userId, String value) {

    /** The header, which is also the field that errors name. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern VISIBLE = Pattern.compile("[!-~]{1,100}");

    /** @throws BusinessException VALIDATION_ERROR */
    public IdempotencyKey {
        if (!VISIBLE.matcher(value).matches()) {
            throw BusinessException.invalid(
                    HEADER, HEADER + " must be 1 to 100 visible ASCII characters without spaces");
        }
    }
}
