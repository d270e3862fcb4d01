package com.dancepartner.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Payara's command line for administrators, with the password in a private file and nothing written to the home folder. */
final class Asadmin {

    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final Distribution distribution;
    private final Path passwordFile;
    private final Path home;

    /**
     * The command line.
     *
     * @param home where it may keep its own files
     */
    Asadmin(Distribution distribution, Path passwordFile, Path home) {
        this.distribution = distribution;
        this.passwordFile = passwordFile;
        this.home = home;
    }

    /** Runs a command that needs no running server. */
    String local(String... command) {
        return run(commandLine(List.of(), List.of(command)));
    }

    /** Runs a command on the server that listens there. */
    String remote(int adminPort, String... command) {
        return run(commandLine(List.of("--host", "127.0.0.1", "--port", String.valueOf(adminPort)), List.of(command)));
    }

    List<String> commandLine(List<String> connection, List<String> command) {
        List<String> line = new ArrayList<>(List.of(
                Jvm.java(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Duser.home=" + home,
                "-jar",
                distribution.commandLineJar().toString(),
                "--interactive=false",
                "--user",
                AdminPassword.USER,
                "--passwordfile",
                passwordFile.toString()));
        line.addAll(connection);
        line.addAll(command);
        return line;
    }

    private static String run(List<String> commandLine) {
        try {
            Path output = Files.createTempFile("asadmin", ".log");
            try {
                return run(commandLine, output);
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw new LauncherException("asadmin cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("Interrupted while waiting for asadmin", e);
        }
    }

    private static String run(List<String> commandLine, Path output) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(commandLine)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        process.getOutputStream().close();
        if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new LauncherException("asadmin did not answer within " + LIMIT.toMinutes() + " minutes");
        }
        String text = Files.readString(output, StandardCharsets.UTF_8);
        if (process.exitValue() != 0) {
            throw new LauncherException("asadmin failed: " + text.strip());
        }
        return text;
    }
}
