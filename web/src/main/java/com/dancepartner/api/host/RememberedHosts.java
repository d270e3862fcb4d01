package com.dancepartner.api.host;

import com.dancepartner.app.discovery.HostPages;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers with a public profile that this node remembers, before any resource is looked for: that costs several times as
 * much (R287). Mapped in web.xml, behind the limits. Who is signed in, and whatever is out of the ordinary, goes on.
 */
public class RememberedHosts extends HttpFilter {

    private static final Pattern PAGE =
            Pattern.compile("/api/v1/hosts/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");

    @Inject
    HostPages pages;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<HostPages.Page> page = asked(request).flatMap(pages::find);
        if (page.isPresent()) {
            answer(request, response, page.get());
        } else {
            chain.doFilter(request, response);
        }
    }

    private static Optional<UUID> asked(HttpServletRequest request) {
        Matcher path = PAGE.matcher(request.getRequestURI());
        boolean plain = request.getMethod().equals("GET")
                && request.getHeader("Authorization") == null
                && takesJson(Objects.requireNonNullElse(request.getHeader("Accept"), "*/*"));
        return plain && path.matches() ? Optional.of(UUID.fromString(path.group(1))) : Optional.empty();
    }

    private static boolean takesJson(String accepted) {
        return accepted.equals("*/*") || accepted.equals("application/json");
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, HostPages.Page page)
            throws IOException {
        String tag = "\"" + page.hash() + "\"";
        response.setHeader("ETag", tag);
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] body = page.text().getBytes(StandardCharsets.UTF_8);
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
