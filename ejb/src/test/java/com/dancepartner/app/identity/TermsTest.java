package com.dancepartner.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TermsTest {

    private final Terms terms = new Terms();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        terms.version = "2026-11-01";
        terms.publicUrl = URI.create("https://dancepartner.example");
    }

    @Test
    @DisplayName("R159: the terms in force say where to read them")
    void inForce() {
        assertThat(terms.inForce())
                .isEqualTo(new TermsView("2026-11-01", URI.create("https://dancepartner.example/terms/")));
    }

    @Test
    @DisplayName("R159: who registers accepts the terms in force, and no others")
    void accepted() {
        assertThatCode(() -> terms.requireAccepted("2026-11-01")).doesNotThrowAnyException();
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> terms.requireAccepted("2025-01-01"))
                .withMessageContaining("2026-11-01")
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATION_ERROR))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("terms_version"));
    }
}
