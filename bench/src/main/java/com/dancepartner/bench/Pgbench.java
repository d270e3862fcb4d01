package com.dancepartner.bench;

import com.dancepartner.database.PostgresProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks the database without the product: PostgreSQL's own program runs scripts of statements, each prepared once. */
final class Pgbench {

    /** As many scripts as the program takes, and some to spare. */
    static final int SCRIPTS = 120;

    private static final Pattern COUNT = Pattern.compile("number of transactions actually processed: (\\d+)");
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without");
    private static final double NANOS = 1e9;

    private final PostgresProgram program;
    private final Database database;
    private final int clients;
    private final Path folder;

    /**
     * A runner of scripts.
     *
     * @param clients connections that ask at once
     * @param folder for the scripts
     */
    Pgbench(PostgresProgram program, Database database, int clients, Path folder) {
        this.program = program;
        this.database = database;
        this.clients = clients;
        this.folder = folder;
    }

    /**
     * Writes a script for each search.
     *
     * @param searches the queries of each
     */
    List<Path> write(List<List<String>> searches) throws IOException {
        Files.createDirectories(folder);
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < searches.size(); i++) {
            Path file = folder.resolve(String.format(Locale.ROOT, "search-%03d.sql", i));
            files.add(Files.writeString(file, script(searches.get(i)), StandardCharsets.UTF_8));
        }
        return files;
    }

    static String script(List<String> queries) {
        return String.join(";\n", queries) + ";\n";
    }

    /** Writes one script. */
    Path write(String name, String script) throws IOException {
        Files.createDirectories(folder);
        return Files.writeString(folder.resolve(name), script, StandardCharsets.UTF_8);
    }

    /**
     * Runs scripts drawn at random until the time is over; the count is of scripts.
     *
     * @throws IllegalStateException with what the program said when a statement fails
     */
    Rate run(List<Path> scripts, Duration length) throws IOException {
        return run(scripts, Map.of(), length);
    }

    /**
     * The same with variables, which each connection has for itself and keeps from one script to the next.
     *
     * @throws IllegalStateException with what the program said when a statement fails
     */
    Rate run(List<Path> scripts, Map<String, Long> variables, Duration length) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(scripts, variables, length)).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("PG"));
        environment.putAll(program.environment());
        environment.put("PGPASSWORD", database.password());
        environment.put("PGOPTIONS", PoolOptions.read());
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (exitCode(process) != 0) {
            throw new IllegalStateException("pgbench broke off: " + output.strip());
        }
        return rate(output);
    }

    private List<String> command(List<Path> scripts, Map<String, Long> variables, Duration length) {
        List<String> command = new ArrayList<>(List.of(program.file().toString(), "-n", "-M", "prepared"));
        command.addAll(List.of("-c", Integer.toString(clients), "-j", "1", "-T", Long.toString(length.toSeconds())));
        command.addAll(List.of("-h", database.host(), "-p", database.port(), "-U", database.user()));
        new TreeMap<>(variables).forEach((name, value) -> command.addAll(List.of("-D", name + "=" + value)));
        scripts.forEach(script -> command.addAll(List.of("-f", script.toString())));
        command.add(database.name());
        return command;
    }

    /** What the program says at its end; connecting does not count. */
    static Rate rate(String output) {
        Matcher count = COUNT.matcher(output);
        Matcher rate = RATE.matcher(output);
        if (!count.find() || !rate.find()) {
            throw new IllegalStateException("pgbench tells no rate: " + output.strip());
        }
        long done = Long.parseLong(count.group(1));
        return new Rate(done, Duration.ofNanos((long) (NANOS * done / Double.parseDouble(rate.group(1)))));
    }

    private static int exitCode(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
