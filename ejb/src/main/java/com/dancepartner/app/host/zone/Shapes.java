package com.dancepartner.app.host.zone;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import net.iakovlev.timeshape.TimeZoneEngine;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Timeshape's archive: 90 MB unpacked, an entry for the shape of each zone, read as a stream. */
final class Shapes {

    private static final String ARCHIVE = "/data.tar.zstd";

    private Shapes() {}

    /** Shows every entry once. */
    static void read(Reader reader) {
        try (TarArchiveInputStream archive = open()) {
            for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                reader.read(entry, archive);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the shapes of the time zones cannot be read", e);
        }
    }

    /** An archive of these zones only. */
    static TarArchiveInputStream of(Set<String> zones) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream chosen = new TarArchiveOutputStream(bytes)) {
            read((entry, shape) -> {
                if (zones.contains(entry.getName())) {
                    chosen.putArchiveEntry(entry);
                    shape.transferTo(chosen);
                    chosen.closeArchiveEntry();
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("the shapes of the time zones cannot be copied", e);
        }
        return new TarArchiveInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    }

    private static TarArchiveInputStream open() throws IOException {
        InputStream packed = TimeZoneEngine.class.getResourceAsStream(ARCHIVE);
        return new TarArchiveInputStream(new ZstdInputStream(Objects.requireNonNull(packed, ARCHIVE)));
    }

    /** Takes one entry, and reads no further than its end. */
    @FunctionalInterface
    interface Reader {

        void read(TarArchiveEntry entry, InputStream shape) throws IOException;
    }
}
