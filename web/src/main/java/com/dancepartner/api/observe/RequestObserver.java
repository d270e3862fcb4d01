package com.dancepartner.api.observe;

import com.dancepartner.app.logging.LogContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;

/** Gives each request an id, puts it on every log line and on the answer, and logs the request itself. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class RequestObserver extends HttpFilter {

    private static final Logger LOG = System.getLogger(RequestObserver.class.getName());
    private static final String ATTRIBUTE = RequestObserver.class.getName();
    private static final ThreadLocal<String> REQUEST_ID = new ThreadLocal<>();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long began = System.nanoTime();
        String id = idOf(request);
        REQUEST_ID.set(id);
        LogContext.put("request_id", id);
        if (request.getUserPrincipal() != null) {
            LogContext.put("user_id", request.getUserPrincipal().getName());
        }
        response.setHeader("X-Request-Id", id);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        try {
            chain.doFilter(request, response);
        } finally {
            log(request, response, began);
            LogContext.clear();
            REQUEST_ID.remove();
        }
    }

    /** The id of this request, given at the first call: before the filter when a token is refused, after it on error pages. */
    public static String idOf(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        String id = UUID.randomUUID().toString();
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    /** The id of the request that this thread serves; "none" outside of one. */
    public static String requestId() {
        String id = REQUEST_ID.get();
        return id == null ? "none" : id;
    }

    /** The path without its query: that may hold what is nobody's business. */
    private static void log(HttpServletRequest request, HttpServletResponse response, long began) {
        long millis = (System.nanoTime() - began) / 1_000_000;
        LogContext.put("method", request.getMethod());
        LogContext.put("path", request.getRequestURI());
        LogContext.put("status", Integer.toString(response.getStatus()));
        LogContext.put("millis", Long.toString(millis));
        LOG.log(
                Level.INFO,
                request.getMethod() + " " + request.getRequestURI() + " " + response.getStatus() + " in " + millis
                        + " ms");
    }
}
