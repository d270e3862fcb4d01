package com.dancepartner.bench;

import com.dancepartner.run.Artifacts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What {@code ./mvnw -Pbench -Dbench=login} and {@code -Dbench=search} run: starts the product in a folder of its own,
 * measures it, prints and stops. Options: quick (true shortens every phase: for a first look only), hosts (sizes of the
 * worlds to search, separated by commas), markdown (a file to write the results to), state (the folder, deleted before and
 * after a run). A goal that is missed is printed; only a run that breaks off fails.
 */
public final class Bench {

    /** Kept here, or its level would be forgotten: it tells a line for each new mailbox. */
    private static final Logger MAIL_SERVER = Logger.getLogger("com.icegreen");

    private Bench() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        String wanted = System.getProperty("bench", "");
        if (!List.of("login", "search").contains(wanted)) {
            throw new IllegalArgumentException("-Dbench=" + wanted + " is unknown; there are: login, search");
        }
        boolean quick = Boolean.getBoolean("quick");
        SearchPlan searches = SearchPlan.of(quick, System.getProperty("hosts", ""));
        MAIL_SERVER.setLevel(Level.WARNING);
        Machine machine = Machine.now();
        say(machine.text());
        try (StateFolder state = StateFolder.open(Path.of(System.getProperty("state", "target/bench-state")));
                Subject subject = Subject.start(
                        state.path(), Artifacts.ofSystemProperties(), wanted.equals("login"), Bench::step)) {
            Report report = wanted.equals("login")
                    ? new LoginBench(subject, quick ? Plan.QUICK : Plan.FULL, machine, Bench::step).run()
                    : new SearchBench(subject, searches, machine, state.path(), Bench::step).run();
            say(report.text());
            write(report, System.getProperty("markdown", ""));
            state.forgetAtTheEnd();
        }
    }

    private static void write(Report report, String file) throws IOException {
        if (!file.isEmpty()) {
            Files.writeString(Path.of(file), report.markdown(), StandardCharsets.UTF_8);
            say("\nWritten to " + file);
        }
    }

    private static void step(String line) {
        say("  · " + line);
    }

    @SuppressWarnings("SystemOut") // this is the program's own output
    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
