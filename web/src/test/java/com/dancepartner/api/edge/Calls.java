package com.dancepartner.api.edge;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;

/** Requests as the container hands them to a filter, of an application with settings. */
final class Calls {

    static final String OWN = "https://dance.example.com";
    static final String FRIEND = "https://app.example.com";
    static final EdgeSettings SETTINGS = EdgeSettings.of(OWN, FRIEND, "100", "10");

    private Calls() {}

    static HttpServletRequest call(String method, String path) {
        return call(method, path, SETTINGS);
    }

    /** @param path the resources are below /api/v1, all else is of the container's own servlet */
    static HttpServletRequest call(String method, String path, EdgeSettings settings) {
        boolean toResources = path.startsWith("/api/v1");
        ServletContext context = mock();
        when(context.getAttribute(EdgeSettings.class.getName())).thenReturn(settings);
        HttpServletRequest request = mock();
        when(request.getMethod()).thenReturn(method);
        when(request.getServletPath()).thenReturn(toResources ? "/api/v1" : path);
        when(request.getPathInfo()).thenReturn(toResources ? path.substring("/api/v1".length()) : null);
        when(request.getServletContext()).thenReturn(context);
        return request;
    }

    static HttpServletRequest with(HttpServletRequest request, String header, String value) {
        when(request.getHeader(header)).thenReturn(value);
        return request;
    }
}
