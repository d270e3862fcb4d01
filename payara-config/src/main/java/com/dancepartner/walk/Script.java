package com.dancepartner.walk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells each step in a line as it happens, and keeps the whole as Markdown with the requests and their answers. */
public final class Script {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern SECRET =
            Pattern.compile("(\"(?:access_token|refresh_token|token|password|otp|client_secret)\"\\s*:\\s*\")[^\"]*"
                    + "|([?&]token=)[^\"&\\s]*");

    private final StringBuilder markdown = new StringBuilder();
    private final Consumer<String> lines;
    private int steps;

    public Script(Consumer<String> lines) {
        this.lines = lines;
    }

    public void chapter(String title) {
        lines.accept("");
        lines.accept(title);
        markdown.append("\n## ").append(title).append('\n');
    }

    /** Makes the request and refuses any answer but the expected one. */
    public Answer step(String what, int expected, Api api, String method, String path, @Nullable String body) {
        return made(what, expected, method, path, body, api.send(method, path, body));
    }

    /** The same for a request that was made already. */
    public Answer made(String what, int expected, String method, String path, @Nullable String body, Answer answer) {
        String outcome = method + " " + path + " → " + answer.status();
        tell(what, outcome);
        markdown.append("\n### ").append(steps).append(". ").append(what).append("\n\n```http\n");
        markdown.append(method)
                .append(' ')
                .append(path.startsWith("/") ? "/api/v1" + path : path)
                .append('\n');
        if (body != null) {
            markdown.append("\n").append(masked(pretty(body))).append('\n');
        }
        markdown.append("```\n\n```http\n").append(answer.status()).append('\n');
        if (!answer.text().isBlank()) {
            markdown.append("\n").append(masked(pretty(answer.text()))).append('\n');
        }
        markdown.append("```\n");
        if (answer.status() != expected) {
            throw new IllegalStateException(
                    what + ": expected " + expected + ", got " + outcome + " " + masked(answer.text()));
        }
        return answer;
    }

    /** A step that is no HTTP request. */
    public void note(String what, String outcome) {
        tell(what, outcome);
        markdown.append("\n### ").append(steps).append(". ").append(what).append("\n\n```\n");
        markdown.append(masked(outcome)).append("\n```\n");
    }

    /** What is worth a line while one waits, but no part of the story. */
    public void aside(String line) {
        lines.accept("      " + line);
    }

    public String markdown() {
        return markdown.toString();
    }

    private void tell(String what, String outcome) {
        steps++;
        lines.accept("  %2d  %-62s %s"
                .formatted(steps, what, masked(outcome).lines().findFirst().orElse("")));
    }

    private static String masked(String text) {
        return SECRET.matcher(text).replaceAll("$1$2…");
    }

    private static String pretty(String text) {
        String start = text.strip();
        if (start.isEmpty() || "{[".indexOf(start.charAt(0)) < 0) {
            return start.startsWith("<") ? "(a page)" : text.strip();
        }
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            return text;
        }
    }
}
