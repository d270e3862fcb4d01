package com.dancepartner.domain.availability;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SlotRuleTest {

    @ParameterizedTest
    @DisplayName(
            "R335, R525, R530: what rules are against is bad input, what is not free is a conflict, both with the field")
    @CsvSource({
        "PAST,            VALIDATION_ERROR, scheduled_start",
        "OFF_STEP,        VALIDATION_ERROR, scheduled_start",
        "TOO_SHORT,       VALIDATION_ERROR, duration_minutes",
        "TOO_LONG,        VALIDATION_ERROR, duration_minutes",
        "TOO_SOON,        VALIDATION_ERROR, scheduled_start",
        "TOO_FAR,         VALIDATION_ERROR, scheduled_start",
        "TRAVELLING,      BOOKING_CONFLICT, scheduled_start",
        "CLOSED,          BOOKING_CONFLICT, scheduled_start",
        "BLOCKED,         BOOKING_CONFLICT, scheduled_start",
        "TAKEN_ELSEWHERE, BOOKING_CONFLICT, scheduled_start",
        "TAKEN,           BOOKING_CONFLICT, scheduled_start"
    })
    void refusals(SlotRule rule, ErrorCode code, String field) {
        BusinessException refusal = rule.refusal();
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.field()).isEqualTo(field);
        assertThat(refusal).hasMessage(rule.toClient());
    }

    @ParameterizedTest
    @DisplayName("R318: each reason is told to client and host in words")
    @EnumSource
    void words(SlotRule rule) {
        assertThat(rule.toClient()).isNotBlank();
        assertThat(rule.toHost()).isNotBlank();
        assertThat(rule.wire()).matches("[a-z_]+");
    }
}
