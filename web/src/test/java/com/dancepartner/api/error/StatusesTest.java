package com.dancepartner.api.error;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.error.ErrorCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StatusesTest {

    @ParameterizedTest(name = "{0} is {1}")
    @DisplayName("R525 to R532: the documented status of each documented code")
    @CsvSource({
        "VALIDATION_ERROR, 422",
        "UNAUTHORIZED, 401",
        "FORBIDDEN, 403",
        "NOT_FOUND, 404",
        "CONFLICT, 409",
        "BOOKING_CONFLICT, 409",
        "PAYMENT_FAILED, 402",
        "RATE_LIMITED, 429"
    })
    void documented(ErrorCode code, int status) {
        assertThat(Statuses.of(code)).isEqualTo(status);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @DisplayName("G59: the status of each code that was added")
    @CsvSource({
        "STATE_CONFLICT, 409",
        "EMAIL_EXISTS, 409",
        "ACCOUNT_DISABLED, 403",
        "TOKEN_REUSED, 401",
        "OTP_REQUIRED, 401",
        "IDEMPOTENCY_CONFLICT, 422",
        "PAYMENT_ACTION_REQUIRED, 402",
        "METHOD_NOT_ALLOWED, 405",
        "NOT_ACCEPTABLE, 406",
        "PAYLOAD_TOO_LARGE, 413",
        "UNSUPPORTED_MEDIA_TYPE, 415",
        "INTERNAL_ERROR, 500",
        "SERVICE_UNAVAILABLE, 503",
        "WEBHOOK_REFUSED, 400"
    })
    void added(ErrorCode code, int status) {
        assertThat(Statuses.of(code)).isEqualTo(status);
    }

    @ParameterizedTest
    @DisplayName("R524: every code answers as an error")
    @EnumSource
    void everyCodeIsAnError(ErrorCode code) {
        assertThat(Statuses.of(code)).isBetween(400, 599);
    }

    @ParameterizedTest
    @DisplayName(
            "R524: what the container refuses has a code of the same status, but for 400, which only webhooks are told")
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "WEBHOOK_REFUSED")
    void codesOfTheContainersStatuses(ErrorCode code) {
        int status = Statuses.of(code);
        assertThat(Statuses.of(Statuses.codeOf(status))).isEqualTo(status);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @DisplayName("R524: of several codes the container's status means the plain one, of none the nearest")
    @CsvSource({
        "401, UNAUTHORIZED",
        "403, FORBIDDEN",
        "402, PAYMENT_FAILED",
        "409, CONFLICT",
        "422, VALIDATION_ERROR",
        "414, PAYLOAD_TOO_LARGE",
        "431, PAYLOAD_TOO_LARGE",
        "501, METHOD_NOT_ALLOWED",
        "400, VALIDATION_ERROR",
        "418, VALIDATION_ERROR",
        "502, INTERNAL_ERROR"
    })
    void ambiguousAndUnknown(int status, ErrorCode code) {
        assertThat(Statuses.codeOf(status)).isEqualTo(code);
    }
}
