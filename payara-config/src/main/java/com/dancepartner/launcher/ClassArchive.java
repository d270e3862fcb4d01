package com.dancepartner.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The JVM's archive of loaded classes (class data sharing), which saves CPU time at each start. It is written when a
 * server ends in good order and none exists yet; a missing or unfit one only makes a start slower, never fails it.
 */
final class ClassArchive {

    private final Path archive;
    private final Path fresh;

    ClassArchive(PayaraCache cache, String key) {
        archive = cache.file("classes/" + key + ".jsa");
        fresh = archive.resolveSibling(key + "." + ProcessHandle.current().pid() + "." + System.nanoTime() + ".part");
    }

    boolean exists() {
        return Files.exists(archive);
    }

    /** Options that use the archive, or that write one at the end of this run. */
    List<String> jvmOptions() {
        return exists()
                ? List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:auto", "-Xlog:cds=off", "-Xlog:cds+dynamic=off")
                : writing();
    }

    private List<String> writing() {
        try {
            Files.createDirectories(archive.getParent());
            return List.of("-XX:ArchiveClassesAtExit=" + fresh, "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Puts a freshly written archive in its place; to be called after the JVM has ended. */
    void keep(boolean ended) {
        try {
            if (ended && Files.exists(fresh)) {
                Files.move(fresh, archive, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            System.getLogger(ClassArchive.class.getName()).log(System.Logger.Level.DEBUG, "No class archive kept", e);
        }
    }
}
