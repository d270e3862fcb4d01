package com.dancepartner.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockStatic;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.dancepartner.api.error.ErrorPage;
import com.dancepartner.api.limit.RequestLimits;
import com.dancepartner.app.identity.AccessClaims;
import com.dancepartner.app.identity.TokenStandings;
import com.dancepartner.app.identity.VerifiedTokens;
import com.dancepartner.app.identity.VerifiedTokens.Login;
import com.dancepartner.app.limit.Allowance;
import com.dancepartner.app.time.RealTime;
import com.dancepartner.domain.error.ErrorCode;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;
import org.mockito.MockedStatic;

class BearerMechanismTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final Instant IN_A_MINUTE = NOW.plusSeconds(60);
    private static final AccessClaims CLAIMS =
            new AccessClaims(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), 3, NOW.plusSeconds(900));
    private static final Set<String> GROUPS = Set.of("USER", "HOST");

    private final MicroProfileJwt microProfileJwt = mock();
    private final VerifiedTokens verified = mock();
    private final TokenStandings standings = mock();
    private final RequestLimits limits = mock();
    private final HttpServletRequest request = mock();
    private final HttpServletResponse response = mock();
    private final HttpMessageContext context = mock();
    private final MockedStatic<ErrorPage> errorPage = mockStatic(ErrorPage.class);
    private final BearerMechanism mechanism = new BearerMechanism();
    private final JsonWebToken token = token(CLAIMS);

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        mechanism.microProfileJwt = microProfileJwt;
        mechanism.verified = verified;
        mechanism.standings = standings;
        mechanism.limits = limits;
        mechanism.realTime = new RealTime() {
            @Override
            public Instant now() {
                return NOW;
            }
        };
        when(request.getRequestURI()).thenReturn("/api/v1/hosts");
        when(request.getHeader("Authorization")).thenReturn("Bearer a.b.c");
        when(verified.remember(any(), any())).thenAnswer(call -> call.getArgument(1));
        when(microProfileJwt.verify(any(), eq(response), eq(context))).thenReturn(Optional.of(token));
        when(standings.goodUntil(CLAIMS)).thenReturn(Optional.of(IN_A_MINUTE));
        when(context.notifyContainerAboutLogin(token, GROUPS)).thenReturn(AuthenticationStatus.SUCCESS);
        when(context.doNothing()).thenReturn(AuthenticationStatus.NOT_DONE);
    }

    @AfterEach
    void release() {
        errorPage.close();
    }

    @Test
    @DisplayName("R192: who brings no token may go where everybody may")
    void noToken() throws AuthenticationException {
        when(request.getHeader("Authorization")).thenReturn(null);
        assertThat(validate()).isEqualTo(AuthenticationStatus.NOT_DONE);
        verifyNoInteractions(limits, microProfileJwt, standings);
    }

    @ParameterizedTest(name = "{0}, Upgrade: {1}")
    @DisplayName("R192: but not to a chat, however its path is written")
    @CsvSource({
        "/api/v1/ws/chat/1,",
        "/api/v1/ws/chat/1, websocket",
        "/api/v1/%77s/chat/1, websocket",
        "/api//v1/ws/chat/1, WebSocket"
    })
    void noTokenForChat(String path, @Nullable String upgrade) throws Exception {
        when(request.getHeader("Authorization")).thenReturn(null);
        when(request.getHeader("Upgrade")).thenReturn(upgrade);
        when(request.getRequestURI()).thenReturn(path);
        assertRefused("Sign in first");
    }

    @Test
    @DisplayName("R187, R191, G18: a token is verified, its standing asked, and both remembered")
    void firstTime() throws AuthenticationException {
        assertThat(validate()).isEqualTo(AuthenticationStatus.SUCCESS);
        verify(verified).remember("a.b.c", new Login(token, GROUPS, CLAIMS, IN_A_MINUTE));
        verify(context).notifyContainerAboutLogin(token, GROUPS);
        verifyNoInteractions(limits);
    }

    @ParameterizedTest
    @DisplayName("R187: the verifier finds the token in Authorization, wherever it came from")
    @ValueSource(strings = {"bearer, d.e.f", "bearer,d.e.f"})
    void asIfInAuthorization(String protocols) throws AuthenticationException {
        when(request.getHeader("Authorization")).thenReturn(null);
        when(request.getHeader("Sec-WebSocket-Protocol")).thenReturn(protocols);
        assertThat(validate()).isEqualTo(AuthenticationStatus.SUCCESS);
        ArgumentCaptor<HttpServletRequest> asked = ArgumentCaptor.captor();
        verify(microProfileJwt).verify(asked.capture(), eq(response), eq(context));
        assertThat(asked.getValue().getHeader("Authorization")).isEqualTo("Bearer d.e.f");
    }

    @Test
    @DisplayName("R190, R193, G18: a token that was just verified is neither verified nor asked about again")
    void fresh() throws AuthenticationException {
        remembered(NOW.plusNanos(1));
        assertThat(validate()).isEqualTo(AuthenticationStatus.SUCCESS);
        verifyNoInteractions(microProfileJwt, standings);
        verify(verified, never()).remember(any(), any());
    }

    @Test
    @DisplayName("G18: after a minute its standing is asked again, its signature is not")
    void stale() throws AuthenticationException {
        remembered(NOW);
        assertThat(validate()).isEqualTo(AuthenticationStatus.SUCCESS);
        verify(verified).remember("a.b.c", new Login(token, GROUPS, CLAIMS, IN_A_MINUTE));
        verifyNoInteractions(microProfileJwt);
    }

    @Test
    @DisplayName("R185, R198, G18: a token that no longer speaks for its account is refused")
    void standsNoMore() throws Exception {
        remembered(NOW);
        when(standings.goodUntil(CLAIMS)).thenReturn(Optional.empty());
        assertRefused("The access token is invalid or expired");
        verify(verified, never()).remember(any(), any());
    }

    @Test
    @DisplayName("R155, R192: a token that is not verified is refused")
    void notVerified() throws Exception {
        when(microProfileJwt.verify(any(), any(), any())).thenReturn(Optional.empty());
        assertRefused("The access token is invalid or expired");
        verifyNoInteractions(standings);
    }

    @Test
    @DisplayName("R192: a token that is signed, but none of ours, is refused")
    void noneOfOurs() throws Exception {
        when(token.getSubject()).thenReturn("ada@example.com");
        assertRefused("The access token is invalid or expired");
        verifyNoInteractions(standings);
    }

    @Test
    @DisplayName("R192, G47: bad tokens cost their sender as much as requests without one")
    void tooManyBadTokens() throws Exception {
        when(microProfileJwt.verify(any(), any(), any())).thenReturn(Optional.empty());
        when(limits.refused(request, response, Allowance.ANONYMOUS)).thenReturn(true);
        assertThat(validate()).isEqualTo(AuthenticationStatus.SEND_FAILURE);
        errorPage.verifyNoInteractions();
        verify(response, never()).setHeader(any(), any());
    }

    @Test
    @DisplayName("R192: a refusal that cannot be sent is told")
    void noAnswer() throws IOException {
        IOException gone = new IOException("the client is gone");
        when(microProfileJwt.verify(any(), any(), any())).thenReturn(Optional.empty());
        when(limits.refused(request, response, Allowance.ANONYMOUS)).thenThrow(gone);
        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(this::validate)
                .withCause(gone);
    }

    private void remembered(Instant goodUntil) {
        when(verified.find("a.b.c")).thenReturn(Optional.of(new Login(token, GROUPS, CLAIMS, goodUntil)));
    }

    private AuthenticationStatus validate() throws AuthenticationException {
        return mechanism.validateRequest(request, response, context);
    }

    private void assertRefused(String message) throws Exception {
        assertThat(validate()).isEqualTo(AuthenticationStatus.SEND_FAILURE);
        verify(limits).refused(request, response, Allowance.ANONYMOUS);
        verify(response).setHeader("WWW-Authenticate", "Bearer");
        errorPage.verify(() -> ErrorPage.write(request, response, ErrorCode.UNAUTHORIZED, message));
        verify(context, never()).notifyContainerAboutLogin(any(Principal.class), any());
        verify(context, never()).doNothing();
    }

    private static JsonWebToken token(AccessClaims claims) {
        JsonWebToken token = mock();
        when(token.getTokenID()).thenReturn(claims.tokenId().toString());
        when(token.getSubject()).thenReturn(claims.userId().toString());
        when(token.getGroups()).thenReturn(GROUPS);
        when(token.getExpirationTime()).thenReturn(claims.expiresAt().getEpochSecond());
        when(token.<Object>getClaim("sid")).thenReturn(claims.deviceId());
        when(token.<Object>getClaim("tv")).thenReturn(claims.version());
        return token;
    }
}
