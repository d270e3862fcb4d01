package com.dancepartner.walk;

import com.dancepartner.run.DemoAuthenticator;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/**
 * What {@code ./mvnw -Pwalk} runs: plays the story against the server that {@code ./mvnw -Prun} started, a line a step.
 * Options: base (http://127.0.0.1:8080), node (the same), inbox (http://127.0.0.1:8025/), state (.dance-partner), markdown (a
 * file to write the walk to).
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
        URI inbox = URI.create(System.getProperty("inbox", "http://127.0.0.1:8025/"));
        DemoAuthenticator authenticator = new DemoAuthenticator(secret(state, "demo-admin-totp"));
        Script script = new Script(System.out::println);
        Stage stage = new Stage(
                new Api(base),
                node,
                inbox,
                "admin@demo.dancepartner.example",
                secret(state, "admin-password"),
                () -> authenticator.code(Clock.systemUTC().instant()));
        new Story(script, stage).play();
        String markdown = System.getProperty("markdown", "");
        if (!markdown.isEmpty()) {
            Files.writeString(Path.of(markdown), HEAD + script.markdown(), StandardCharsets.UTF_8);
            System.out.println("\nWritten to " + markdown);
        }
    }

    private static String secret(Path state, String name) throws IOException {
        return Files.readString(state.resolve("keys").resolve(name), StandardCharsets.UTF_8)
                .strip();
    }
}
