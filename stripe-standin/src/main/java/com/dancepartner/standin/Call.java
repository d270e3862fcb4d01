package com.dancepartner.standin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request that found its route: the path, the ids in it, and the parameters.
 *
 * @param account the connected account on whose behalf the request is; null for the platform's own
 */
record Call(
        String path,
        List<String> ids,
        Params params,
        @Nullable String account) {

    /** The first id in the path. */
    String id() {
        return ids.get(0);
    }
}
