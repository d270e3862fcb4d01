package com.dancepartner.api.limit;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.dancepartner.app.limit.Allowance;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RateLimitFilterTest {

    private final RateLimitFilter filter = new RateLimitFilter();
    private final RequestLimits limits = mock();
    private final HttpServletResponse response = mock();
    private final FilterChain chain = mock();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        filter.limits = limits;
    }

    @Test
    @DisplayName("G47: what is within its limits goes on, held against what it is taken from")
    void goesOn() throws Exception {
        HttpServletRequest request = Requests.post("/api/v1/auth/login");
        filter.doFilter(request, response, chain);
        verify(limits).refused(request, response, List.of(Allowance.CREDENTIALS, Allowance.ANONYMOUS));
        verify(chain).doFilter(request, response);
    }

    @Test
    @DisplayName("R532: what is refused goes no further")
    void endsHere() throws Exception {
        when(limits.refused(any(), any(), anyList())).thenReturn(true);
        filter.doFilter(Requests.get("/api/v1/hosts"), response, chain);
        verify(chain, never()).doFilter(any(), any());
    }

    @Test
    @DisplayName("G47: webhooks are not even counted")
    void webhooks() throws Exception {
        HttpServletRequest request = Requests.post("/api/v1/webhooks/stripe");
        filter.doFilter(request, response, chain);
        verifyNoInteractions(limits);
        verify(chain).doFilter(request, response);
    }
}
