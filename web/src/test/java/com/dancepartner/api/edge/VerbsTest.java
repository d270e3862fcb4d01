package com.dancepartner.api.edge;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockStatic;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import com.dancepartner.api.error.ErrorPage;
import com.dancepartner.domain.error.ErrorCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.MockedStatic;

class VerbsTest {

    private final HttpServletResponse response = mock();
    private final FilterChain chain = mock();

    @ParameterizedTest(name = "{0} {1}")
    @DisplayName("R071: what a path may know how to answer is passed on")
    @CsvSource({
        "GET, /",
        "HEAD, /docs/",
        "OPTIONS, /openapi",
        "GET, /api/v1/hosts",
        "HEAD, /api/v1/hosts",
        "POST, /api/v1/bookings",
        "PUT, /api/v1/bookings",
        "PATCH, /api/v1/users/me",
        "DELETE, /api/v1/bookings",
        "OPTIONS, /api/v1/bookings"
    })
    void known(String method, String path) throws Exception {
        HttpServletRequest request = Calls.call(method, path);
        new Verbs().doFilter(request, response, chain);
        verify(chain).doFilter(request, response);
    }

    @ParameterizedTest(name = "{0} {1}")
    @DisplayName("R524, G59: other methods are refused, with those that are allowed")
    @CsvSource(
            delimiter = '|',
            value = {
                "TRACE | /              | GET, HEAD, OPTIONS",
                "POST  | /              | GET, HEAD, OPTIONS",
                "DELETE| /docs/         | GET, HEAD, OPTIONS",
                "get   | /openapi       | GET, HEAD, OPTIONS",
                "TRACE | /api/v1/hosts  | GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS",
                "FOO   | /api/v1/hosts  | GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS",
            })
    void odd(String method, String path, String allowed) throws Exception {
        HttpServletRequest request = Calls.call(method, path);
        try (MockedStatic<ErrorPage> page = mockStatic(ErrorPage.class)) {
            new Verbs().doFilter(request, response, chain);
            page.verify(() -> ErrorPage.write(eq(request), eq(response), eq(ErrorCode.METHOD_NOT_ALLOWED), any()));
        }
        verify(response).setHeader("Allow", allowed);
        verify(chain, never()).doFilter(any(), any());
    }
}
