package com.dancepartner.api.limit;

import com.dancepartner.app.limit.Allowance;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** Lets through what is within its limits. Mapped in web.xml, behind the request's id and before any body is read. */
public class RateLimitFilter extends HttpFilter {

    @Inject
    RequestLimits limits;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        List<Allowance> allowances = LimitRules.of(request);
        if (allowances.isEmpty() || !limits.refused(request, response, allowances)) {
            chain.doFilter(request, response);
        }
    }
}
