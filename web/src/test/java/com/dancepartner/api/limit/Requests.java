package com.dancepartner.api.limit;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Collections;
import java.util.List;

/** Requests as the container hands them to a filter. */
final class Requests {

    private Requests() {}

    static HttpServletRequest post(String path) {
        return request("POST", path);
    }

    static HttpServletRequest get(String path) {
        return request("GET", path);
    }

    static HttpServletRequest signedIn(HttpServletRequest request, String userId) {
        Principal caller = () -> userId;
        when(request.getUserPrincipal()).thenReturn(caller);
        return request;
    }

    static HttpServletRequest from(HttpServletRequest request, String address, String... forwardedFor) {
        when(request.getRemoteAddr()).thenReturn(address);
        when(request.getHeaders("X-Forwarded-For")).thenReturn(Collections.enumeration(List.of(forwardedFor)));
        return request;
    }

    /** A request whose path was written as it is. */
    private static HttpServletRequest request(String method, String path) {
        return request(method, path, path);
    }

    static HttpServletRequest request(String method, String path, String uri) {
        boolean toResources = path.startsWith("/api/v1");
        HttpServletRequest request = mock();
        when(request.getMethod()).thenReturn(method);
        when(request.getRequestURI()).thenReturn(uri);
        when(request.getServletPath()).thenReturn(toResources ? "/api/v1" : path);
        when(request.getPathInfo()).thenReturn(toResources ? path.substring("/api/v1".length()) : null);
        return from(request, "203.0.113.7");
    }
}
