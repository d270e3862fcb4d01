package com.dancepartner.bench;

import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Requests as bytes, each from a client address of its own, so that the product's limits stay as they are. */
final class WireRequests {

    private final ClientAddresses clients = new ClientAddresses();
    private final String headers;

    WireRequests(URI base) {
        headers = " HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\nAccept: application/json\r\nX-Forwarded-For: ";
    }

    /**
     * A GET.
     *
     * @param target path and query, encoded
     */
    byte[] get(String target) {
        return ("GET " + target + headers + clients.fresh() + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }
}
