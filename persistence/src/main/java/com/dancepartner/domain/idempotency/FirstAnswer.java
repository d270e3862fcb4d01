package com.dancepartner.domain.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * What the first request of a key was answered, and every repeat is.
 *
 * @param status of HTTP
 * @param location the header, if there was one
 * @param body the JSON as it was sent; null where there was none
 */
public record FirstAnswer(
        int status, @Nullable String location, @Nullable String body) {

    public FirstAnswer withBody(String text) {
        return new FirstAnswer(status, location, text);
    }
}
