package com.dancepartner.api.edge;

import com.dancepartner.api.error.ErrorPage;
import com.dancepartner.app.calendar.FeedDesk;
import com.dancepartner.app.host.photo.PhotoStudio;
import com.dancepartner.domain.error.ErrorCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Refuses bodies that are larger than any of ours, at once where the length is told, else when it turns out; and ends the
 * patience with those that drip in. A photo or a calendar may be larger, of somebody who is signed in: others are sent away before
 * theirs is read.
 */
public class BodyLimits extends HttpFilter {

    private static final String WEBHOOKS = "/api/v1/webhooks/";
    private static final long WEBHOOK_BYTES = 256 * 1024;
    private static final String PHOTOS = "/api/v1/users/me/host-profile/photos";
    private static final Pattern CALENDARS = Pattern.compile(
            "POST /api/v1/host-profile/calendars/upload|PUT /api/v1/host-profile/calendars/[0-9a-f-]{36}/upload");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        EdgeSettings settings = EdgeSettings.of(request);
        long most = most(request, settings);
        if (isUpload(request) && request.getUserPrincipal() == null) {
            response.setHeader("WWW-Authenticate", "Bearer");
            refuse(request, response, ErrorCode.UNAUTHORIZED, "Sign in first");
        } else if (request.getHeader("Content-Encoding") != null) {
            refuse(request, response, ErrorCode.UNSUPPORTED_MEDIA_TYPE, "Send the body without Content-Encoding");
        } else if (request.getContentLengthLong() > most) {
            refuse(request, response, ErrorCode.PAYLOAD_TOO_LARGE, LimitedBody.tooLarge(most));
        } else if (request.getMethod().equals("GET")) {
            chain.doFilter(request, response);
        } else {
            chain.doFilter(new LimitedRequest(request, most, settings.patience()), response);
        }
    }

    private static long most(HttpServletRequest request, EdgeSettings settings) {
        if (isPhoto(request)) {
            return PhotoStudio.MOST_BYTES;
        }
        if (isCalendar(request)) {
            return FeedDesk.MOST_BYTES;
        }
        return Paths.of(request).startsWith(WEBHOOKS) ? WEBHOOK_BYTES : settings.mostBytes();
    }

    /** Only these may be large, and only at their own paths: written in any other way they may not. */
    private static boolean isUpload(HttpServletRequest request) {
        return isPhoto(request) || isCalendar(request);
    }

    private static boolean isPhoto(HttpServletRequest request) {
        return request.getMethod().equals("POST") && Paths.of(request).equals(PHOTOS);
    }

    private static boolean isCalendar(HttpServletRequest request) {
        return CALENDARS.matcher(request.getMethod() + " " + Paths.of(request)).matches();
    }

    /** What is left of the body is not read: the connection ends with the answer. */
    private static void refuse(HttpServletRequest request, HttpServletResponse response, ErrorCode code, String message)
            throws IOException {
        response.setHeader("Connection", "close");
        ErrorPage.write(request, response, code, message);
    }
}
