package com.dancepartner.api.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.InOrder;

class SecurityHeadersTest {

    private static final EdgeSettings CLEAR_TEXT = EdgeSettings.of("http://127.0.0.1:8080", "", "100", "10");

    private final HttpServletResponse response = mock();
    private final FilterChain chain = mock();

    @Test
    @DisplayName("R071: every answer says what browsers must not do with it, before anything answers")
    void headers() throws Exception {
        HttpServletRequest request = Calls.call("GET", "/api/v1/hosts");
        new SecurityHeaders().doFilter(request, response, chain);
        InOrder order = inOrder(response, chain);
        order.verify(response)
                .setHeader(
                        "Content-Security-Policy",
                        "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        order.verify(response).setHeader("X-Content-Type-Options", "nosniff");
        order.verify(response).setHeader("X-Frame-Options", "DENY");
        order.verify(response).setHeader("Referrer-Policy", "no-referrer");
        order.verify(response).setHeader(eq("Permissions-Policy"), any());
        order.verify(response).setHeader("Cross-Origin-Opener-Policy", "same-origin");
        order.verify(response).setHeader("Cross-Origin-Resource-Policy", "same-origin");
        order.verify(chain).doFilter(request, response);
    }

    @Test
    @DisplayName("R071: no cache keeps what the API says, nor errors; pages may be kept")
    void caches() {
        SecurityHeaders.put(Calls.call("GET", "/docs/"), response);
        verify(response, never()).setHeader(eq("Cache-Control"), any());
        SecurityHeaders.put(Calls.call("GET", "/api/v1/hosts"), response);
        verify(response).setHeader("Cache-Control", "no-store");
        HttpServletResponse error = mock();
        SecurityHeaders.putOnError(Calls.call("GET", "/docs/nothing"), error);
        verify(error).setHeader("Cache-Control", "no-store");
        verify(error).setHeader("Content-Security-Policy", ContentPolicy.DATA.header());
    }

    @Test
    @DisplayName("R071: who came by https, here or at the proxy, is to come by https for a year")
    void encryption() {
        SecurityHeaders.put(Calls.call("GET", "/", CLEAR_TEXT), response);
        verify(response, never()).setHeader(eq("Strict-Transport-Security"), any());
        SecurityHeaders.put(Calls.call("GET", "/"), response);
        HttpServletRequest encrypted = Calls.call("GET", "/", CLEAR_TEXT);
        when(encrypted.isSecure()).thenReturn(true);
        HttpServletResponse other = mock();
        SecurityHeaders.put(encrypted, other);
        for (HttpServletResponse answer : new HttpServletResponse[] {response, other}) {
            verify(answer).setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("R071: each page may load what it needs, and data nothing")
    @CsvSource({
        "/, TEXT",
        "/index.html, TEXT",
        "/onboarded, TEXT",
        "/onboarded/, TEXT",
        "/onboarded/index.html, TEXT",
        "/paid/, TEXT",
        "/terms/, TEXT",
        "/account/verify/, FORMS",
        "/account/reset/index.html, FORMS",
        "/docs, REFERENCE",
        "/docs/, REFERENCE",
        "/docs/index.html, REFERENCE",
        "/redoc/, REFERENCE",
        "/api/v1/hosts, DATA",
        "/openapi, DATA",
        "/health, DATA",
        "/onboardedx, DATA",
        "/.well-known/jwks.json, DATA"
    })
    void policies(String path, ContentPolicy policy) {
        assertThat(ContentPolicy.of(path)).isEqualTo(policy);
    }

    @ParameterizedTest
    @DisplayName("R071: no policy lets a page run scripts of its own, take a foreign one, or stand in a frame")
    @EnumSource
    void noInlineScripts(ContentPolicy policy) {
        assertThat(policy.header().split("; ?"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                .noneMatch(part -> part.startsWith("script-src") && !part.equals("script-src 'self'"))
                .noneMatch(part -> part.contains("*") || part.contains("http"));
    }
}
