package com.dancepartner.api.edge;

import com.dancepartner.api.error.ErrorPage;
import com.dancepartner.domain.error.ErrorCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** Refuses the methods that are of no use at a path: beside the API all but reading, and odd ones like TRACE everywhere. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class Verbs extends HttpFilter {

    private static final List<String> READING = List.of("GET", "HEAD", "OPTIONS");
    private static final List<String> ALL = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        List<String> allowed = Paths.of(request).startsWith("/api/") ? ALL : READING;
        if (allowed.contains(request.getMethod())) {
            chain.doFilter(request, response);
        } else {
            response.setHeader("Allow", String.join(", ", allowed));
            ErrorPage.write(request, response, ErrorCode.METHOD_NOT_ALLOWED, "This method is not allowed here");
        }
    }
}
