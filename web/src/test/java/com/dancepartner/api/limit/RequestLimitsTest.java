package com.dancepartner.api.limit;

import static com.dancepartner.app.limit.Allowance.ANONYMOUS;
import static com.dancepartner.app.limit.Allowance.AUTHENTICATED;
import static com.dancepartner.app.limit.Allowance.CREDENTIALS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockStatic;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.dancepartner.api.error.ErrorPage;
import com.dancepartner.app.limit.RateLimits;
import com.dancepartner.app.limit.Verdict;
import com.dancepartner.domain.error.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.MockedStatic;

class RequestLimitsTest {

    private static final String ADDRESS = "203.0.113.7";
    private static final String USER = "0192f0c1-0000-7000-8000-000000000001";

    private final RequestLimits requests = new RequestLimits();
    private final HttpServletResponse response = mock();
    private final RateLimits limits = mock();
    private final MockedStatic<ErrorPage> errorPage = mockStatic(ErrorPage.class);

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        requests.limits = limits;
        requests.addresses = mock();
        when(requests.addresses.of(ADDRESS, "")).thenReturn(ADDRESS);
    }

    @AfterEach
    void release() {
        errorPage.close();
    }

    @Test
    @DisplayName("R073: what is left is told on an answer that may pass")
    void passes() throws Exception {
        when(limits.take(ANONYMOUS, ADDRESS)).thenReturn(allowed(20, 7, Duration.ofMillis(39_001)));
        assertThat(requests.refused(Requests.get("/api/v1/hosts"), response, ANONYMOUS))
                .isFalse();
        verify(response).setHeader("RateLimit-Limit", "20");
        verify(response).setHeader("RateLimit-Remaining", "7");
        verify(response).setHeader("RateLimit-Reset", "40");
        errorPage.verifyNoInteractions();
    }

    @Test
    @DisplayName("R532: one too many is RATE_LIMITED, and is told when to come back")
    void refuses() throws Exception {
        HttpServletRequest request = Requests.get("/api/v1/hosts");
        when(limits.take(ANONYMOUS, ADDRESS))
                .thenReturn(new Verdict(false, 20, 0, Duration.ofSeconds(60), Duration.ofMillis(2_100)));
        assertThat(requests.refused(request, response, ANONYMOUS)).isTrue();
        verify(response).setHeader("RateLimit-Remaining", "0");
        verify(response).setHeader("RateLimit-Reset", "60");
        verify(response).setHeader("Retry-After", "3");
        errorPage.verify(() ->
                ErrorPage.write(request, response, ErrorCode.RATE_LIMITED, "Too many requests: at most 20 a minute"));
    }

    @Test
    @DisplayName("R073: a user is counted by id, wherever from; attempts at credentials by address")
    void keys() throws Exception {
        HttpServletRequest request = Requests.signedIn(Requests.post("/api/v1/auth/login"), USER);
        when(limits.take(CREDENTIALS, ADDRESS)).thenReturn(allowed(10, 9, Duration.ZERO));
        when(limits.take(AUTHENTICATED, USER)).thenReturn(allowed(100, 5, Duration.ZERO));
        assertThat(requests.refused(request, response, CREDENTIALS, AUTHENTICATED))
                .isFalse();
        verify(response).setHeader("RateLimit-Limit", "100");
        verify(response).setHeader("RateLimit-Remaining", "5");
    }

    @Test
    @DisplayName("R073: who is not signed in is counted by address, whatever is asked for")
    void withoutCaller() throws Exception {
        when(limits.take(AUTHENTICATED, ADDRESS)).thenReturn(allowed(100, 99, Duration.ZERO));
        assertThat(requests.refused(Requests.get("/api/v1/hosts"), response, AUTHENTICATED))
                .isFalse();
    }

    @Test
    @DisplayName("G47: a refused request is taken from no other allowance")
    void takesNoMore() throws Exception {
        when(limits.take(CREDENTIALS, ADDRESS))
                .thenReturn(new Verdict(false, 10, 0, Duration.ofSeconds(60), Duration.ofSeconds(6)));
        assertThat(requests.refused(Requests.post("/api/v1/auth/login"), response, CREDENTIALS, ANONYMOUS))
                .isTrue();
        verify(limits, never()).take(ANONYMOUS, ADDRESS);
    }

    @Test
    @DisplayName("G47: all lines of X-Forwarded-For count, in their order")
    void forwardedFor() {
        HttpServletRequest request =
                Requests.from(Requests.get("/api/v1/hosts"), "127.0.0.1", "198.51.100.1", "198.51.100.2, 10.0.0.1");
        when(requests.addresses.of("127.0.0.1", "198.51.100.1,198.51.100.2, 10.0.0.1"))
                .thenReturn("198.51.100.2");
        assertThat(requests.addressOf(request)).isEqualTo("198.51.100.2");
    }

    private static Verdict allowed(long limit, long remaining, Duration reset) {
        return new Verdict(true, limit, remaining, reset, Duration.ZERO);
    }
}
