package com.dancepartner.app.document.folder;

import com.dancepartner.app.document.DocumentKeys;
import com.dancepartner.app.document.DocumentStore;
import com.dancepartner.app.document.DocumentStoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** A file for each document. All members of a cluster need the same folder. */
public final class FolderStore implements DocumentStore {

    private static final String UNFINISHED = ".unfinished";

    private final Path folder;

    /** @param folder absolute; it is made when it is not there */
    public FolderStore(Path folder) {
        this.folder = folder;
    }

    /** @throws DocumentStoreException when the folder cannot be made or written to */
    public void requireUsable() {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "probe", UNFINISHED));
        } catch (IOException e) {
            throw new DocumentStoreException("no files can be written in " + folder, e);
        }
    }

    /** Written beside its place, then moved there: nobody reads half a document. */
    @Override
    public void put(String key, byte[] content, String contentType) {
        Path file = file(key);
        try {
            Path parent = Files.createDirectories(file.resolveSibling(""));
            Path unfinished = Files.createTempFile(parent, "document", UNFINISHED);
            try {
                Files.write(unfinished, content);
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new DocumentStoreException(file + " cannot be written", e);
        }
    }

    @Override
    public Optional<byte[]> find(String key) {
        Path file = file(key);
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new DocumentStoreException(file + " cannot be read", e);
        }
    }

    /** Empty folders stay: removing one could take it from under a file that is just being written. */
    @Override
    public void delete(String key) {
        Path file = file(key);
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new DocumentStoreException(file + " cannot be deleted", e);
        }
    }

    private Path file(String key) {
        return folder.resolve(DocumentKeys.require(key));
    }
}
