package com.dancepartner.api.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import com.dancepartner.api.security.PlainAnswers;
import com.dancepartner.app.identity.ForgotPasswordRequest;
import com.dancepartner.app.identity.PasswordDesk;
import com.dancepartner.app.identity.ResetPasswordRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PasswordResourceTest {

    private final PlainAnswers answers = new PlainAnswers();
    private final PasswordDesk passwords = mock();
    private final PasswordResource resource = new PasswordResource();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        resource.passwords = passwords;
    }

    @AfterEach
    void release() {
        answers.close();
    }

    @Test
    @DisplayName("R160, G22, G23: a forgotten password is 202, whoever asks")
    void forgot() {
        ForgotPasswordRequest request = new ForgotPasswordRequest("ada@example.com");
        assertThat(resource.forgot(request).getStatus()).isEqualTo(202);
        verify(passwords).forgot(request);
    }

    @Test
    @DisplayName("R160, G22: a new password is handed on")
    void reset() {
        ResetPasswordRequest request = new ResetPasswordRequest("link", "Kizomba7");
        resource.reset(request);
        verify(passwords).reset(request);
    }
}
