package com.dancepartner.admin.edge;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.InOrder;

class ConsoleHeadersTest {

    private final SessionCookieConfig cookie = mock();
    private final ServletContext context = mock();
    private final HttpServletRequest request = mock();
    private final HttpServletResponse response = mock();
    private final FilterChain chain = mock();

    @BeforeEach
    void aRequest() {
        when(request.getServletContext()).thenReturn(context);
        when(context.getSessionCookieConfig()).thenReturn(cookie);
    }

    @ParameterizedTest
    @DisplayName("R071: pages say what browsers must not do with them, before anything answers")
    @ValueSource(strings = {"GET", "HEAD", "POST"})
    void headers(String method) throws Exception {
        when(request.getMethod()).thenReturn(method);
        new ConsoleHeaders().doFilter(request, response, chain);
        InOrder order = inOrder(response, chain);
        order.verify(response).setHeader(eq("Content-Security-Policy"), contains("frame-ancestors 'none'"));
        order.verify(response).setHeader("X-Content-Type-Options", "nosniff");
        order.verify(response).setHeader("X-Frame-Options", "DENY");
        order.verify(chain).doFilter(request, response);
        verify(response, never()).setHeader(eq("Strict-Transport-Security"), any());
    }

    @ParameterizedTest
    @DisplayName("R071: other methods are refused, with those that are allowed")
    @ValueSource(strings = {"TRACE", "PUT", "DELETE", "OPTIONS", "FOO"})
    void odd(String method) throws Exception {
        when(request.getMethod()).thenReturn(method);
        new ConsoleHeaders().doFilter(request, response, chain);
        verify(response).setHeader("Allow", "GET, HEAD, POST");
        verify(response).setStatus(405);
        verify(chain, never()).doFilter(any(), any());
    }

    @Test
    @DisplayName("R071: staff who came by https, here or at the proxy, are to come by https for a year")
    void encryption() {
        when(request.isSecure()).thenReturn(true);
        ConsoleHeaders.put(request, response);
        verify(response).setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        HttpServletResponse behindAProxy = mock();
        when(request.isSecure()).thenReturn(false);
        when(cookie.isSecure()).thenReturn(true);
        ConsoleHeaders.put(request, behindAProxy);
        verify(behindAProxy).setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }

    @Test
    @DisplayName("R071: PrimeFaces gives each page a nonce")
    void nonces() {
        new ConsolePolicy().contextInitialized(new ServletContextEvent(context));
        verify(context).setInitParameter("primefaces.CSP", "true");
        verify(context).setInitParameter("primefaces.CSP_POLICY", "script-src 'self'");
    }
}
