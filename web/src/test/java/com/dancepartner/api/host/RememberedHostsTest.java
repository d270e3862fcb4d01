package com.dancepartner.api.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.dancepartner.app.discovery.HostPages;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RememberedHostsTest {

    private static final UUID HOST = UUID.fromString("018f0000-0000-7000-8000-000000000001");
    private static final String PATH = "/api/v1/hosts/" + HOST;
    private static final HostPages.Page PAGE = new HostPages.Page("{\"name\":\"José\"}", "abc", Instant.MAX);

    private final RememberedHosts filter = new RememberedHosts();
    private final HttpServletRequest request = mock();
    private final HttpServletResponse response = mock();
    private final FilterChain chain = mock();
    private final Sent sent = new Sent();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void remember() throws IOException {
        filter.pages = mock(HostPages.class);
        when(filter.pages.find(HOST)).thenReturn(Optional.of(PAGE));
        when(response.getOutputStream()).thenReturn(sent);
        ask("GET", PATH);
    }

    @Test
    @DisplayName("R287, R289: a remembered profile is answered at once, as a resource would answer it")
    void answered() throws IOException, ServletException {
        filter.doFilter(request, response, chain);
        assertThat(sent.text()).isEqualTo(PAGE.text());
        verify(response).setContentType("application/json");
        verify(response).setContentLength(PAGE.text().getBytes(StandardCharsets.UTF_8).length);
        verify(response).setHeader("ETag", "\"abc\"");
        verify(chain, never()).doFilter(any(), any());
    }

    @Test
    @DisplayName("R287: who has this version already gets no body")
    void unchanged() throws IOException, ServletException {
        when(request.getHeader("If-None-Match")).thenReturn("\"abc\"");
        filter.doFilter(request, response, chain);
        verify(response).setStatus(304);
        assertThat(sent.text()).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}, Authorization {2}, Accept {3}")
    @DisplayName("R287, R289: everything else goes on to the resources")
    @CsvSource({
        "POST, /api/v1/hosts/018f0000-0000-7000-8000-000000000001,,",
        "HEAD, /api/v1/hosts/018f0000-0000-7000-8000-000000000001,,",
        "GET, /api/v1/hosts/018f0000-0000-7000-8000-000000000001, Bearer x,",
        "GET, /api/v1/hosts/018f0000-0000-7000-8000-000000000001,, text/html",
        "GET, /api/v1/hosts/018f0000-0000-7000-8000-000000000002,,",
        "GET, /api/v1/hosts/018F0000-0000-7000-8000-000000000001,,",
        "GET, /api/v1/hosts/018f0000-0000-7000-8000-000000000001/reviews,,",
        "GET, /api/v1/hosts/nearby,,",
    })
    void others(String method, String path, @Nullable String authorization, @Nullable String accept)
            throws IOException, ServletException {
        when(filter.pages.find(UUID.fromString("018f0000-0000-7000-8000-000000000002")))
                .thenReturn(Optional.empty());
        ask(method, path);
        when(request.getHeader("Authorization")).thenReturn(authorization);
        when(request.getHeader("Accept")).thenReturn(accept);
        filter.doFilter(request, response, chain);
        verify(chain).doFilter(request, response);
        assertThat(sent.text()).isEmpty();
    }

    private void ask(String method, String path) {
        when(request.getMethod()).thenReturn(method);
        when(request.getRequestURI()).thenReturn(path);
    }

    /** Keeps what is written. */
    private static final class Sent extends ServletOutputStream {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        String text() {
            return bytes.toString(StandardCharsets.UTF_8);
        }

        @Override
        public void write(int b) {
            bytes.write(b);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("nobody waits here");
        }
    }
}
