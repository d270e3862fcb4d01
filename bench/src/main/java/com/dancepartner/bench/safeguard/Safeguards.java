package com.dancepartner.bench.safeguard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Takes each safeguard away and gives it back, and asks its test both times. */
public final class Safeguards {

    private final Path copy;
    private final List<Safeguard> all;
    private final TestRun tests;
    private final Consumer<String> progress;

    Safeguards(Path copy, List<Safeguard> all, TestRun tests, Consumer<String> progress) {
        this.copy = copy;
        this.all = all;
        this.tests = tests;
        this.progress = progress;
    }

    /**
     * Does so on a copy of the sources, which is forgotten when every test stood up for its safeguard; takes some ten
     * minutes.
     *
     * @param somewhere a folder within the project
     * @throws IllegalStateException when a safeguard is not where it was: its removal must be written anew
     */
    public static List<Outcome> run(Path somewhere, Consumer<String> progress) throws IOException {
        // not a private folder: the tests' PostgreSQL runs as somebody else
        Path copy = Path.of(
                System.getProperty("java.io.tmpdir"),
                "dance-partner-safeguards-" + ProcessHandle.current().pid());
        int files = SourceCopy.make(root(somewhere.toAbsolutePath()), copy);
        progress.accept("Copied " + files + " files to " + copy + "; Maven's words are in maven.log there");
        List<Outcome> outcomes = new Safeguards(copy, Safeguard.ALL, new MavenRun(), progress).run();
        if (outcomes.stream().allMatch(Outcome::isNoticed)) {
            SourceCopy.forget(copy);
        }
        return outcomes;
    }

    static Path root(Path within) {
        Path folder = within;
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException(within + " is not in the project");
            }
        }
        return folder;
    }

    List<Outcome> run() throws IOException {
        progress.accept("All safeguards in place");
        List<Verdict> with = verdicts(all);
        List<Outcome> outcomes = new ArrayList<>();
        for (Safeguard safeguard : all) {
            progress.accept("Without " + safeguard.name());
            safeguard.removal().apply(copy);
            Verdict without = verdicts(List.of(safeguard)).get(0);
            safeguard.removal().undo(copy);
            outcomes.add(new Outcome(safeguard.name(), safeguard.test(), with.get(outcomes.size()), without));
        }
        return outcomes;
    }

    private List<Verdict> verdicts(List<Safeguard> asked) throws IOException {
        for (Safeguard safeguard : asked) {
            TestReport.of(copy, safeguard).forget();
        }
        tests.run(copy, asked);
        List<Verdict> verdicts = new ArrayList<>();
        for (Safeguard safeguard : asked) {
            verdicts.add(TestReport.of(copy, safeguard).verdict(safeguard.testMethod()));
        }
        return verdicts;
    }
}
