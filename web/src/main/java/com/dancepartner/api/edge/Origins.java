package com.dancepartner.api.edge;

import com.dancepartner.api.error.ErrorPage;
import com.dancepartner.domain.error.ErrorCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Lets pages of configured origins read our answers, and no others; and lets no foreign page open a socket, which browsers
 * themselves would allow.
 */
public class Origins extends HttpFilter {

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        put(request, response);
        String origin = request.getHeader("Origin");
        if (origin != null && isPreflight(request)) {
            answerPreflight(request, response, origin);
        } else if (origin != null && isSocket(request) && !mayConnect(request, origin)) {
            ErrorPage.write(request, response, ErrorCode.FORBIDDEN, "Pages of this origin may not open a socket here");
        } else {
            chain.doFilter(request, response);
        }
    }

    /** For answers that are made before any filter runs, too: a page must be able to read that its token expired. */
    public static void put(HttpServletRequest request, HttpServletResponse response) {
        String origin = request.getHeader("Origin");
        response.setHeader("Vary", "Origin");
        if (origin != null && allowed(request).mayRead(origin)) {
            response.setHeader("Access-Control-Allow-Origin", origin);
            response.setHeader(
                    "Access-Control-Expose-Headers",
                    "X-Request-Id, Location, Retry-After, Idempotent-Replayed, RateLimit-Limit, RateLimit-Remaining,"
                            + " RateLimit-Reset");
        }
    }

    private static void answerPreflight(HttpServletRequest request, HttpServletResponse response, String origin)
            throws IOException {
        if (!allowed(request).mayRead(origin)) {
            ErrorPage.write(request, response, ErrorCode.FORBIDDEN, "Pages of this origin may not call the API");
            return;
        }
        response.setHeader("Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE");
        response.setHeader("Access-Control-Allow-Headers", "Authorization, Content-Type, Idempotency-Key");
        response.setHeader("Access-Control-Max-Age", "3600");
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private static boolean isPreflight(HttpServletRequest request) {
        return request.getMethod().equals("OPTIONS") && request.getHeader("Access-Control-Request-Method") != null;
    }

    private static boolean isSocket(HttpServletRequest request) {
        return request.getHeader("Upgrade") != null || Paths.of(request).startsWith("/api/v1/ws/");
    }

    private static boolean mayConnect(HttpServletRequest request, String origin) {
        return allowed(request).mayConnect(origin, request.getHeader("Host"));
    }

    private static AllowedOrigins allowed(HttpServletRequest request) {
        return EdgeSettings.of(request).origins();
    }
}
