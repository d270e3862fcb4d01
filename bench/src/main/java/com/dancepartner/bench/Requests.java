package com.dancepartner.bench;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Locale;

/** The requests of the load, each from a client address of its own, so that the product's limits stay as they are. */
final class Requests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI base;
    private final ClientAddresses clients = new ClientAddresses();

    Requests(URI base) {
        this.base = base;
    }

    HttpRequest search(Place near) {
        String query = String.format(Locale.ROOT, "lat=%.5f&lng=%.5f&radius_km=25", near.latitude(), near.longitude());
        return to("/hosts?" + query).GET().build();
    }

    HttpRequest login(String email, String password) {
        return post("/auth/login", "{\"email\":\"" + email + "\",\"password\":\"" + password + "\"}");
    }

    HttpRequest forgotPassword(String email) {
        return post("/auth/forgot-password", "{\"email\":\"" + email + "\"}");
    }

    private HttpRequest post(String path, String json) {
        return to(path).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(base.resolve("/api/v1" + path))
                .timeout(PATIENCE)
                .header("X-Forwarded-For", clients.fresh());
    }
}
