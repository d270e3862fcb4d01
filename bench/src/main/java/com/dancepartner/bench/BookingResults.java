package com.dancepartner.bench;

import java.util.List;

/** What the booking benchmark found, against its goals. */
record BookingResults(BookingFigures figures) {

    private static final double SHARE = 0.15;
    private static final double SHARE_AIM = 0.3;

    Report into(Report report) {
        Tally answers = figures.closed().answers();
        if (answers.total() > answers.of(BookingLoad.CREATED)) {
            report.violation("Not every booking was made: " + answers.otherThan(BookingLoad.CREATED));
        }
        return report.table(closed()).table(share()).table(cpu()).goals(goals());
    }

    private Table closed() {
        Latencies.Summary latency = figures.closed().latencies().summary();
        return new Table("closed loop over HTTP", "a second", "p50 ms", "p95", "p99", "max", "count", "other answers")
                .row(
                        "POST /bookings",
                        Figures.of(figures.closed().rate().perSecond()),
                        Figures.of(latency.p50()),
                        Figures.of(latency.p95()),
                        Figures.of(latency.p99()),
                        Figures.of(latency.max()),
                        Figures.of(latency.count()),
                        figures.closed().answers().otherThan(BookingLoad.CREATED));
    }

    private Table share() {
        return new Table("bookings a second", "over HTTP", "guarded insert in pgbench", "share")
                .row(
                        "all rounds",
                        Figures.of(figures.closed().rate().perSecond()),
                        Figures.of(figures.baseline().rate().perSecond()),
                        Figures.of(figures.share()));
    }

    private Table cpu() {
        return new Table(
                        "CPU ms a booking",
                        "server",
                        "database",
                        "both",
                        "Stripe stand-in",
                        "load generator",
                        "database in pgbench")
                .row(
                        "all rounds",
                        Figures.of(figures.closed().serverMillis()),
                        Figures.of(figures.closed().databaseMillis()),
                        Figures.of(figures.closed().productMillis()),
                        Figures.of(figures.standInMillis()),
                        Figures.of(figures.generatorMillis()),
                        Figures.of(figures.baseline().databaseMillis()));
    }

    List<Goal> goals() {
        Tally answers = figures.closed().answers();
        String doubt = answers.total() == answers.of(BookingLoad.CREATED) ? "" : "not every booking was made";
        return List.of(
                Goal.atLeast("bookings, share of the guarded insert in pgbench", figures.share(), SHARE, doubt),
                Goal.atLeast("… to aim for", figures.share(), SHARE_AIM, doubt));
    }
}
