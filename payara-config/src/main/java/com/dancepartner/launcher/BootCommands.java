package com.dancepartner.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The administration commands that configure Payara, read from the text files in {@code /boot}: one source for both roles.
 * A line that begins with {@code [server]} or {@code [micro]} is for that role only; {@code @{name}} is filled in.
 */
public final class BootCommands {

    private static final List<String> BEFORE_BOOT =
            List.of("http.txt", "database.txt", "executors.txt", "observability.txt", "server.txt");
    private static final List<String> AFTER_BOOT = List.of("server-after-boot.txt");
    private static final Pattern PLACEHOLDER = Pattern.compile("@\\{([^}]+)}");

    private final Role role;
    private final Map<String, String> values;

    private BootCommands(Role role, Map<String, String> values) {
        this.role = role;
        this.values = values;
    }

    /**
     * The commands for a role.
     *
     * @param pool the number of database connections
     */
    public static BootCommands of(Role role, PoolSize pool) {
        return new BootCommands(
                role,
                Map.of(
                        "listener", role.httpListener(),
                        "pool.min", String.valueOf(pool.min()),
                        "pool.max", String.valueOf(pool.max()),
                        "pool.resize", String.valueOf(pool.resizeQuantity()),
                        "hashing.threads", String.valueOf(hashingThreads())));
    }

    private static int hashingThreads() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }

    /** Commands to run before anything of Payara is started, one per line. */
    public List<String> beforeBoot() {
        return BEFORE_BOOT.stream().flatMap(this::read).toList();
    }

    /** Commands that only a running Payara knows. */
    public List<String> afterBoot() {
        return AFTER_BOOT.stream().flatMap(this::read).toList();
    }

    private Stream<String> read(String resource) {
        try (InputStream in = BootCommands.class.getResourceAsStream("/boot/" + resource)) {
            if (in == null) {
                throw new IllegalStateException("No such boot command file: " + resource);
            }
            return filter(new String(in.readAllBytes(), StandardCharsets.UTF_8)).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> filter(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .filter(line -> !line.startsWith("[") || line.startsWith(role.marker()))
                .map(line -> line.startsWith("[")
                        ? line.substring(role.marker().length()).strip()
                        : line)
                .map(this::fill)
                .toList();
    }

    private String fill(String line) {
        return PLACEHOLDER.matcher(line).replaceAll(match -> Matcher.quoteReplacement(value(match.group(1))));
    }

    private String value(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("A boot command uses an unknown placeholder: " + name);
        }
        return value;
    }
}
