package com.dancepartner.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class QuietContextTest {

    @Test
    @DisplayName("R192: a bad token is not answered by the one who verifies it")
    void quiet() {
        HttpMessageContext context = mock();
        QuietContext quiet = new QuietContext(context);
        assertThat(quiet.responseUnauthorized()).isEqualTo(AuthenticationStatus.SEND_FAILURE);
        assertThat(quiet.responseNotFound()).isEqualTo(AuthenticationStatus.SEND_FAILURE);
        verifyNoInteractions(context);
    }
}
