package com.dancepartner.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Notes which process runs in a folder, so that no second one spoils its files. */
record Occupation(Path folder) {

    /** Throws when the process noted here still runs, which it may when its launcher was killed. */
    void refuseSecond() {
        String pid = FileTrees.readOrEmpty(note());
        if (!pid.isEmpty() && runsHere(Long.parseLong(pid))) {
            throw new LauncherException(
                    "Payara already runs in %s (process %s). Stop that first: kill %s".formatted(folder, pid, pid));
        }
    }

    void note(long pid) {
        try {
            Files.writeString(note(), String.valueOf(pid));
        } catch (IOException e) {
            throw new LauncherException("Cannot write to " + folder, e);
        }
    }

    /** A process with that number that names our folder in its command line: numbers are used again. */
    private boolean runsHere(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().commandLine().or(() -> Optional.of(commandLine(pid))))
                .filter(line -> line.contains(folder.toString()))
                .isPresent();
    }

    private static String commandLine(long pid) {
        return FileTrees.readOrEmpty(Path.of("/proc", String.valueOf(pid), "cmdline"));
    }

    private Path note() {
        return folder.resolve("payara.pid");
    }
}
