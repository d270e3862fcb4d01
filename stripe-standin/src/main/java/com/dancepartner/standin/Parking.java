package com.dancepartner.standin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/** The requests that an ordered fault holds, each on its own thread. Safe for several threads. */
final class Parking {

    private static final Logger LOG = System.getLogger(Parking.class.getName());
    private static final long LONGEST_SECONDS = 120; // real time

    /** A held request; an object of its own, so that equal requests are told apart. */
    private static final class Place {
        private final Fault fault;
        private final ApiRequest request;

        Place(Fault fault, ApiRequest request) {
            this.fault = fault;
            this.request = request;
        }
    }

    private final Queue<Place> places = new ConcurrentLinkedQueue<>();

    /** Returns when the fault's gate opens, after two minutes, or when the stand-in closes. */
    void hold(Fault fault, ApiRequest request) {
        Place place = new Place(fault, request);
        places.add(place);
        try {
            boolean letGo = fault.gate().await(LONGEST_SECONDS, TimeUnit.SECONDS);
            LOG.log(Level.DEBUG, "{0} {1} was held; let go: {2}", request.method(), request.path(), letGo);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            places.remove(place);
        }
    }

    /** The held requests, longest held first. */
    ArrayNode describe() {
        ArrayNode list = Json.MAPPER.createArrayNode();
        for (Place place : places) {
            list.addObject()
                    .put("kind", place.fault.kind())
                    .put("method", place.request.method())
                    .put("path", place.request.path())
                    .put("contains", place.fault.contains());
        }
        return list;
    }
}
