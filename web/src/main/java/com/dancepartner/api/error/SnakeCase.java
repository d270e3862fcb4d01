package com.dancepartner.api.error;

import java.util.Locale;

/** Java's names in the API's spelling. */
public final class SnakeCase {

    private SnakeCase() {}

    public static String of(String javaName) {
        return javaName.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
