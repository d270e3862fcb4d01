package com.dancepartner.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.UUID;

/** One client of a race: signed in, with a connection of its own to one of the nodes. */
final class RaceClient implements AutoCloseable {

    private static final String BOOKINGS = "/api/v1/bookings";
    private static final String CANCEL = "{\"code\":\"other\",\"reason\":\"The race is over\"}";

    private final WireClient wire;
    private final WireRequests requests;
    private final String token;

    RaceClient(URI node, String token) {
        this.wire = new WireClient(new InetSocketAddress(node.getHost(), node.getPort()));
        this.requests = new WireRequests(node);
        this.token = token;
    }

    /** The request for this appointment, ready to be sent. */
    byte[] request(Appointment wanted, String style) {
        return requests.post(BOOKINGS, token, wanted.json(style));
    }

    RaceAnswer book(byte[] request) {
        long began = System.nanoTime();
        try {
            return RaceAnswer.of(wire.ask(request), System.nanoTime() - began);
        } catch (IOException e) {
            return RaceAnswer.silence(e, System.nanoTime() - began);
        }
    }

    /** Cancels what it has won, free of charge so soon after booking. @return the outcome */
    String cancel(UUID bookingId) {
        byte[] request = requests.post(BOOKINGS + "/" + bookingId + "/cancel", token, CANCEL);
        try {
            return RaceAnswer.of(wire.ask(request), 0).outcome();
        } catch (IOException e) {
            return RaceAnswer.silence(e, 0).outcome();
        }
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
