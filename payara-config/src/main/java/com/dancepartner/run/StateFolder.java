package com.dancepartner.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Forgets an installation: only a folder that is one is deleted. */
final class StateFolder {

    private StateFolder() {}

    static void forget(Path state) {
        if (!Files.isDirectory(state.resolve("keys"))) {
            return;
        }
        try (Stream<Path> files = Files.walk(state)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot forget " + state, e);
        }
    }
}
