package com.dancepartner.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.dancepartner.api.limit.RequestLimits;
import com.dancepartner.app.identity.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallerTest {

    private static final UUID ID = UUID.fromString("0192f0c1-0000-7000-8000-000000000001");

    private final SecurityContext security = mock();
    private final HttpServletRequest request = mock();
    private final RequestLimits limits = mock();
    private final JsonWebToken token = mock();
    private final Caller caller = new Caller();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        caller.security = security;
        caller.request = request;
        caller.limits = limits;
        when(security.getUserPrincipal()).thenReturn(token);
        when(limits.addressOf(request)).thenReturn("192.0.2.1");
    }

    @Test
    @DisplayName("R187: who calls is who the token names")
    void id() {
        when(token.getName()).thenReturn(ID.toString());
        assertThat(caller.id()).isEqualTo(ID);
    }

    @ParameterizedTest
    @DisplayName("G18: on which device the caller is stands in the token, in JSON's quotes or not")
    @ValueSource(strings = {"0192f0c1-0000-7000-8000-000000000001", "\"0192f0c1-0000-7000-8000-000000000001\""})
    void device(String claim) {
        when(token.<Object>getClaim("sid")).thenReturn(claim);
        assertThat(caller.deviceId()).isEqualTo(ID);
    }

    @Test
    @DisplayName("G17: where the caller is and what the client calls itself, if it does")
    void visitor() {
        assertThat(caller.visitor()).isEqualTo(new Visitor("192.0.2.1", ""));
        when(request.getHeader("User-Agent")).thenReturn("Browser/1.0");
        assertThat(caller.visitor()).isEqualTo(new Visitor("192.0.2.1", "Browser/1.0"));
    }
}
