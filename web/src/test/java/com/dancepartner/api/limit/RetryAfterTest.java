package com.dancepartner.api.limit;

import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.dancepartner.api.error.ErrorMapper;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.error.TooManyRequests;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.ext.RuntimeDelegate;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RetryAfterTest {

    private static final String RETRY_AFTER = "Retry-After";

    private final ResponseBuilder answer = mock(ResponseBuilder.class, RETURNS_SELF);
    private final ErrorMapper mapper = new ErrorMapper();

    @BeforeEach
    void answerHere() {
        RuntimeDelegate delegate = mock();
        when(delegate.createResponseBuilder()).thenReturn(answer);
        RuntimeDelegate.setInstance(delegate);
        when(answer.build()).thenReturn(mock(Response.class));
    }

    @AfterEach
    void release() {
        RuntimeDelegate.setInstance(null);
    }

    @Test
    @DisplayName("R532, G24: a lockout is a 429 that says when it opens, however deep it was thrown")
    void lockout() {
        mapper.toResponse(new RuntimeException(new TooManyRequests("locked", Duration.ofMillis(899_001))));
        verify(answer).status(429);
        verify(answer).header(RETRY_AFTER, 900L);
    }

    @Test
    @DisplayName("R532: who comes while we are too busy may come again in a second")
    void busy() {
        mapper.toResponse(new SQLException("timeout", "57014"));
        verify(answer).status(503);
        verify(answer).header(RETRY_AFTER, 1L);
    }

    @Test
    @DisplayName("R532: other errors do not get better by waiting")
    void others() {
        mapper.toResponse(new BusinessException(ErrorCode.CONFLICT, "taken"));
        verify(answer).status(409);
        verify(answer).header(RETRY_AFTER, null);
    }
}
