package com.dancepartner.planted.app.evening;

import java.net.http.HttpClient;

/** Planted: calls out by HTTP. */
public class Telephone {

    private final HttpClient line = HttpClient.newHttpClient();

    public HttpClient.Version version() {
        return line.version();
    }
}
