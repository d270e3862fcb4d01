package com.dancepartner.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {

    @TempDir
    Path temporary;

    private Path installation() throws IOException {
        Path folder = temporary.resolve("state");
        Files.createDirectories(folder.resolve("keys"));
        Files.writeString(folder.resolve("keys/demo-password"), "of the last run");
        return folder;
    }

    @Test
    @DisplayName("bench: what the last run left is forgotten at the start")
    void emptyAtTheStart() throws IOException {
        try (StateFolder state = StateFolder.open(installation())) {
            assertThat(state.path()).doesNotExist();
        }
    }

    @Test
    @DisplayName("bench: a run that went well leaves nothing, one that broke off leaves its logs")
    void atTheEnd() throws IOException {
        try (StateFolder state = StateFolder.open(temporary.resolve("state"))) {
            assertThat(state.path().resolve("keys")).isEqualTo(installation().resolve("keys"));
        }
        assertThat(temporary.resolve("state/keys")).exists();
        try (StateFolder state = StateFolder.open(temporary.resolve("state"))) {
            installation();
            state.forgetAtTheEnd();
        }
        assertThat(temporary.resolve("state")).doesNotExist();
    }

    @Test
    @DisplayName("bench: a folder that is no installation is left alone")
    void foreign() throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("letters"));
        Path letter = Files.writeString(folder.resolve("letter"), "dear");
        try (StateFolder state = StateFolder.open(folder)) {
            state.forgetAtTheEnd();
        }
        assertThat(letter).exists();
    }
}
