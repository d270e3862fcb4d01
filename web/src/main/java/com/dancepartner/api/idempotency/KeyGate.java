package com.dancepartner.api.idempotency;

import com.dancepartner.api.error.ErrorBody;
import com.dancepartner.api.error.Statuses;
import com.dancepartner.api.observe.RequestObserver;
import com.dancepartner.app.idempotency.Turn;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.idempotency.FirstAnswer;
import com.dancepartner.domain.idempotency.IdempotencyKey;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Lets the first request of a key through and answers its repeats. An answer leaves once it is kept: who has read it can
 * rely on it.
 */
final class KeyGate implements ContainerRequestFilter, ContainerResponseFilter, WriterInterceptor {

    static final String REPLAYED = "Idempotent-Replayed";

    /** Not signed in, too slow, too large, too often: the same request may have another answer in a moment. */
    private static final Set<Integer> PASSING = Set.of(401, 408, 413, 429);

    private final boolean required;
    private final Supplier<IdempotentRequest> requests;

    KeyGate(boolean required, Supplier<IdempotentRequest> requests) {
        this.required = required;
        this.requests = requests;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        List<String> keys =
                Objects.requireNonNullElse(request.getHeaders().get(IdempotencyKey.HEADER), List.<String>of());
        if (keys.size() > 1) {
            throw refused("Send one " + IdempotencyKey.HEADER + ", not " + keys.size());
        }
        if (!keys.isEmpty()) {
            begin(request, new IdempotencyKey(callerOf(request), keys.get(0)));
        } else if (required) {
            throw refused("Send a header " + IdempotencyKey.HEADER
                    + ": any text that is new for each request, such as a UUID, and the same when the request"
                    + " is sent again");
        }
    }

    private void begin(ContainerRequestContext request, IdempotencyKey key) {
        Turn turn = requests.get().begin(key, RequestHash.of(request));
        if (turn instanceof Turn.Answered repeat) {
            request.abortWith(replay(repeat.answer()));
        } else if (turn instanceof Turn.UnderWay) {
            request.abortWith(underWay());
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        IdempotentRequest current = requests.get();
        if (current.isClaimed() && !isFinal(response.getStatus())) {
            current.giveUp();
        } else if (current.isClaimed()) {
            answer(current, response);
        }
    }

    private static void answer(IdempotentRequest current, ContainerResponseContext response) {
        FirstAnswer answer =
                new FirstAnswer(response.getStatus(), response.getHeaderString(HttpHeaders.LOCATION), null);
        if (response.hasEntity()) {
            current.answerWithBody(answer);
        } else {
            current.keep(answer);
        }
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        IdempotentRequest current = requests.get();
        if (current.isWaitingForBody()) {
            writeOnceKept(context, current);
        } else {
            context.proceed();
        }
    }

    private static void writeOnceKept(WriterInterceptorContext context, IdempotentRequest current) throws IOException {
        OutputStream client = context.getOutputStream();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        context.setOutputStream(body);
        context.proceed();
        current.keepWithBody(body.toString(StandardCharsets.UTF_8));
        context.setOutputStream(client);
        body.writeTo(client);
    }

    private static boolean isFinal(int status) {
        return status < 500 && !PASSING.contains(status);
    }

    private static UUID callerOf(ContainerRequestContext request) {
        return UUID.fromString(request.getSecurityContext().getUserPrincipal().getName());
    }

    private static Response replay(FirstAnswer answer) {
        Response.ResponseBuilder replay = Response.status(answer.status()).header(REPLAYED, "true");
        if (answer.location() != null) {
            replay.location(URI.create(answer.location()));
        }
        if (answer.body() != null) {
            replay.type(MediaType.APPLICATION_JSON_TYPE).entity(answer.body());
        }
        return replay.build();
    }

    private static Response underWay() {
        ErrorBody body = ErrorBody.of(
                ErrorCode.CONFLICT,
                "The first request with this key is still under way: send it again in a moment",
                IdempotencyKey.HEADER,
                RequestObserver.requestId());
        return Response.status(Statuses.of(ErrorCode.CONFLICT))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.RETRY_AFTER, 1L)
                .entity(body)
                .build();
    }

    private static BusinessException refused(String message) {
        return BusinessException.invalid(IdempotencyKey.HEADER, message);
    }
}
