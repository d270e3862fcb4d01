package com.dancepartner.bench.safeguard;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Runs tests by Maven, with what is in the local repository. */
final class MavenRun implements TestRun {

    @Override
    public void run(Path project, List<Safeguard> safeguards) throws IOException {
        Process maven = new ProcessBuilder(command(safeguards))
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        project.resolve("maven.log").toFile()))
                .start();
        maven.getOutputStream().close();
        try {
            int ignored = maven.waitFor(); // the reports tell more
        } catch (InterruptedException e) {
            maven.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** No matter how much of the code these few tests run, or which of them fail: the reports tell. */
    static List<String> command(List<Safeguard> safeguards) {
        List<String> command = new ArrayList<>(List.of("./mvnw", "--offline", "--batch-mode", "--quiet", "test"));
        command.add("--projects");
        command.add(joined(safeguards.stream().map(Safeguard::module).toList()));
        command.add("--also-make");
        command.add("-Dtest=" + joined(safeguards.stream().map(MavenRun::test).toList()));
        command.add("-Dsurefire.failIfNoSpecifiedTests=false");
        command.add("-Dspotless.check.skip=true");
        command.add("-Djacoco.skip=true");
        command.add("-Dmaven.test.failure.ignore=true");
        return command;
    }

    private static String test(Safeguard safeguard) {
        return safeguard.testClass() + "#" + safeguard.testMethod() + "*";
    }

    private static String joined(List<String> parts) {
        return parts.stream().distinct().collect(Collectors.joining(","));
    }
}
