package com.dancepartner.bench;

import com.dancepartner.bench.safeguard.Outcome;
import com.dancepartner.bench.safeguard.Safeguards;
import com.dancepartner.run.Artifacts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What {@code ./mvnw -Pbench -Dbench=…} runs, with login, search, booking, race or payout (safeguards is another thing, see there): starts the product in a folder of its own,
 * measures it, prints and stops. Options: quick (true shortens every phase: for a first look only), hosts (sizes of the
 * worlds to search, separated by commas), rounds, parallel and seed (of a race), payments (of a payout), markdown (a file to write the results to),
 * state (the folder, deleted before and after a run). A goal that is missed is printed; a run fails only when it breaks off, or
 * when something happened that must never happen.
 */
public final class Bench {

    private static final List<String> KNOWN = List.of("login", "search", "booking", "race", "payout", "safeguards");

    /** Kept here, or its level would be forgotten: it tells a line for each new mailbox. */
    private static final Logger MAIL_SERVER = Logger.getLogger("com.icegreen");

    private Bench() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        String wanted = System.getProperty("bench", "");
        if (!KNOWN.contains(wanted)) {
            throw new IllegalArgumentException(
                    "-Dbench=" + wanted + " is unknown; there are: " + String.join(", ", KNOWN));
        }
        boolean quick = Boolean.getBoolean("quick");
        SearchPlan searches = SearchPlan.of(quick, System.getProperty("hosts", ""));
        RacePlan race = RacePlan.ofSystemProperties(quick, Clock.systemUTC().instant());
        MAIL_SERVER.setLevel(Level.WARNING);
        Machine machine = Machine.now();
        say(machine.text());
        try (StateFolder state = StateFolder.open(Path.of(System.getProperty("state", "target/bench-state")))) {
            Report report = switch (wanted) {
                case "login" -> login(state.path(), quick ? Plan.QUICK : Plan.FULL, machine);
                case "search" -> search(state.path(), searches, machine);
                case "booking" -> booking(state.path(), quick ? BookingPlan.QUICK : BookingPlan.FULL, machine);
                case "safeguards" -> safeguards(state.path());
                case "payout" -> payout(state.path(), PayoutPlan.ofSystemProperties(quick), machine);
                default -> race(state.path(), race, machine);
            };
            say(report.text());
            write(report, System.getProperty("markdown", ""));
            requireRight(report);
            state.forgetAtTheEnd();
        }
    }

    private static Report login(Path state, Plan plan, Machine machine) throws SQLException {
        try (Subject subject = start(state, SubjectOptions.DEMO)) {
            return new LoginBench(subject, plan, machine, Bench::step).run();
        }
    }

    private static Report search(Path state, SearchPlan plan, Machine machine) throws IOException, SQLException {
        try (Subject subject = start(state, SubjectOptions.EMPTY)) {
            return new SearchBench(subject, plan, machine, state, Bench::step).run();
        }
    }

    private static Report booking(Path state, BookingPlan plan, Machine machine) throws IOException, SQLException {
        try (PaymentStandIn standIn = PaymentStandIn.start();
                Subject subject = start(state, standIn.under(SubjectOptions.EMPTY))) {
            return new BookingBench(subject, standIn, plan, machine, state, Bench::step).run();
        }
    }

    private static Report payout(Path state, PayoutPlan plan, Machine machine) throws IOException, SQLException {
        SubjectOptions options = SubjectOptions.EMPTY.with("JOB_PAYOUT_EVERY", "PT0S");
        try (PaymentStandIn standIn = PaymentStandIn.start();
                Subject subject = start(state, standIn.under(options))) {
            return new PayoutBench(subject, standIn, plan, machine, state, Bench::step).run();
        }
    }

    /** No measuring: takes safeguards of money away, on a copy of the sources, and sees that a test notices. */
    private static Report safeguards(Path state) throws IOException {
        Report report = new Report("Safeguards");
        Table table = new Table("taken away", "test", "with it", "without it");
        for (Outcome outcome : Safeguards.run(state, Bench::step)) {
            table.row(
                    outcome.safeguard(),
                    outcome.test(),
                    outcome.with().toString(),
                    outcome.without().toString());
            if (!outcome.isNoticed()) {
                report.violation(outcome.test() + " does not notice that this is gone: " + outcome.safeguard());
            }
        }
        return report.table(table);
    }

    private static Report race(Path state, RacePlan plan, Machine machine) throws IOException, SQLException {
        try (PaymentStandIn standIn = PaymentStandIn.start();
                Subject subject = start(state, standIn.under(SubjectOptions.TWO_NODES))) {
            return new RaceBench(subject, standIn, plan, machine, Bench::step).run();
        }
    }

    private static Subject start(Path state, SubjectOptions options) {
        return Subject.start(state, Artifacts.ofSystemProperties(), options, Bench::step);
    }

    /** The state is kept, with its logs. */
    private static void requireRight(Report report) {
        if (!report.violations().isEmpty()) {
            throw new IllegalStateException("What must never happen did: " + String.join("; ", report.violations()));
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
