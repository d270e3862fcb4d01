package com.dancepartner.database;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs a program of the operating system to its end. */
final class Command {

    private static final int QUOTED_CHARACTERS = 4_000;

    private Command() {}

    /**
     * Runs a program with nothing on its standard input.
     *
     * @return what it wrote to its standard output and error
     * @throws IOException when it can't be started or ends with another exit code than 0; the message quotes its output
     */
    static String run(Path directory, List<String> command) throws IOException {
        Process process = builder(directory, command).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exitCode = await(process);
        if (exitCode != 0) {
            throw new IOException("%s ended with %d: %s".formatted(command, exitCode, tail(output)));
        }
        return output;
    }

    /** Whether the program can be started and ends with exit code 0. */
    static boolean succeeds(List<String> command) {
        try {
            run(Path.of("/"), command);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static ProcessBuilder builder(Path directory, List<String> command) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("PG"));
        environment.put("LC_ALL", "C");
        return builder;
    }

    private static int await(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw (InterruptedIOException)
                    new InterruptedIOException("interrupted while waiting for a program").initCause(e);
        }
    }

    private static String tail(String output) {
        String text = output.strip();
        return text.substring(Math.max(0, text.length() - QUOTED_CHARACTERS));
    }
}
