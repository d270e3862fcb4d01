package com.dancepartner.api.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Finds the token of a request: in Authorization, or for browsers' WebSockets in Sec-WebSocket-Protocol. */
final class BearerToken {

    static final String SUBPROTOCOL = "bearer";
    private static final String SCHEME = "Bearer ";

    private BearerToken() {}

    static Optional<String> of(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header != null) {
            return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                    ? Optional.of(header.substring(SCHEME.length()).strip())
                    : Optional.empty();
        }
        return Optional.ofNullable(request.getHeader("Sec-WebSocket-Protocol"))
                .map(protocols -> protocols.split("\\s*,\\s*"))
                .filter(parts -> parts.length == 2 && parts[0].equals(SUBPROTOCOL))
                .map(parts -> parts[1]);
    }
}
