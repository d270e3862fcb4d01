package com.dancepartner.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Finds in a log of Payara what went wrong. */
record LogExcerpt(Path log) {

    private static final int LINES = 12;
    private static final int WIDTH = 1_500;
    private static final Pattern DEPLOYMENT_FAILED = Pattern.compile(
            "Boot Command deploy failed|Exception while (loading|deploying|preparing|starting) the app|Error occurred"
                    + " during deployment|Failed to deploy|failed to start the"
                    + " application|PlainTextActionReporterFAILURE");
    private static final Pattern RELEVANT = Pattern.compile(
            "SEVERE|Exception|Error occurred|Boot Command \\S+ failed|FAILURE|Address already in use|OutOfMemory");

    /** Whether Payara said that it could not deploy or load an application. */
    boolean tellsOfFailedDeployment() {
        return DEPLOYMENT_FAILED.matcher(content()).find();
    }

    /** Whether Payara said that it deployed the application or loaded it at boot, all modules of it. */
    boolean tellsOfLoaded(String application) {
        return Pattern.compile("(^|\\W)" + Pattern.quote(application) + " (was successfully deployed|done) in ")
                .matcher(content())
                .find();
    }

    /** The lines that matter, the first ones, shortened. */
    String relevantLines() {
        List<String> all = content().lines().toList();
        List<String> relevant = all.stream()
                .filter(line -> RELEVANT.matcher(line).find() && !line.startsWith("\tat "))
                .limit(LINES)
                .toList();
        List<String> chosen = relevant.isEmpty() ? all.subList(Math.max(0, all.size() - LINES), all.size()) : relevant;
        return String.join(
                "\n",
                chosen.stream()
                        .map(line -> line.substring(0, Math.min(WIDTH, line.length())))
                        .toList());
    }

    private String content() {
        try {
            return Files.exists(log) ? new String(Files.readAllBytes(log), StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            throw new LauncherException("Cannot read " + log, e);
        }
    }
}
