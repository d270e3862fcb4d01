package com.dancepartner.app.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a caller learns of a refusal. */
final class Refused {

    private Refused() {}

    static void with(ErrorCode code, ThrowingCallable work) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(work)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    /** As invalid, naming this field. */
    static void naming(String field, ThrowingCallable work) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(work)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATION_ERROR))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }
}
