package com.dancepartner.api.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Tells browsers on every answer what they must not do with it; nothing of the API is kept in caches. */
public class SecurityHeaders extends HttpFilter {

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        put(request, response);
        chain.doFilter(request, response);
    }

    /** For answers that are made before any filter runs, too. */
    public static void put(HttpServletRequest request, HttpServletResponse response) {
        String path = Paths.of(request);
        put(request, response, ContentPolicy.of(path));
        if (path.startsWith("/api/")) {
            response.setHeader("Cache-Control", "no-store");
        }
    }

    /** For errors, which are data wherever they happen. */
    public static void putOnError(HttpServletRequest request, HttpServletResponse response) {
        put(request, response, ContentPolicy.DATA);
        response.setHeader("Cache-Control", "no-store");
    }

    private static void put(HttpServletRequest request, HttpServletResponse response, ContentPolicy policy) {
        response.setHeader("Content-Security-Policy", policy.header());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(
                "Permissions-Policy",
                "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (request.isSecure() || EdgeSettings.of(request).encrypted()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }
}
