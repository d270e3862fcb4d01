package com.dancepartner.launcher;

import java.nio.file.Path;

/** Names of data grids: each checkout has its own, so that two never join by accident. */
public final class GridNames {

    private GridNames() {}

    /** The name for what runs from that folder. */
    public static String of(Path directory) {
        return "dance-partner-"
                + FileTrees.key(directory.toAbsolutePath().normalize().toString());
    }
}
