package com.dancepartner.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The server process that {@code postmaster.pid} of a data directory names.
 *
 * @param pid its process number
 * @param port its TCP port, 0 when it hasn't written it yet
 * @param startedWith its command line
 */
record Postmaster(long pid, int port, String startedWith) {

    private static final int PORT_LINE = 3;

    /**
     * The process that runs on the data directory. A file left behind by a dead server is no obstacle to PostgreSQL;
     * but when its number went to some other process meanwhile, PostgreSQL would refuse to start, so the file is
     * removed.
     */
    static Optional<Postmaster> runningOn(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        long pid = lines.isEmpty() ? -1 : Long.parseLong(lines.get(0).strip());
        if (ProcessHandle.of(pid).isEmpty()) {
            return Optional.empty();
        }
        if (!commandLine(pid).contains(data.toString())) {
            Files.delete(file);
            return Optional.empty();
        }
        return Optional.of(new Postmaster(pid, port(lines), options(data)));
    }

    private static int port(List<String> lines) {
        return lines.size() > PORT_LINE ? Integer.parseInt(lines.get(PORT_LINE).strip()) : 0;
    }

    private static String options(Path data) throws IOException {
        Path file = data.resolve("postmaster.opts");
        return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
    }

    private static String commandLine(long pid) throws IOException {
        Path file = Path.of("/proc", String.valueOf(pid), "cmdline");
        return Files.exists(file)
                ? Files.readString(file, StandardCharsets.UTF_8)
                : ProcessHandle.of(pid)
                        .flatMap(process -> process.info().commandLine())
                        .orElse("");
    }
}
