package com.dancepartner.bench;

import com.dancepartner.database.PostgresProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Searching: how much of the bare database is left over HTTP, how it grows with the world, and what a remembered page costs. */
final class SearchBench {

    /** Different searches, enough that none comes again while its answer could still lie somewhere. */
    private static final int SEARCHES = 20_000;

    /** Free time is measured on worlds up to this size. */
    private static final int FREE_UP_TO = 100_000;

    private static final int CONNECTIONS_A_CPU = 4;
    private static final Duration PGBENCH_WARM_UP = Duration.ofSeconds(3);

    private static final String PAGES = """
        SELECT '/api/v1/hosts/' || host_profile_id FROM host_search ORDER BY md5(host_profile_id::text) LIMIT %d
        """;

    private final Subject subject;
    private final SearchPlan plan;
    private final Machine machine;
    private final Consumer<String> progress;
    private final CpuClock clock;
    private final Load load;
    private final Pgbench pgbench;

    SearchBench(Subject subject, SearchPlan plan, Machine machine, Path folder, Consumer<String> progress)
            throws SQLException {
        this.subject = subject;
        this.plan = plan;
        this.machine = machine;
        this.progress = progress;
        try (Connection connection = subject.connect()) {
            this.clock = CpuClock.of(subject.pid(), PostgresCpu.of(connection));
        }
        this.load = new Load(
                subject.base(),
                clock,
                Compilers.of(subject.pid()),
                Math.max(8, CONNECTIONS_A_CPU * machine.cpus()),
                progress);
        this.pgbench = new Pgbench(
                PostgresProgram.locate("pgbench", progress),
                subject.database(),
                machine.cpus(),
                folder.resolve("pgbench"));
    }

    Report run() throws SQLException, IOException {
        Report report = Conditions.tell(new Report("Search benchmark"), machine, plan.name());
        report.fact(settings())
                .fact("Closed loops: " + load.connections() + " connections over HTTP, " + machine.cpus()
                        + " in pgbench, in turns; pgbench runs the queries of " + Pgbench.SCRIPTS
                        + " searches as the server sent them, without transactions, with PGOPTIONS \""
                        + PoolOptions.read() + "\"");
        List<SearchFigures> figures = new ArrayList<>();
        List<PageFigures> pages = new ArrayList<>();
        for (int hosts : plan.hosts()) {
            progress.accept("World of " + Figures.of((long) hosts) + " hosts");
            report.fact(fill(hosts));
            figures.addAll(measure(hosts, figures.isEmpty(), report));
            if (pages.isEmpty()) {
                pages.add(pages(report));
            }
        }
        return new SearchResults(figures, pages.get(0)).into(report);
    }

    private String fill(int hosts) throws SQLException {
        try (Connection connection = subject.connect()) {
            return new HostWorld(connection, progress).fill(hosts);
        }
    }

    private String settings() throws SQLException {
        try (Connection connection = subject.connect()) {
            return "Database: " + Ground.texts(connection, """
                SELECT 'PostgreSQL ' || current_setting('server_version') || ', shared_buffers '
                       || current_setting('shared_buffers') || ', work_mem ' || current_setting('work_mem')
                """).get(0);
        }
    }

    private List<SearchFigures> measure(int hosts, boolean first, Report report) throws SQLException, IOException {
        List<SearchFigures> figures = new ArrayList<>();
        Ground ground = ground();
        figures.add(measure(hosts, false, SearchMix.draw(SEARCHES, ground, Evenings.any()), first, report));
        if (hosts <= FREE_UP_TO) {
            Evenings evenings = Evenings.from(Clock.systemUTC().instant());
            figures.add(measure(hosts, true, SearchMix.draw(SEARCHES, ground, evenings), false, report));
        }
        return figures;
    }

    private Ground ground() throws SQLException {
        try (Connection connection = subject.connect()) {
            return Ground.read(connection);
        }
    }

    private SearchFigures measure(int hosts, boolean free, List<String> searches, boolean first, Report report)
            throws SQLException, IOException {
        String name = SearchFigures.name(hosts, free);
        Cycle targets = new Cycle(searches);
        load.require(targets.get());
        report.fact(load.warmUp("searches, " + name, first ? plan.slices() : plan.laterSlices(), targets));
        SearchSample sample = sample(searches);
        report.fact(sample.told(name));
        List<Path> scripts = pgbench.write(sample.queries());
        pgbench.run(scripts, PGBENCH_WARM_UP);
        ClosedLoop closed = closed(targets);
        Baseline baseline = baseline(scripts);
        for (int i = 1; i < plan.rounds(); i++) {
            closed = closed.and(closed(targets));
            baseline = baseline.and(baseline(scripts));
        }
        SearchLoad.Outcome open = load.open(plan.open(), targets);
        progress.accept("Fifty searches a second: p95 "
                + Figures.of(open.latencies().summary().p95()) + " ms");
        return new SearchFigures(hosts, free, closed, baseline, open);
    }

    private SearchSample sample(List<String> searches) throws SQLException, IOException {
        try (Connection connection = subject.connect()) {
            return SearchSample.take(load, connection, searches.subList(0, Pgbench.SCRIPTS));
        }
    }

    private ClosedLoop closed(Cycle targets) {
        ClosedLoop loop = load.closed(plan.closed(), targets);
        progress.accept("Searches over HTTP: " + Figures.of(loop.rate().perSecond()) + " a second; other answers: "
                + loop.answers().otherThan(Caller.OK));
        return loop;
    }

    private Baseline baseline(List<Path> scripts) throws IOException {
        CpuUse before = clock.now();
        Rate rate = pgbench.run(scripts, plan.closed());
        progress.accept("The same in pgbench: " + Figures.of(rate.perSecond()) + " a second");
        return new Baseline(rate, clock.since(before).database());
    }

    private PageFigures pages(Report report) throws SQLException, IOException {
        List<String> hosts;
        try (Connection connection = subject.connect()) {
            hosts = Ground.texts(connection, PAGES.formatted(PageTrial.HOSTS));
        }
        PageFigures pages = new PageTrial(load, plan).run(hosts, report::fact);
        progress.accept("Pages of hosts: " + Figures.of(pages.hosts().rate().perSecond()) + " a second, the file "
                + Figures.of(pages.file().rate().perSecond()));
        report.fact(new ClientCost(load, clock, subject.base()).tell(plan.page()));
        return pages;
    }
}
