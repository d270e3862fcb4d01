package com.dancepartner.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockStatic;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.dancepartner.api.error.ErrorPage;
import com.dancepartner.api.limit.RequestLimits;
import com.dancepartner.app.cluster.ClusterMessages;
import com.dancepartner.app.identity.AccessClaims;
import com.dancepartner.app.identity.TokenStandings;
import com.dancepartner.app.identity.VerifiedTokens;
import com.dancepartner.app.limit.Allowance;
import com.dancepartner.app.time.RealTime;
import com.dancepartner.domain.error.ErrorCode;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.MockedStatic;

class BearerMechanismTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final UUID DEVICE = UUID.randomUUID();

    private final MicroProfileJwt microProfileJwt = mock();
    private final VerifiedTokens verified = new VerifiedTokensOf(new SetTime());
    private final TokenStandings standings = mock();
    private final RequestLimits limits = mock();
    private final HttpServletRequest request = mock();
    private final HttpServletResponse response = mock();
    private final HttpMessageContext context = mock();
    private final JsonWebToken token = mock();
    private final MockedStatic<ErrorPage> errorPage = mockStatic(ErrorPage.class);
    private final BearerMechanism mechanism = new BearerMechanism();
}
