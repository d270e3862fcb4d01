package com.dancepartner.api.security;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.StatusType;
import jakarta.ws.rs.ext.RuntimeDelegate;
import java.net.URI;

/** Makes answers where no server brings the maker: they know their status, location and entity. */
public final class PlainAnswers implements AutoCloseable {

    public PlainAnswers() {
        RuntimeDelegate delegate = mock();
        when(delegate.createResponseBuilder()).thenAnswer(call -> builder());
        RuntimeDelegate.setInstance(delegate);
    }

    @Override
    public void close() {
        RuntimeDelegate.setInstance(null);
    }

    private static ResponseBuilder builder() {
        Response answer = mock();
        ResponseBuilder builder = mock(ResponseBuilder.class, RETURNS_SELF);
        doReturn(answer).when(builder).build();
        doAnswer(call -> status(builder, answer, Response.Status.fromStatusCode(call.getArgument(0))))
                .when(builder)
                .status(anyInt());
        doAnswer(call -> status(builder, answer, call.getArgument(0)))
                .when(builder)
                .status(any(StatusType.class));
        doAnswer(call -> {
                    when(answer.getEntity()).thenReturn(call.getArgument(0));
                    return builder;
                })
                .when(builder)
                .entity(any());
        doAnswer(call -> {
                    when(answer.getLocation()).thenReturn(call.getArgument(0, URI.class));
                    return builder;
                })
                .when(builder)
                .location(any());
        doAnswer(call -> {
                    when(answer.getHeaderString(call.getArgument(0)))
                            .thenReturn(call.getArgument(1).toString());
                    return builder;
                })
                .when(builder)
                .header(anyString(), any());
        return builder;
    }

    private static ResponseBuilder status(ResponseBuilder builder, Response answer, StatusType status) {
        when(answer.getStatus()).thenReturn(status.getStatusCode());
        when(answer.getStatusInfo()).thenReturn(status);
        return builder;
    }
}
