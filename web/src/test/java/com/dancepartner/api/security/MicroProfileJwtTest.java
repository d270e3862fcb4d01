package com.dancepartner.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.isA;
import static org.mockito.ArgumentMatchers.same;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Type;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.mockito.stubbing.OngoingStubbing;

class MicroProfileJwtTest {

    private final HttpAuthenticationMechanism payaras = mock();
    private final HttpAuthenticationMechanism another = mock();
    private final Instance<HttpAuthenticationMechanism> mechanisms = mock();
    private final HttpServletRequest request = mock();
    private final HttpServletResponse response = mock();
    private final HttpMessageContext context = mock();
    private final JsonWebToken token = mock();
    private final MicroProfileJwt jwt = new MicroProfileJwt();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        jwt.mechanisms = mechanisms;
        Instance.Handle<HttpAuthenticationMechanism> ours =
                handle(another, "com.dancepartner.api.security.BearerMechanism");
        Instance.Handle<HttpAuthenticationMechanism> payara =
                handle(payaras, "fish.payara.microprofile.jwtauth.eesecurity.JWTAuthenticationMechanism");
        when(mechanisms.handlesStream()).thenAnswer(call -> Stream.of(ours, payara));
        when(context.getCallerPrincipal()).thenReturn(token);
    }

    @Test
    @DisplayName("R155, R191: a token is good when Payara's mechanism says so")
    void good() throws AuthenticationException {
        verifying().thenReturn(AuthenticationStatus.SUCCESS);
        assertThat(verify()).containsSame(token);
        verifyNoInteractions(another);
    }

    @ParameterizedTest
    @DisplayName("R155, R192: and not when it says anything else")
    @EnumSource(mode = Mode.EXCLUDE, names = "SUCCESS")
    void bad(AuthenticationStatus status) throws AuthenticationException {
        verifying().thenReturn(status);
        assertThat(verify()).isEmpty();
    }

    @Test
    @DisplayName("R192: a caller who is known by no token has none")
    void anotherPrincipal() throws AuthenticationException {
        Principal staff = () -> "staff";
        when(context.getCallerPrincipal()).thenReturn(staff);
        verifying().thenReturn(AuthenticationStatus.SUCCESS);
        assertThat(verify()).isEmpty();
    }

    @Test
    @DisplayName("R192: a token that cannot even be read is not good")
    void unreadable() throws AuthenticationException {
        verifying().thenThrow(new AuthenticationException("no JSON"));
        assertThat(verify()).isEmpty();
        verifying().thenThrow(new IllegalArgumentException("no base64"));
        assertThat(verify()).isEmpty();
    }

    @Test
    @DisplayName("R155: without the mechanism no token is good")
    void missing() throws AuthenticationException {
        when(mechanisms.handlesStream()).thenAnswer(call -> Stream.of());
        assertThat(verify()).isEmpty();
    }

    private OngoingStubbing<AuthenticationStatus> verifying() throws AuthenticationException {
        return when(payaras.validateRequest(same(request), same(response), isA(QuietContext.class)));
    }

    private Optional<JsonWebToken> verify() {
        return jwt.verify(request, response, context);
    }

    private static Instance.Handle<HttpAuthenticationMechanism> handle(
            HttpAuthenticationMechanism mechanism, String typeName) {
        Type type = mock();
        when(type.getTypeName()).thenReturn(typeName);
        Bean<HttpAuthenticationMechanism> bean = mock();
        when(bean.getTypes()).thenReturn(Set.of(Object.class, type));
        Instance.Handle<HttpAuthenticationMechanism> handle = mock();
        when(handle.getBean()).thenReturn(bean);
        when(handle.get()).thenReturn(mechanism);
        return handle;
    }
}
