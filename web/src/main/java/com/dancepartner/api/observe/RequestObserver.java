package com.dancepartner.api.observe;

import com.dancepartner.app.logging.LogContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;

/** Gives each request an id, puts it on every log line and on the answer, and logs the request itself once it is answered. */
public class RequestObserver extends HttpFilter {

    private static final String ATTRIBUTE = RequestObserver.class.getName();
    private static final ThreadLocal<String> REQUEST_ID = new ThreadLocal<>();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        RequestLine line = RequestLine.begin(request, response);
        response.setHeader("X-Request-Id", line.id());
        REQUEST_ID.set(line.id());
        line.open();
        try {
            chain.doFilter(request, response);
        } finally {
            end(request, line);
            LogContext.clear();
            REQUEST_ID.remove();
        }
    }

    /** Now, or when the thread that goes on with the request is through. */
    private static void end(HttpServletRequest request, RequestLine line) {
        if (!request.isAsyncStarted()) {
            line.log();
            return;
        }
        try {
            request.getAsyncContext().addListener(new WhenComplete(line));
        } catch (IllegalStateException answeredMeanwhile) {
            line.log();
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
}
