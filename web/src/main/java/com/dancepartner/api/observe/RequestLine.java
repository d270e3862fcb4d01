package com.dancepartner.api.observe;

import com.dancepartner.app.logging.LogContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/**
 * What the log says about a request: its path without the query, which may hold what is nobody's business.
 *
 * @param userId who is signed in; null for nobody
 * @param began by {@link System#nanoTime()}
 */
record RequestLine(
        String id, @Nullable String userId, String method, String path, HttpServletResponse response, long began) {

    private static final Logger LOG = System.getLogger(RequestObserver.class.getName());

    static RequestLine begin(HttpServletRequest request, HttpServletResponse response) {
        Principal user = request.getUserPrincipal();
        return new RequestLine(
                RequestObserver.idOf(request),
                user == null ? null : user.getName(),
                request.getMethod(),
                request.getRequestURI(),
                response,
                System.nanoTime());
    }

    /** From here on the lines of this thread carry the request's id. */
    void open() {
        LogContext.put("request_id", id);
        if (userId != null) {
            LogContext.put("user_id", userId);
        }
    }

    /** The line itself, on whichever thread the request ends. */
    void log() {
        open();
        String status = Integer.toString(response.getStatus());
        String millis = Long.toString((System.nanoTime() - began) / 1_000_000);
        LogContext.put("method", method);
        LogContext.put("path", path);
        LogContext.put("status", status);
        LogContext.put("millis", millis);
        LOG.log(Level.INFO, method + " " + path + " " + status + " in " + millis + " ms");
    }
}
