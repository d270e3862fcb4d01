package com.dancepartner.standin;

import java.util.List;

/** One request that found its route: the path, the ids in it, and the parameters. */
record Call(String path, List<String> ids, Params params) {

    /** The first id in the path. */
    String id() {
        return ids.get(0);
    }
}
