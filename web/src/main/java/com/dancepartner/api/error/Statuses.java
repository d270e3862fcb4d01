package com.dancepartner.api.error;

import com.dancepartner.domain.error.ErrorCode;

/** HTTP's word for each of our codes (R525 to R532). */
public final class Statuses {

    private Statuses() {}

    public static int of(ErrorCode code) {
        return switch (code) {
            case WEBHOOK_REFUSED -> 400;
            case VALIDATION_ERROR, IDEMPOTENCY_CONFLICT -> 422;
            case UNAUTHORIZED, OTP_REQUIRED, TOKEN_REUSED -> 401;
            case FORBIDDEN, ACCOUNT_DISABLED -> 403;
            case NOT_FOUND -> 404;
            case METHOD_NOT_ALLOWED -> 405;
            case NOT_ACCEPTABLE -> 406;
            case UNSUPPORTED_MEDIA_TYPE -> 415;
            case PAYLOAD_TOO_LARGE -> 413;
            case CONFLICT, BOOKING_CONFLICT, STATE_CONFLICT, EMAIL_EXISTS -> 409;
            case PAYMENT_FAILED, PAYMENT_ACTION_REQUIRED -> 402;
            case RATE_LIMITED -> 429;
            case INTERNAL_ERROR -> 500;
            case SERVICE_UNAVAILABLE -> 503;
        };
    }

    /** Our code for a status that the container chose. */
    static ErrorCode codeOf(int status) {
        return switch (status) {
            case 400 -> ErrorCode.VALIDATION_ERROR;
            case 414, 431 -> ErrorCode.PAYLOAD_TOO_LARGE;
            case 501 -> ErrorCode.METHOD_NOT_ALLOWED;
            default -> first(status);
        };
    }

    /** Of several codes with one status the first is the plain one. */
    private static ErrorCode first(int status) {
        for (ErrorCode code : ErrorCode.values()) {
            if (of(code) == status) {
                return code;
            }
        }
        return status >= 500 ? ErrorCode.INTERNAL_ERROR : ErrorCode.VALIDATION_ERROR;
    }
}
