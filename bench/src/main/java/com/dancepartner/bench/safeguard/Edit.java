package com.dancepartner.bench.safeguard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A change of one line of the sources.
 *
 * @param file below the project's folder
 * @param before what stands there, once
 * @param after what stands there then
 */
record Edit(String file, String before, String after) {

    /**
     * Makes the change.
     *
     * @throws IllegalStateException when the text is not there, or more than once: the sources have moved on
     */
    void apply(Path project) throws IOException {
        replace(project, before, after);
    }

    void undo(Path project) throws IOException {
        replace(project, after, before);
    }

    private void replace(Path project, String from, String to) throws IOException {
        Path path = project.resolve(file);
        String text = Files.readString(path, StandardCharsets.UTF_8);
        int at = text.indexOf(from);
        if (at < 0 || text.indexOf(from, at + 1) >= 0) {
            throw new IllegalStateException(
                    file + " has this " + (at < 0 ? "nowhere" : "more than once") + ": " + from);
        }
        Files.writeString(path, text.substring(0, at) + to + text.substring(at + from.length()));
    }
}
