package com.dancepartner.launcher;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** An unpacked Payara Server. */
record Distribution(Path home) {

    /** Unpacks the ZIP once per machine. */
    static Distribution of(Path zip, PayaraCache cache) {
        String name = String.valueOf(zip.getFileName()).replaceAll("\\.zip$", "");
        return new Distribution(
                cache.folder(name, folder -> unpack(zip, folder)).resolve("payara6"));
    }

    Path glassfish() {
        return home.resolve("glassfish");
    }

    Path bootstrapJar() {
        return glassfish().resolve("modules/glassfish.jar");
    }

    Path commandLineJar() {
        return glassfish().resolve("lib/client/appserver-cli.jar");
    }

    private static void unpack(Path zip, Path folder) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(zip));
                ZipInputStream entries = new ZipInputStream(in)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                unpack(entries, entry, folder);
            }
        }
    }

    private static void unpack(ZipInputStream entries, ZipEntry entry, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("The archive names a file outside of itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else {
            Files.createDirectories(target.getParent());
            Files.copy(entries, target);
        }
    }
}
