package com.dancepartner.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What the search benchmark found, against its goals. */
record SearchResults(List<SearchFigures> figures, PageFigures pages) {

    private static final int GATE = 10_000;
    private static final int LARGEST = 1_000_000;
    private static final double SHARE = 0.4;
    private static final double SHARE_AIM = 0.6;
    private static final double LATENCY = 100;
    private static final double GROWTH = 8;
    private static final double GROWTH_AIM = 3;
    private static final double PAGE_SHARE = 0.7;

    Report into(Report report) {
        return report.table(closed())
                .table(open())
                .table(share())
                .table(cpu())
                .table(pageTable())
                .goals(goals());
    }

    private Table closed() {
        Table table = new Table("closed loop over HTTP", "a second", "p50 ms", "p95", "p99", "max", "other answers");
        figures.forEach(found -> {
            Latencies.Summary latency = found.closed().latencies().summary();
            table.row(
                    found.name(),
                    Figures.of(found.closed().rate().perSecond()),
                    Figures.of(latency.p50()),
                    Figures.of(latency.p95()),
                    Figures.of(latency.p99()),
                    Figures.of(latency.max()),
                    found.closed().answers().otherThan(Caller.OK));
        });
        return table;
    }

    private Table open() {
        Table table = new Table(
                "50 searches a second, ms", "p50", "p95", "p99", "max", "sent late p99", "count", "other answers");
        figures.forEach(found -> {
            Latencies.Summary latency = found.open().latencies().summary();
            table.row(
                    found.name(),
                    Figures.of(latency.p50()),
                    Figures.of(latency.p95()),
                    Figures.of(latency.p99()),
                    Figures.of(latency.max()),
                    Figures.of(found.open().lateness().summary().p99()),
                    Figures.of(latency.count()),
                    found.open().answers().otherThan(Caller.OK));
        });
        return table;
    }

    private Table share() {
        Table table = new Table("searches a second", "over HTTP", "pgbench -M prepared", "share");
        figures.forEach(found -> table.row(
                found.name(),
                Figures.of(found.closed().rate().perSecond()),
                Figures.of(found.baseline().rate().perSecond()),
                Figures.of(found.share())));
        return table;
    }

    private Table cpu() {
        Table table = new Table(
                "CPU ms a search",
                "server",
                "database",
                "both",
                "both, to smallest",
                "database, to smallest",
                "load generator",
                "database in pgbench");
        figures.forEach(found -> table.row(
                found.name(),
                Figures.of(found.closed().serverMillis()),
                Figures.of(found.closed().databaseMillis()),
                Figures.of(found.closed().productMillis()),
                toSmallest(found, ClosedLoop::productMillis),
                toSmallest(found, ClosedLoop::databaseMillis),
                Figures.of(found.closed().generatorMillis()),
                Figures.of(found.baseline().databaseMillis())));
        return table;
    }

    /** As many times as the same searches cost on the smallest world. */
    private String toSmallest(SearchFigures found, ToDoubleFunction<ClosedLoop> cost) {
        return figures.stream()
                .filter(other -> other.free() == found.free())
                .findFirst()
                .map(smallest ->
                        "× " + Figures.of(cost.applyAsDouble(found.closed()) / cost.applyAsDouble(smallest.closed())))
                .orElse("");
    }

    private Table pageTable() {
        Table table = new Table(
                "small answers", "a second", "p50 ms", "p95", "p99", "server CPU ms", "bytes", "other answers");
        row(table, "GET /hosts/{id}, remembered", pages.hosts(), pages.bytes());
        row(table, "static JSON file", pages.file(), pages.fileBytes());
        return table;
    }

    private static void row(Table table, String name, ClosedLoop loop, long bytes) {
        Latencies.Summary latency = loop.latencies().summary();
        table.row(
                name,
                Figures.of(loop.rate().perSecond()),
                Figures.of(latency.p50()),
                Figures.of(latency.p95()),
                Figures.of(latency.p99()),
                Figures.of(loop.serverMillis()),
                Figures.of(bytes),
                loop.answers().otherThan(Caller.OK));
    }

    List<Goal> goals() {
        List<Goal> goals = new ArrayList<>();
        at(GATE, false).ifPresent(gate -> {
            goals.add(Goal.atLeast(
                    "searches, share of pgbench",
                    gate.share(),
                    SHARE,
                    doubt(gate.closed().answers())));
            goals.add(Goal.atLeast(
                    "… to aim for", gate.share(), SHARE_AIM, doubt(gate.closed().answers())));
            goals.add(latency("50 searches a second, p95", gate));
        });
        at(GATE, true).ifPresent(gate -> goals.add(latency("… free in the evening, p95", gate)));
        at(GATE, false).ifPresent(gate -> at(LARGEST, false).ifPresent(large -> growth(gate, large, goals)));
        String doubt = doubt(pages.hosts().answers().and(pages.file().answers()));
        goals.add(Goal.atLeast("pages of hosts, share of a static file", pages.share(), PAGE_SHARE, doubt));
        return goals;
    }

    private static Goal latency(String name, SearchFigures found) {
        return Goal.under(
                name,
                found.open().latencies().summary().p95(),
                LATENCY,
                doubt(found.open().answers()));
    }

    private static void growth(SearchFigures gate, SearchFigures large, List<Goal> goals) {
        double growth = large.closed().productMillis() / gate.closed().productMillis();
        String doubt = doubt(gate.closed().answers().and(large.closed().answers()));
        goals.add(Goal.atMost("CPU of a search at 1,000,000 hosts to 10,000", growth, GROWTH, doubt));
        goals.add(Goal.atMost("… to aim for", growth, GROWTH_AIM, doubt));
    }

    private Optional<SearchFigures> at(int hosts, boolean free) {
        return figures.stream()
                .filter(found -> found.hosts() == hosts && found.free() == free)
                .findFirst();
    }

    private static String doubt(Tally answers) {
        return answers.mostly(Caller.OK) ? "" : "too many other answers";
    }
}
