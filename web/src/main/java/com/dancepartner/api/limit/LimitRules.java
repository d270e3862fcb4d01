package com.dancepartner.api.limit;

import com.dancepartner.app.limit.Allowance;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** What each request is taken from. */
final class LimitRules {

    private static final String WEBHOOKS = "/api/v1/webhooks/";
    private static final String PHOTOS = "/api/v1/photos/";
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<String> CREDENTIALS = Set.of(
            "/api/v1/auth/login",
            "/api/v1/auth/register",
            "/api/v1/auth/forgot-password",
            "/api/v1/auth/reset-password",
            "/api/v1/auth/verify-email",
            "/api/v1/auth/restore");

    /** What a path may have more, or twice, and yet lead to the same place. */
    private static final Pattern SUPERFLUOUS = Pattern.compile(";[^/]*|/+(?=/|;|$)");

    private LimitRules() {}

    /** The narrowest first; none for a request that is not limited. */
    static List<Allowance> of(HttpServletRequest request) {
        String uri = request.getRequestURI();
        String path = request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
        if (path.startsWith(WEBHOOKS) && path.equals(uri)) {
            return List.of();
        }
        if (path.startsWith(PHOTOS) && path.equals(uri) && READING.contains(request.getMethod())) {
            return List.of(Allowance.PHOTOS);
        }
        Allowance general = request.getUserPrincipal() == null ? Allowance.ANONYMOUS : Allowance.AUTHENTICATED;
        return request.getMethod().equals("POST") && (leadsToCredentials(path) || leadsToCredentials(uri))
                ? List.of(Allowance.CREDENTIALS, general)
                : List.of(general);
    }

    /** Payara's idea of the path ends at the first semicolon, Jersey's does not: both are asked. */
    private static boolean leadsToCredentials(String path) {
        String plain = SUPERFLUOUS.matcher(path).replaceAll("");
        return CREDENTIALS.contains(plain) || CREDENTIALS.contains(decoded(plain));
    }

    /** Letters may be written as escapes; what cannot be decoded leads nowhere. */
    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path;
        }
    }
}
