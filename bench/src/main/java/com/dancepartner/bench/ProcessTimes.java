package com.dancepartner.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * CPU times of a process of this machine, in steps of 10 ms, as Linux tells them.
 *
 * @param own of all its threads
 * @param gone of its children that have ended
 */
record ProcessTimes(Duration own, Duration gone) {

    private static final ProcessTimes NOTHING = new ProcessTimes(Duration.ZERO, Duration.ZERO);

    /** What a tick is for every program, whatever the kernel counts in. */
    private static final long TICK_MILLIS = 10;

    private static final int USER = 11;

    /** Nothing for a process that has ended. */
    static ProcessTimes of(long pid) {
        try {
            return parse(Files.readString(Path.of("/proc", Long.toString(pid), "stat"), StandardCharsets.ISO_8859_1));
        } catch (NoSuchFileException e) {
            return NOTHING;
        } catch (IOException e) {
            return ended(pid, e);
        }
    }

    private static ProcessTimes ended(long pid, IOException reason) {
        if (ProcessHandle.of(pid).isEmpty()) {
            return NOTHING; // between being opened and being read
        }
        throw new UncheckedIOException("the CPU time of process " + pid + " cannot be read", reason);
    }

    /** Reads {@code /proc/…/stat}: the program's name in parentheses may hold anything, numbers follow it. */
    static ProcessTimes parse(String stat) {
        List<String> fields =
                List.of(stat.substring(stat.lastIndexOf(')') + 1).strip().split(" "));
        return new ProcessTimes(ticks(fields, USER), ticks(fields, USER + 2));
    }

    private static Duration ticks(List<String> fields, int first) {
        return Duration.ofMillis(
                TICK_MILLIS * (Long.parseLong(fields.get(first)) + Long.parseLong(fields.get(first + 1))));
    }
}
