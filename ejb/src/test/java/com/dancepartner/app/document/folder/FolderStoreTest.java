package com.dancepartner.app.document.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.dancepartner.app.document.DocumentStore;
import com.dancepartner.app.document.DocumentStoreContract;
import com.dancepartner.app.document.DocumentStoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest extends DocumentStoreContract {

    @TempDir
    private Path folder;

    @Override
    protected DocumentStore store() {
        return new FolderStore(folder.resolve("documents"));
    }

    @Test
    @DisplayName("G72: a document is a file below the folder, and nothing unfinished lies beside it")
    void files() throws IOException {
        store().put("photos/1/large.jpg", new byte[] {1}, "image/jpeg");
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile))
                    .containsExactly(folder.resolve("documents/photos/1/large.jpg"));
        }
    }

    @Test
    @DisplayName("G72: what cannot be written, read or deleted is told")
    void faults() throws IOException {
        store().put("photos/1/large.jpg", new byte[] {1}, "image/jpeg");
        store().put("photos/2", new byte[] {1}, "image/jpeg");
        assertFails(() -> store().put("photos/2/large.jpg", new byte[] {1}, "image/jpeg"));
        assertFails(() -> store().put("photos/1", new byte[] {1}, "image/jpeg"));
        assertFails(() -> store().find("photos/1"));
        assertFails(() -> store().delete("photos/1"));
    }

    @Test
    @DisplayName("G72: the folder is made when it is not there; a place where none can be is told at the start")
    void usable() throws IOException {
        new FolderStore(folder.resolve("a/b")).requireUsable();
        assertThat(folder.resolve("a/b")).isEmptyDirectory();
        Path file = Files.createFile(folder.resolve("file"));
        assertFails(() -> new FolderStore(file).requireUsable());
    }

    private static void assertFails(Runnable work) {
        assertThatExceptionOfType(DocumentStoreException.class)
                .isThrownBy(work::run)
                .withCauseInstanceOf(IOException.class);
    }
}
