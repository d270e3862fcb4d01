package com.dancepartner.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** The saved state: one JSON file, replaced whole. */
final class Snapshots {

    private static final String FILE = "stripe-standin.json";

    private final Path folder;

    Snapshots(Path folder) {
        this.folder = folder;
    }

    /** Loads the saved state, if there is one. */
    void load(World world) {
        Path file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
            if (Files.exists(file)) {
                world.load(Json.parse(Files.readString(file, StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Saves the state, if it has changed; one caller at a time. */
    synchronized void save(World world) {
        Optional<ObjectNode> snapshot = world.takeSnapshot();
        if (snapshot.isPresent()) {
            write(snapshot.get());
        }
    }

    private void write(ObjectNode snapshot) {
        Path temporary = folder.resolve(FILE + ".tmp");
        try {
            Files.write(temporary, Json.MAPPER.writeValueAsBytes(snapshot));
            Files.move(
                    temporary,
                    folder.resolve(FILE),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
