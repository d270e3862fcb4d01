package com.dancepartner.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.walk.Answer;

/** What an error looks like (R524): one form, with a code, the field at fault and the id of the request. */
final class Problems {

    private Problems() {}

    /** @param field the field at fault; empty when none is */
    static void assertProblem(Answer answer, int status, String code, String field) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.at("error.code")).as(answer.text()).isEqualTo(code);
        assertThat(answer.at("error.details.field")).as(answer.text()).isEqualTo(field);
        assertThat(answer.at("error.message")).as(answer.text()).isNotBlank();
        assertThat(answer.at("error.request_id")).as(answer.text()).isNotBlank();
    }

    /** Refused for what the caller sent, in the one form of errors; not for asking too often. */
    static void assertRefused(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(400, 428);
        assertThat(answer.at("error.code")).as(answer.text()).isNotBlank();
        assertThat(answer.at("error.request_id")).as(answer.text()).isNotBlank();
    }
}
