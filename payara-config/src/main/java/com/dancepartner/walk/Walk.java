package com.dancepartner.walk;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What {@code ./mvnw -Pwalk} runs: plays the story against the server that {@code ./mvnw -Prun} started, a line a step.
 * Options: base (http://127.0.0.1:8080), node (the same), state (.dance-partner), markdown (a file to write the walk to).
 */
public final class Walk {

    private static final String HEAD = """
            # The story, request by request

            Generated from a run by `./mvnw -Pwalk -Dmarkdown=docs/walkthrough.md`; tokens and passwords are masked.
            """;

    private Walk() {}

    @SuppressWarnings("SystemOut") // this is the program's own output
    public static void main(String[] arguments) throws IOException {
        Path state = Path.of(System.getProperty("state", ".dance-partner"));
        URI base = URI.create(System.getProperty("base", "http://127.0.0.1:8080"));
        URI node = URI.create(System.getProperty("node", base.toString()));
        String password = Files.readString(state.resolve("keys/admin-password"), StandardCharsets.UTF_8)
                .strip();
        Script script = new Script(System.out::println);
        new Story(script, base, node, "admin@demo.dancepartner.example", password).play();
        String markdown = System.getProperty("markdown", "");
        if (!markdown.isEmpty()) {
            Files.writeString(Path.of(markdown), HEAD + script.markdown(), StandardCharsets.UTF_8);
            System.out.println("\nWritten to " + markdown);
        }
    }
}
