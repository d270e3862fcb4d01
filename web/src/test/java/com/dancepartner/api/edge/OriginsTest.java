package com.dancepartner.api.edge;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.startsWith;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockStatic;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import com.dancepartner.api.error.ErrorPage;
import com.dancepartner.domain.error.ErrorCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.MockedStatic;

class OriginsTest {

    private static final String STRANGER = "https://evil.example";

    private final HttpServletResponse response = mock();
    private final FilterChain chain = mock();

    @Test
    @DisplayName("R071: who is no page is served without a word about origins")
    void noPage() throws Exception {
        HttpServletRequest request = Calls.call("GET", "/api/v1/hosts");
        new Origins().doFilter(request, response, chain);
        verify(response, never()).setHeader(startsWith("Access-Control"), any());
        verify(chain).doFilter(request, response);
    }

    @Test
    @DisplayName("R071: a page of a configured origin may read the answer, and of its headers the id and the limits")
    void friend() throws Exception {
        HttpServletRequest request = page("GET", "/api/v1/hosts", Calls.FRIEND);
        new Origins().doFilter(request, response, chain);
        verify(response).setHeader("Access-Control-Allow-Origin", Calls.FRIEND);
        verify(response)
                .setHeader(
                        "Access-Control-Expose-Headers",
                        "X-Request-Id, Location, Retry-After, Idempotent-Replayed, RateLimit-Limit,"
                                + " RateLimit-Remaining, RateLimit-Reset");
        verify(response).setHeader("Vary", "Origin");
        verify(response, never()).setHeader(eq("Access-Control-Allow-Credentials"), any());
        verify(chain).doFilter(request, response);
    }

    @ParameterizedTest
    @DisplayName("R071: a page of another origin may not read the answer, and caches know that it may depend on that")
    @ValueSource(strings = {STRANGER, "null", "*"})
    void stranger(String origin) throws Exception {
        HttpServletRequest request = page("GET", "/api/v1/hosts", origin);
        new Origins().doFilter(request, response, chain);
        verify(response, never()).setHeader(startsWith("Access-Control"), any());
        verify(response).setHeader("Vary", "Origin");
        verify(chain).doFilter(request, response);
    }

    @Test
    @DisplayName("R071: browsers of configured origins are told beforehand what they may send")
    void preflight() throws Exception {
        new Origins().doFilter(preflight(Calls.FRIEND), response, chain);
        verify(response).setHeader("Access-Control-Allow-Origin", Calls.FRIEND);
        verify(response).setHeader("Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE");
        verify(response).setHeader("Access-Control-Allow-Headers", "Authorization, Content-Type, Idempotency-Key");
        verify(response).setHeader("Access-Control-Max-Age", "3600");
        verify(response).setStatus(204);
        verify(chain, never()).doFilter(any(), any());
    }

    @Test
    @DisplayName("R071, R527: those of others are told no")
    void preflightOfAStranger() throws Exception {
        HttpServletRequest request = preflight(STRANGER);
        assertRefused(request);
        verify(response, never()).setStatus(anyInt());
        verify(response, never()).setHeader(startsWith("Access-Control"), any());
    }

    @Test
    @DisplayName("R071: OPTIONS by itself is no preflight")
    void options() throws Exception {
        HttpServletRequest request = page("OPTIONS", "/api/v1/hosts", STRANGER);
        new Origins().doFilter(request, response, chain);
        verify(chain).doFilter(request, response);
    }

    @ParameterizedTest(name = "{0} at {1}")
    @DisplayName("R103, R527: a foreign page may open no socket, wherever the handshake goes")
    @CsvSource({"/api/v1/ws/chat/1, websocket", "/api/v1/ws/chat/1,", "/api/v1//ws/chat/1, WebSocket", "/, h2c"})
    void foreignSocket(String path, String upgrade) throws Exception {
        assertRefused(Calls.with(page("GET", path, STRANGER), "Upgrade", upgrade));
    }

    @ParameterizedTest
    @DisplayName("R103: our own pages, those of configured origins and apps without an origin may open sockets")
    @ValueSource(strings = {Calls.OWN, Calls.FRIEND, "http://127.0.0.1:8081"})
    void ownSocket(String origin) throws Exception {
        HttpServletRequest request = Calls.with(page("GET", "/api/v1/ws/chat/1", origin), "Host", "127.0.0.1:8081");
        new Origins().doFilter(request, response, chain);
        verify(chain).doFilter(request, response);
    }

    private void assertRefused(HttpServletRequest request) throws Exception {
        try (MockedStatic<ErrorPage> page = mockStatic(ErrorPage.class)) {
            new Origins().doFilter(request, response, chain);
            page.verify(() -> ErrorPage.write(eq(request), eq(response), eq(ErrorCode.FORBIDDEN), any()));
        }
        verify(chain, never()).doFilter(any(), any());
    }

    private static HttpServletRequest page(String method, String path, String origin) {
        return Calls.with(Calls.call(method, path), "Origin", origin);
    }

    private static HttpServletRequest preflight(String origin) {
        return Calls.with(page("OPTIONS", "/api/v1/bookings", origin), "Access-Control-Request-Method", "POST");
    }
}
