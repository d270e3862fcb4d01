package com.dancepartner.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers {@code /v1/…}: authentication, ordered faults, idempotency, then the route's action under the lock. */
final class ApiHandler implements HttpHandler {

    private static final Logger LOG = System.getLogger(ApiHandler.class.getName());
    private static final String API_VERSION = "2026-07-29.dahlia";

    /** What to answer; with the fault that decides on the way it takes, null for none. */
    private record Answer(
            Reply reply, boolean replayed, @Nullable Fault fault) {}

    private final World world;
    private final Router router;

    ApiHandler(World world) {
        this.world = world;
        this.router = new Router(world);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            ApiRequest request = ApiRequest.read(exchange);
            Optional<Answer> answer = answer(request);
            if (answer.isPresent()) {
                journal(request, answer.get());
                deliver(exchange, request, answer.get());
            }
        }
    }

    private void deliver(HttpExchange exchange, ApiRequest request, Answer answer) throws IOException {
        Fault fault = answer.fault();
        if (fault != null && fault.type() == Fault.Type.HANG_REPLY) {
            world.faults.hold(fault, request);
        }
        if (fault == null || !fault.losesReply()) {
            setHeaders(exchange, request, answer);
            Http.send(
                    exchange,
                    answer.reply().status(),
                    "application/json",
                    answer.reply().body());
        }
    }

    /** The answer; empty for a request that was held and must not take effect. */
    private Optional<Answer> answer(ApiRequest request) {
        try {
            request.authenticate();
            Params params = request.params();
            Router.Match match = router.find(request.method(), request.path())
                    .orElseThrow(() -> ApiError.unknownPath(request.method(), request.path()));
            Call call = new Call(request.path(), match.ids(), params, account(request, match));
            Optional<Fault> fault = world.faults.take(request);
            Optional<ApiError> early =
                    fault.filter(ordered -> !ordered.stored()).flatMap(Fault::error);
            if (early.isPresent()) {
                throw early.get();
            }
            if (fault.isPresent() && fault.get().type() == Fault.Type.HANG) {
                world.faults.hold(fault.get(), request);
                return Optional.empty();
            }
            return Optional.of(idempotent(request, match, call, fault.orElse(null)));
        } catch (ApiError e) {
            return Optional.of(new Answer(Reply.of(e), false, null));
        }
    }

    /** The connected account that a request is about, if its route knows of such. */
    private @Nullable String account(ApiRequest request, Router.Match match) {
        String account = request.connectedAccount();
        if (account != null && !match.connected()) {
            throw ApiError.invalid(null, "The stand-in does not answer this on behalf of a connected account.");
        }
        if (account != null
                && world.call(() -> world.store.find(Kind.ACCOUNT, account)).isEmpty()) {
            throw ApiError.noAccess(account);
        }
        return account;
    }

    private Answer idempotent(ApiRequest request, Router.Match match, Call call, @Nullable Fault fault) {
        String key = request.idempotencyKey();
        if (key == null) {
            pause(fault);
            return new Answer(execute(request, match, call, fault, null), false, fault);
        }
        String fingerprint = request.fingerprint(call.params());
        Optional<Reply> stored = world.call(() -> world.keys.begin(key, fingerprint, world.clock.now()));
        if (stored.isPresent()) {
            return new Answer(stored.get(), true, fault);
        }
        try {
            pause(fault);
            return new Answer(execute(request, match, call, fault, fingerprint), false, fault);
        } finally {
            world.change(() -> world.keys.release(key));
        }
    }

    private static void pause(@Nullable Fault fault) {
        if (fault != null && fault.delayMillis() > 0) {
            try {
                Thread.sleep(fault.delayMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Runs the action and stores its result in one step, so that a snapshot never has one without the other. */
    private Reply execute(
            ApiRequest request, Router.Match match, Call call, @Nullable Fault fault, @Nullable String fingerprint) {
        return world.call(() -> {
            Reply reply;
            boolean store = true;
            try {
                reply = Reply.of(run(request, match, call, fault));
            } catch (ApiError e) {
                reply = Reply.of(e);
                store = e.reachedExecution();
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "the stand-in failed at " + request.method() + " " + request.path(), e);
                reply = Reply.of(new ApiError(500, "api_error", null, "The stand-in failed: " + e));
            }
            if (fingerprint != null && store) {
                String key = Objects.requireNonNull(request.idempotencyKey());
                world.keys.finish(key, fingerprint, reply, world.clock.now());
            }
            return reply;
        });
    }

    private ObjectNode run(ApiRequest request, Router.Match match, Call call, @Nullable Fault fault) {
        if (fault != null && fault.error().isPresent()) {
            throw fault.error().get();
        }
        call.params().allowOnly(match.knownParameters());
        world.events.origin(request.id(), request.idempotencyKey());
        try {
            ObjectNode result = match.action().answer(call).deepCopy();
            new Expansion(world.store).apply(result, call.params().list("expand"));
            return result;
        } finally {
            world.events.origin(null, null);
        }
    }

    private void journal(ApiRequest request, Answer answer) {
        String params;
        try {
            params = request.params().values().toString();
        } catch (ApiError e) {
            params = "{}";
        }
        world.journal.add(new Journal.Entry(
                request.id(),
                request.method(),
                request.path(),
                params,
                request.idempotencyKey(),
                answer.reply().status(),
                answer.replayed(),
                answer.reply().body()));
    }

    private static void setHeaders(HttpExchange exchange, ApiRequest request, Answer answer) {
        Headers headers = exchange.getResponseHeaders();
        String version = exchange.getRequestHeaders().getFirst("Stripe-Version");
        headers.set("Request-Id", request.id());
        headers.set("Stripe-Version", version == null ? API_VERSION : version);
        if (request.idempotencyKey() != null) {
            headers.set("Idempotency-Key", request.idempotencyKey());
        }
        if (answer.replayed()) {
            headers.set("Idempotent-Replayed", "true");
        }
    }
}
