package com.dancepartner.bench;

import com.dancepartner.database.PostgresProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Booking, with the money held by a stand-in that answers at once: how much of the bare database's rate is left over HTTP. */
final class BookingBench {

    /** As many as the product's pool has at most. */
    private static final int PGBENCH_CONNECTIONS = 20;

    private static final int CONNECTIONS_A_CPU = 8;
    private static final Duration PGBENCH_WARM_UP = Duration.ofSeconds(3);

    private static final String SETTINGS = """
        SELECT 'PostgreSQL ' || current_setting('server_version') || ', shared_buffers '
               || current_setting('shared_buffers') || ', fsync ' || current_setting('fsync')
               || ', synchronous_commit ' || current_setting('synchronous_commit')
        """;

    private static final String BOOKED = "SELECT count(*) FROM bookings WHERE status IN ('pending', 'confirmed')";

    private final Subject subject;
    private final PaymentStandIn standIn;
    private final BookingPlan plan;
    private final Machine machine;
    private final Consumer<String> progress;
    private final Instant now = Clock.systemUTC().instant();
    private final Pgbench pgbench;
    private long inserted;
    private long booked;

    BookingBench(
            Subject subject,
            PaymentStandIn standIn,
            BookingPlan plan,
            Machine machine,
            Path folder,
            Consumer<String> progress) {
        this.subject = subject;
        this.standIn = standIn;
        this.plan = plan;
        this.machine = machine;
        this.progress = progress;
        this.pgbench = new Pgbench(
                PostgresProgram.locate("pgbench", progress),
                subject.database(),
                PGBENCH_CONNECTIONS,
                folder.resolve("pgbench"));
    }

    Report run() throws SQLException, IOException {
        Report report = Conditions.tell(new Report("Booking benchmark"), machine, plan.name());
        progress.accept("Clients and hosts");
        Style style = prepare(report);
        CpuClock clock = clock();
        Appointments appointments = new Appointments(now);
        BookingLoad load = load(clock, style, appointments);
        BookingScript script = BookingScript.of(PGBENCH_CONNECTIONS, Appointments.first(now), style.id());
        Path file = pgbench.write("booking.sql", script.text());
        warmUp(load, report);
        settle(report);
        Rate ignored = insert(file, script, PGBENCH_WARM_UP);
        BookingFigures figures = measure(clock, load, file, script, report);
        for (int round = 1; round < plan.rounds(); round++) {
            figures = figures.and(measure(clock, load, file, script, report));
        }
        check(report);
        return new BookingResults(figures).into(report);
    }

    private CpuClock clock() throws SQLException {
        try (Connection connection = subject.connect()) {
            return CpuClock.of(subject.pid(), PostgresCpu.of(connection));
        }
    }

    private Style prepare(Report report) throws SQLException, IOException {
        standIn.tell(subject);
        try (Connection connection = subject.connect()) {
            Appointments.DANCERS.write(connection);
            report.fact("Database: " + Ground.texts(connection, SETTINGS).get(0))
                    .fact("World: " + Figures.of((long) Appointments.CLIENTS) + " clients, "
                            + Figures.of((long) Appointments.DANCERS.hosts()) + " hosts who dance at all hours, "
                            + Figures.of((long) Appointments.DANCERS.askedHosts())
                            + " of them want to be asked and get one booking in four; every booking is for half an"
                            + " hour that is free, within six days, so that its money is held at once")
                    .fact("pgbench: the same locks and insert, in a transaction, prepared once, for other free half"
                            + " hours of the same hosts by clients of its own, on " + PGBENCH_CONNECTIONS
                            + " connections, as many as the product's pool has at most, in turns with HTTP,"
                            + " with PGOPTIONS \""
                            + PoolOptions.read() + "\"");
            return Style.first(connection);
        }
    }

    private BookingLoad load(CpuClock clock, Style style, Appointments appointments) {
        TokenMint mint = new TokenMint(subject.setting("JWT_SECRET_KEY"), now);
        List<String> tokens = BookingLoad.tokens(mint, Appointments.CLIENTS);
        return new BookingLoad(
                subject.base(), clock, tokens, style.slug(), appointments, CONNECTIONS_A_CPU * machine.cpus());
    }

    private void warmUp(BookingLoad load, Report report) {
        Tally answers = new Tally();
        List<Double> curve = new WarmUp(progress, Compilers.of(subject.pid()))
                .run("bookings", plan.slices(), length -> {
                    ClosedLoop loop = load.run(length);
                    answers.add(loop.answers());
                    return loop.rate().perSecond();
                });
        booked += answers.of(BookingLoad.CREATED);
        report.fact("Over HTTP: " + load.connections() + " connections, each booking again at once")
                .fact(WarmUp.told("bookings", curve) + "; other answers: " + answers.otherThan(BookingLoad.CREATED));
    }

    /** Mails are waited for, webhooks are held back, so that nothing disturbs what follows. */
    private void settle(Report report) throws SQLException, IOException {
        standIn.deliver(false);
        long webhooks = standIn.waiting();
        long mails = new Backlog(subject).await();
        if (webhooks + mails > 0) {
            report.fact("Left behind by bookings: " + Figures.of(webhooks) + " webhooks and, after a wait, "
                    + Figures.of(mails) + " mails that still have to be sent");
        }
    }

    private BookingFigures measure(CpuClock clock, BookingLoad load, Path file, BookingScript script, Report report)
            throws SQLException, IOException {
        standIn.deliver(true);
        Duration before = PaymentStandIn.cpu();
        ClosedLoop loop = load.run(plan.closed());
        Duration used = PaymentStandIn.cpu().minus(before);
        booked += loop.rate().count();
        progress.accept("Bookings over HTTP: " + Figures.of(loop.rate().perSecond()) + " a second; other answers: "
                + loop.answers().otherThan(BookingLoad.CREATED));
        settle(report);
        CpuUse idle = clock.now();
        Rate rate = insert(file, script, plan.closed());
        Baseline baseline = new Baseline(rate, clock.since(idle).database());
        progress.accept("The guarded insert in pgbench: " + Figures.of(rate.perSecond()) + " a second");
        return new BookingFigures(loop, used, baseline);
    }

    private Rate insert(Path file, BookingScript script, Duration length) throws IOException {
        Rate rate = pgbench.run(List.of(file), script.variables(inserted), length);
        inserted += rate.count();
        return rate;
    }

    /** What was counted must be in the database: an insert that met a conflict would have been cheaper. */
    private void check(Report report) throws SQLException {
        List<String> wrong = new ArrayList<>();
        try (Connection connection = subject.connect()) {
            String live = Ground.texts(connection, BOOKED).get(0);
            String rows = Ground.texts(connection, BookingScript.count()).get(0);
            if (!live.equals(Long.toString(booked))) {
                wrong.add(booked + " bookings were answered with 201, but the database has " + live
                        + " that are confirmed or pending");
            }
            if (!rows.equals(Long.toString(inserted))) {
                wrong.add("pgbench counts " + inserted + " inserts, but the database has " + rows);
            }
        }
        wrong.forEach(report::violation);
    }

    /** What all hosts dance. */
    private record Style(long id, String slug) {

        private static Style first(Connection connection) throws SQLException {
            String id = Ground.texts(connection, Dancers.STYLE).get(0);
            String slug = Ground.texts(connection, "SELECT slug FROM dance_styles WHERE id = " + id)
                    .get(0);
            return new Style(Long.parseLong(id), slug);
        }
    }
}
