package com.dancepartner.api.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/** Where a request leads. */
final class Paths {

    private Paths() {}

    /** The path as the container understands it: decoded and without dots, however it was written. */
    static String of(HttpServletRequest request) {
        return request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
    }
}
