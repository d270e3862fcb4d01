package com.dancepartner.bench;

import java.util.List;
import java.util.stream.Stream;

/** What the login benchmark found, against its goals. */
record LoginResults(
        Rate bareBefore,
        Rate bareAfter,
        LoginBench.Storm storm,
        SearchLoad.Outcome alone,
        SearchLoad.Outcome aloneAgain,
        Timing login,
        Timing forgot) {

    private static final double SHARE = 0.7;
    private static final double SLOWDOWN = 2;
    private static final double TELLING = 0.05;
    private static final double UNSTEADY = 0.1;

    Report into(Report report) {
        if (Medians.difference(bareBefore.perSecond(), bareAfter.perSecond()) > UNSTEADY) {
            report.fact(
                    "Attention: the bare loop was not equally fast before and after: something else used the machine");
        }
        return report.fact("CPU during the logins: " + storm.cpu())
                .table(rates())
                .table(searches())
                .table(timings())
                .goals(goals());
    }

    private Table rates() {
        Table table = new Table("rate", "a second", "count", "other answers");
        row(table, "bare Argon2 loop, before", bareBefore, "");
        row(table, "bare Argon2 loop, after", bareAfter, "");
        row(table, "logins beside searches", storm.logins(), storm.answers().otherThan(Caller.OK));
        return table;
    }

    private static void row(Table table, String name, Rate rate, String others) {
        table.row(name, Figures.of(rate.perSecond()), Figures.of(rate.count()), others);
    }

    private Table searches() {
        Table table = new Table(
                "100 searches a second, ms", "p50", "p95", "p99", "max", "sent late p99", "count", "other answers");
        row(table, "alone, before", alone);
        row(table, "during the logins", storm.searches());
        row(table, "alone, after", aloneAgain);
        return table;
    }

    private static void row(Table table, String name, SearchLoad.Outcome outcome) {
        Latencies.Summary latency = outcome.latencies().summary();
        table.row(
                name,
                Figures.of(latency.p50()),
                Figures.of(latency.p95()),
                Figures.of(latency.p99()),
                Figures.of(latency.max()),
                Figures.of(outcome.lateness().summary().p99()),
                Figures.of(latency.count()),
                outcome.answers().otherThan(Caller.OK));
    }

    private Table timings() {
        Table table = new Table(
                "time, median ms", "existing", "unknown", "differ by", "chance", "samples of each", "other answers");
        row(table, login);
        row(table, forgot);
        return table;
    }

    private static void row(Table table, Timing timing) {
        table.row(
                timing.what(),
                Figures.of(timing.existingNanos() / 1e6),
                Figures.of(timing.unknownNanos() / 1e6),
                Figures.percent(timing.difference()),
                Figures.percent(timing.noise()),
                Figures.of((long) timing.existing().size()),
                timing.answers().otherThan(timing.expected()));
    }

    List<Goal> goals() {
        double share = storm.logins().perSecond() / bareBefore.plus(bareAfter).perSecond();
        Latencies quiet = alone.latencies().and(aloneAgain.latencies());
        double slowdown =
                storm.searches().latencies().summary().p95() / quiet.summary().p95();
        return List.of(
                Goal.atLeast("logins, share of the bare loop", share, SHARE, doubt(storm.answers(), Caller.OK)),
                Goal.atMost("search p95, during logins to alone", slowdown, SLOWDOWN, searchDoubt()),
                equal(login),
                equal(forgot));
    }

    private String searchDoubt() {
        return Stream.of(alone, storm.searches(), aloneAgain)
                .map(outcome -> doubt(outcome.answers(), Caller.OK))
                .filter(doubt -> !doubt.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Goal equal(Timing timing) {
        String refusals = doubt(timing.answers(), timing.expected());
        String chance = timing.noise() < TELLING ? "" : "chance alone differs by " + Figures.percent(timing.noise());
        return Goal.below(
                timing.what() + ", existing to unknown",
                timing.difference(),
                TELLING,
                refusals.isEmpty() ? chance : refusals);
    }

    private static String doubt(Tally answers, String expected) {
        return answers.mostly(expected) ? "" : "too many other answers";
    }
}
