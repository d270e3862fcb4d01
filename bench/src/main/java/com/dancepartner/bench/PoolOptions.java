package com.dancepartner.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The session settings of the product's connection pool, from the boot commands that make it. */
final class PoolOptions {

    private static final String COMMANDS = "/boot/database.txt";
    private static final Pattern OPTIONS = Pattern.compile("(?m)^set \"[^\"=]*\\.property\\.options=([^\"]*)\"");

    private PoolOptions() {}

    /** In the form of the environment variable PGOPTIONS, such as {@code -c lock_timeout=2s}. */
    static String read() {
        try (InputStream commands = PoolOptions.class.getResourceAsStream(COMMANDS)) {
            if (commands == null) {
                throw new IllegalStateException(COMMANDS + " is missing");
            }
            return of(new String(commands.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(COMMANDS + " cannot be read", e);
        }
    }

    /** None when the commands set none. */
    static String of(String commands) {
        Matcher options = OPTIONS.matcher(commands);
        return options.find() ? options.group(1) : "";
    }
}
