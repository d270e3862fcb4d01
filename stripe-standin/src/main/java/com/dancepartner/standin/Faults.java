package com.dancepartner.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Faults ordered through the control API, each for a number of matching requests. Safe for several threads. */
final class Faults {

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

        boolean matches(ApiRequest request) {
            return request.path().startsWith(pathPrefix)
                    && (method == null || method.equals(request.method()))
                    && (fault.contains() == null || request.contains(fault.contains()));
        }
    }

    private final List<Order> orders = new ArrayList<>();
    private final Parking parking = new Parking();
    private CountDownLatch gate = new CountDownLatch(1);

    /**
     * Adds a fault from its control request.
     *
     * @throws IllegalArgumentException if its kind is unknown
     */
    synchronized void order(JsonNode request) {
        Fault fault = new Fault(
                Fault.Type.valueOf(request.path("kind").asText().toUpperCase(Locale.ROOT)),
                request.path("delay_millis").asLong(0),
                request.path("stored").asBoolean(false),
                Json.text(request, "contains"),
                gate);
        int times = request.path("times").asInt(1);
        if (times > 0) {
            String prefix = request.path("path_prefix").asText("/v1/");
            orders.add(new Order(prefix, Json.text(request, "method"), fault, times));
        }
    }

    /** Takes the first ordered fault whose conditions a request meets, all of them. */
    synchronized Optional<Fault> take(ApiRequest request) {
        Optional<Order> found =
                orders.stream().filter(order -> order.matches(request)).findFirst();
        found.ifPresent(order -> order.times--);
        orders.removeIf(order -> order.times <= 0);
        return found.map(order -> order.fault);
    }

    /** Holds a request on its own thread until the faults are cleared, or for two minutes. */
    void hold(Fault fault, ApiRequest request) {
        parking.hold(fault, request);
    }

    /** Forgets what was ordered and lets go what is held. */
    synchronized void clear() {
        orders.clear();
        gate.countDown();
        gate = new CountDownLatch(1);
    }

    /** What is held right now, and how many requests are still to go wrong. */
    synchronized ObjectNode describe() {
        ObjectNode state = Json.object();
        state.set("parked", parking.describe());
        return state.put(
                "ordered", orders.stream().mapToInt(order -> order.times).sum());
    }
}
