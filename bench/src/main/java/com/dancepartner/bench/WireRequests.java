package com.dancepartner.bench;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

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

    /**
     * A POST of somebody who is signed in, with a key of its own.
     *
     * @param json ASCII
     */
    byte[] post(String target, String token, String json) {
        return ("POST " + target + headers + clients.fresh() + "\r\nAuthorization: Bearer " + token
                        + "\r\nIdempotency-Key: " + UUID.randomUUID()
                        + "\r\nContent-Type: application/json\r\nContent-Length: " + json.length() + "\r\n\r\n" + json)
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
