package com.dancepartner.api.limit;

import com.dancepartner.app.limit.Allowance;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** What each request is taken from. */
final class LimitRules {

    private static final String WEBHOOKS = "/api/v1/webhooks/";
    private static final Set<String> CREDENTIALS = Set.of(
            "/api/v1/auth/login",
            "/api/v1/auth/register",
            "/api/v1/auth/forgot-password",
            "/api/v1/auth/reset-password",
            "/api/v1/auth/verify-email",
            "/api/v1/auth/restore");

    /** What a path may have more, or twice, and yet lead to the same place. */
    private static final Pattern SUPERFLUOUS = Pattern.compile(";[^/]*|/+(?=/|$)");

    private LimitRules() {}

    /** The narrowest first; none for a request that is not limited. */
    static List<Allowance> of(HttpServletRequest request) {
        String path = path(request);
        if (path.startsWith(WEBHOOKS) && request.getRequestURI().startsWith(WEBHOOKS)) {
            return List.of();
        }
        Allowance general = request.getUserPrincipal() == null ? Allowance.ANONYMOUS : Allowance.AUTHENTICATED;
        return request.getMethod().equals("POST") && CREDENTIALS.contains(path)
                ? List.of(Allowance.CREDENTIALS, general)
                : List.of(general);
    }

    /** As the container understands it: decoded, without dots; however it was written. */
    private static String path(HttpServletRequest request) {
        String whole = request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
        return SUPERFLUOUS.matcher(whole).replaceAll("");
    }
}
