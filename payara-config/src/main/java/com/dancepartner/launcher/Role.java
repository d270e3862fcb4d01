package com.dancepartner.launcher;

import java.util.Locale;

/** The two ways in which Payara runs the product. */
public enum Role {
    /** Payara Server with the EAR. */
    SERVER("http-listener-1"),
    /** Payara Micro with the node WAR. */
    MICRO("http-listener");

    private final String httpListener;

    Role(String httpListener) {
        this.httpListener = httpListener;
    }

    String httpListener() {
        return httpListener;
    }

    String marker() {
        return "[" + name().toLowerCase(Locale.ROOT) + "]";
    }
}
