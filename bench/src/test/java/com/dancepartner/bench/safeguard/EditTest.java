package com.dancepartner.bench.safeguard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditTest {

    private static final String TEXT = "one\ntwo\ntwo\nthree\n";

    @TempDir
    Path folder;

    @BeforeEach
    void file() throws IOException {
        Files.writeString(folder.resolve("file"), TEXT);
    }

    @Test
    @DisplayName("R504: a safeguard is taken away and given back")
    void thereAndBack() throws IOException {
        Edit edit = new Edit("file", "one\ntwo", "zero");
        edit.apply(folder);
        assertThat(folder.resolve("file")).hasContent("zero\ntwo\nthree\n");
        edit.undo(folder);
        assertThat(folder.resolve("file")).hasContent(TEXT);
    }

    @Test
    @DisplayName("R504: a safeguard that is no longer where it was is told loudly, and nothing is changed")
    void movedOn() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Edit("file", "four", "x").apply(folder))
                .withMessage("file has this nowhere: four");
        assertThatIllegalStateException()
                .isThrownBy(() -> new Edit("file", "two", "x").apply(folder))
                .withMessage("file has this more than once: two");
        assertThat(folder.resolve("file")).hasContent(TEXT);
    }
}
