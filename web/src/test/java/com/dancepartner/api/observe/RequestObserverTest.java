package com.dancepartner.api.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class RequestObserverTest {

    private static final Logger LOG = Logger.getLogger(RequestObserver.class.getName());

    private final Lines lines = new Lines();
    private final HttpServletRequest request = mock();
    private final HttpServletResponse response = mock();
    private final FilterChain chain = mock();
    private final AsyncContext async = mock();

    @BeforeEach
    void aRequest() {
        LOG.addHandler(lines);
        Map<String, Object> attributes = new HashMap<>();
        Principal caller = () -> "somebody";
        when(request.getMethod()).thenReturn("GET");
        when(request.getRequestURI()).thenReturn("/api/v1/hosts");
        when(request.getUserPrincipal()).thenReturn(caller);
        when(request.getAsyncContext()).thenReturn(async);
        when(request.getAttribute(anyString())).thenAnswer(asked -> attributes.get(asked.<String>getArgument(0)));
        doAnswer(given -> attributes.put(given.getArgument(0), given.getArgument(1)))
                .when(request)
                .setAttribute(anyString(), any());
        when(response.getStatus()).thenReturn(200);
    }

    @AfterEach
    void quiet() {
        LOG.removeHandler(lines);
    }

    @Test
    @DisplayName("R476: a request has one id from its beginning to its end, on the answer, and one line in the log")
    void oneId() throws Exception {
        String before = RequestObserver.idOf(request);
        doAnswer(served -> assertThat(RequestObserver.requestId()).isEqualTo(before))
                .when(chain)
                .doFilter(any(), any());
        new RequestObserver().doFilter(request, response, chain);
        verify(response).setHeader("X-Request-Id", before);
        assertThat(RequestObserver.idOf(request)).isEqualTo(before);
        assertThat(RequestObserver.requestId()).isEqualTo("none");
        assertThat(lines.text).singleElement().asString().matches("GET /api/v1/hosts 200 in \\d+ ms");
    }

    @Test
    @DisplayName("R476: a request that fails has its line too")
    void failed() throws Exception {
        when(request.getUserPrincipal()).thenReturn(null);
        doThrow(new ServletException("broken")).when(chain).doFilter(any(), any());
        assertThatThrownBy(() -> new RequestObserver().doFilter(request, response, chain))
                .isInstanceOf(ServletException.class);
        assertThat(lines.text).hasSize(1);
        assertThat(RequestObserver.requestId()).isEqualTo("none");
    }

    @Test
    @DisplayName("R476: a request that another thread goes on with has its line when that is through")
    void onAnotherThread() throws Exception {
        when(request.isAsyncStarted()).thenReturn(true);
        new RequestObserver().doFilter(request, response, chain);
        assertThat(lines.text).isEmpty();
        ArgumentCaptor<AsyncListener> listener = ArgumentCaptor.captor();
        verify(async).addListener(listener.capture());
        AsyncEvent event = new AsyncEvent(async);
        listener.getValue().onTimeout(event);
        listener.getValue().onError(event);
        assertThat(lines.text).isEmpty();
        when(response.getStatus()).thenReturn(503);
        listener.getValue().onComplete(event);
        assertThat(lines.text).singleElement().asString().startsWith("GET /api/v1/hosts 503 in ");
    }

    @Test
    @DisplayName("R476: so has one that is put off once more, or is through already")
    void againAndMeanwhile() throws Exception {
        WhenComplete listener = new WhenComplete(RequestLine.begin(request, response));
        AsyncContext next = mock();
        listener.onStartAsync(new AsyncEvent(next));
        verify(next).addListener(listener);

        when(request.isAsyncStarted()).thenReturn(true);
        doThrow(new IllegalStateException("completed")).when(async).addListener(any());
        new RequestObserver().doFilter(request, response, chain);
        assertThat(lines.text).hasSize(1);
    }

    /** What was logged. */
    private static final class Lines extends Handler {

        private final List<String> text = new ArrayList<>();

        @Override
        public void publish(LogRecord line) {
            text.add(line.getMessage());
        }

        @Override
        public void flush() {
            // writes nothing
        }

        @Override
        public void close() {
            // holds nothing
        }
    }
}
