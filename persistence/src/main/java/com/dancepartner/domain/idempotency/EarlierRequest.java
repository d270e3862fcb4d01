package com.dancepartner.domain.idempotency;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The request that had a key first.
 *
 * @param hash tells it from other requests
 * @param firstAnswer null while it is under way
 */
public record EarlierRequest(String hash, @Nullable FirstAnswer firstAnswer) {

    public boolean isSameAs(String requestHash) {
        return hash.equals(requestHash);
    }

    public Optional<FirstAnswer> answer() {
        return Optional.ofNullable(firstAnswer);
    }
}
