package com.dancepartner.api.idempotency;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.dancepartner.domain.idempotency.IdempotencyKey;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Requests and answers as JAX-RS hands them to a gate. */
final class KeyedCalls {

    static final UUID ADA = UUID.randomUUID();

    private KeyedCalls() {}

    /** Ada's, with these keys in its headers. */
    static ContainerRequestContext post(String target, String body, String... keys) {
        ContainerRequestContext request = request("POST", target, body);
        MultivaluedHashMap<String, String> headers = new MultivaluedHashMap<>();
        if (keys.length > 0) {
            headers.put(IdempotencyKey.HEADER, Arrays.asList(keys));
        }
        when(request.getHeaders()).thenReturn(headers);
        return request;
    }

    static ContainerRequestContext request(String method, String target, String body) {
        ContainerRequestContext request = mock();
        UriInfo uri = mock();
        SecurityContext security = mock();
        when(uri.getRequestUri()).thenReturn(URI.create("http://node-1" + target));
        when(security.getUserPrincipal()).thenReturn(ADA::toString);
        when(request.getMethod()).thenReturn(method);
        when(request.getUriInfo()).thenReturn(uri);
        when(request.getSecurityContext()).thenReturn(security);
        carry(request, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        return request;
    }

    /** A body that can be read once, and be put back. */
    static void carry(ContainerRequestContext request, InputStream body) {
        AtomicReference<InputStream> stream = new AtomicReference<>(body);
        when(request.getEntityStream()).thenAnswer(call -> stream.get());
        doAnswer(call -> {
                    stream.set(call.getArgument(0));
                    return null;
                })
                .when(request)
                .setEntityStream(any());
    }

    static ContainerResponseContext answer(int status, @Nullable String location, boolean hasBody) {
        ContainerResponseContext answer = mock();
        when(answer.getStatus()).thenReturn(status);
        when(answer.getHeaderString("Location")).thenReturn(location);
        when(answer.hasEntity()).thenReturn(hasBody);
        return answer;
    }

    /** Where a body of this text is about to be written. */
    static WriterInterceptorContext writing(String text, OutputStream client) throws IOException {
        WriterInterceptorContext context = mock();
        AtomicReference<OutputStream> out = new AtomicReference<>(client);
        when(context.getOutputStream()).thenAnswer(call -> out.get());
        doAnswer(call -> {
                    out.set(call.getArgument(0));
                    return null;
                })
                .when(context)
                .setOutputStream(any());
        doAnswer(call -> {
                    OutputStream now = Objects.requireNonNull(out.get());
                    now.write(text.getBytes(StandardCharsets.UTF_8));
                    return null;
                })
                .when(context)
                .proceed();
        return context;
    }
}
