package com.dancepartner.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Faults ordered through the control API, each for a number of matching requests. Safe for several threads. */
final class Faults {

    /** What goes wrong. */
    enum Type {
        HTTP_429,
        HTTP_500,
        HTTP_409,
        LOST_REPLY,
        DELAY
    }

    /**
     * One kind of fault.
     *
     * @param stored for {@code HTTP_500}: the answer is stored under the idempotency key and replayed, as Stripe does
     *     with errors of requests that began executing
     */
    record Fault(Type type, long delayMillis, boolean stored) {

        /** The error to answer with, where this fault is one. */
        Optional<ApiError> error() {
            return switch (type) {
                case HTTP_429 ->
                    Optional.of(new ApiError(
                            429,
                            "invalid_request_error",
                            "rate_limit",
                            "Request rate limit exceeded (ordered fault)."));
                case HTTP_409 ->
                    Optional.of(new ApiError(
                            409, "invalid_request_error", "lock_timeout", "This object is in use (ordered fault)."));
                case HTTP_500 ->
                    Optional.of(new ApiError(500, "api_error", null, "An unknown error occurred (ordered fault)."));
                case LOST_REPLY, DELAY -> Optional.empty();
            };
        }
    }

    private static final class Order {
        private final String pathPrefix;
        private final @Nullable String method;
        private final Fault fault;
        private int times;

        Order(String pathPrefix, @Nullable String method, Fault fault, int times) {
            this.pathPrefix = pathPrefix;
            this.method = method;
            this.fault = fault;
            this.times = times;
        }

        boolean matches(String requestMethod, String path) {
            return times > 0 && path.startsWith(pathPrefix) && (method == null || method.equals(requestMethod));
        }
    }

    private final List<Order> orders = new ArrayList<>();

    /**
     * Adds a fault from its control request.
     *
     * @throws IllegalArgumentException if its kind is unknown
     */
    synchronized void order(JsonNode request) {
        Type type = Type.valueOf(request.path("kind").asText().toUpperCase(Locale.ROOT));
        Fault fault = new Fault(
                type,
                request.path("delay_millis").asLong(0),
                request.path("stored").asBoolean(false));
        orders.add(new Order(
                request.path("path_prefix").asText("/v1/"),
                Json.text(request, "method"),
                fault,
                request.path("times").asInt(1)));
    }

    /** Takes the first ordered fault that matches a request. */
    synchronized Optional<Fault> take(String method, String path) {
        Optional<Order> found =
                orders.stream().filter(order -> order.matches(method, path)).findFirst();
        found.ifPresent(order -> order.times--);
        orders.removeIf(order -> order.times <= 0);
        return found.map(order -> order.fault);
    }

    synchronized void clear() {
        orders.clear();
    }
}
