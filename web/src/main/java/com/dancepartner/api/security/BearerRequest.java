package com.dancepartner.api.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Locale;

/** A request whose token stands in Authorization, wherever it came from. */
final class BearerRequest extends HttpServletRequestWrapper {

    private final String token;

    BearerRequest(HttpServletRequest request, String token) {
        super(request);
        this.token = token;
    }

    @Override
    public String getHeader(String name) {
        return name.toLowerCase(Locale.ROOT).equals("authorization") ? "Bearer " + token : super.getHeader(name);
    }
}
