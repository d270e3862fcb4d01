package com.dancepartner.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * What a race found: figures, and checks each of which must find nothing.
 *
 * @param warmUp the rounds before those that count
 * @param deadlocksBefore the database's count when the first round began
 */
record RaceResults(RacePlan plan, RaceLog warmUp, RaceLog log, RaceEnd end, long deadlocksBefore) {

    Report into(Report report) {
        List<Check> checks = checks();
        Table table = new Table("must be", "counted", "wanted", "verdict");
        for (Check check : checks) {
            table.row(
                    check.name(),
                    Figures.of(check.counted()),
                    Figures.of(check.wanted()),
                    check.holds() ? "met" : "WRONG" + check.detail());
            if (!check.holds()) {
                report.violation(
                        check.name() + ": " + check.counted() + " instead of " + check.wanted() + check.detail());
            }
        }
        return report.table(figures()).table(times()).table(table);
    }

    private Table figures() {
        return new Table("race", "rounds", "requests", "winners", "conflicts", "other answers", "requests a second")
                .row(
                        plan.parallel() + " at once, seed " + plan.seed(),
                        Figures.of((long) log.rounds()),
                        Figures.of(log.requests()),
                        Figures.of(log.won()),
                        Figures.of(log.lost()),
                        log.othersText(),
                        Figures.of(log.rate().perSecond()));
    }

    private Table times() {
        Table table = new Table("time of an answer, ms", "p50", "p95", "p99", "max", "count");
        row(table, "winners", log.winners());
        row(table, "losers", log.losers());
        return table;
    }

    private static void row(Table table, String who, Latencies.Summary latency) {
        table.row(
                who,
                Figures.of(latency.p50()),
                Figures.of(latency.p95()),
                Figures.of(latency.p99()),
                Figures.of(latency.max()),
                Figures.of(latency.count()));
    }

    List<Check> checks() {
        long winners = log.won() + warmUp.won();
        List<Check> checks = new ArrayList<>();
        checks.add(new Check("rounds", log.rounds(), plan.rounds(), ""));
        checks.add(new Check("rounds without exactly one winner", log.unfairRounds(), 0, log.unfairText()));
        checks.add(new Check("the same, while warming up", warmUp.unfairRounds(), 0, warmUp.unfairText()));
        checks.add(new Check("answers that are neither 201 nor BOOKING_CONFLICT", log.others(), 0, log.othersText()));
        checks.add(new Check(
                "winners' cancellations refused", log.failedCancellations(), 0, log.failedCancellationsText()));
        checks.add(new Check("deadlocks", end.deadlocks() - deadlocksBefore, 0, ""));
        checks.add(new Check("bookings in the database, one for each 201", end.rows(), winners, ""));
        checks.add(new Check("live bookings that overlap", end.overlaps(), 0, ""));
        checks.add(new Check("live bookings: those that winners keep", end.live(), plan.kept(), ""));
        checks.add(new Check("holds without a live booking", end.orphans(), 0, ""));
        checks.add(new Check("live bookings without a hold", end.unheld(), 0, ""));
        checks.add(new Check("commands to Stripe not carried out", end.pending(), 0, ""));
        return checks;
    }

    /**
     * A count that is wrong unless it is the one wanted.
     *
     * @param text what was counted, in words; empty or "none" when there is no more to say
     */
    record Check(String name, long counted, long wanted, String text) {

        boolean holds() {
            return counted == wanted;
        }

        String detail() {
            return text.isEmpty() || text.equals("none") ? "" : " (" + text + ")";
        }
    }
}
