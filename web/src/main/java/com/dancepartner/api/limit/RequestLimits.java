package com.dancepartner.api.limit;

import com.dancepartner.api.error.ErrorPage;
import com.dancepartner.app.limit.Allowance;
import com.dancepartner.app.limit.ClientAddresses;
import com.dancepartner.app.limit.RateLimits;
import com.dancepartner.app.limit.Verdict;
import com.dancepartner.domain.error.TooManyRequests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/** Holds a request against its allowances, says on the answer how much is left, and answers one that is too many. */
@ApplicationScoped
public class RequestLimits {

    @Inject
    RateLimits limits;

    @Inject
    ClientAddresses addresses;

    /** The client's key, as {@link ClientAddresses#of} has it. */
    public String addressOf(HttpServletRequest request) {
        List<String> forwarded = Collections.list(request.getHeaders("X-Forwarded-For"));
        return addresses.of(request.getRemoteAddr(), String.join(",", forwarded));
    }

    /** @return whether the request was one too many, and is answered */
    public boolean refused(HttpServletRequest request, HttpServletResponse response, Allowance... allowances)
            throws IOException {
        return refused(request, response, List.of(allowances));
    }

    boolean refused(HttpServletRequest request, HttpServletResponse response, List<Allowance> allowances)
            throws IOException {
        Verdict verdict = take(request, allowances);
        response.setHeader("RateLimit-Limit", Long.toString(verdict.limit()));
        response.setHeader("RateLimit-Remaining", Long.toString(verdict.remaining()));
        response.setHeader("RateLimit-Reset", Long.toString(verdict.resetSeconds()));
        if (!verdict.allowed()) {
            refuse(request, response, verdict.refusal());
        }
        return !verdict.allowed();
    }

    /** From one after the other; after one that has nothing left, from no other. */
    private Verdict take(HttpServletRequest request, List<Allowance> allowances) {
        Iterator<Allowance> rest = allowances.iterator();
        Verdict verdict = take(request, rest.next());
        while (verdict.allowed() && rest.hasNext()) {
            verdict = verdict.or(take(request, rest.next()));
        }
        return verdict;
    }

    private Verdict take(HttpServletRequest request, Allowance allowance) {
        Principal caller = request.getUserPrincipal();
        boolean byUser = allowance == Allowance.AUTHENTICATED && caller != null;
        return limits.take(allowance, byUser ? caller.getName() : addressOf(request));
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, TooManyRequests refusal)
            throws IOException {
        response.setHeader("Retry-After", Long.toString(refusal.retryAfterSeconds()));
        ErrorPage.write(
                request,
                response,
                refusal.code(),
                Objects.requireNonNullElse(refusal.getMessage(), refusal.code().name()));
    }
}
