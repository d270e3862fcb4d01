package com.dancepartner.bench;

import com.dancepartner.database.PostgresProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** A payout run over many due sessions, with a stand-in that answers at once: how much of the bare database's rate is left. */
final class PayoutBench {

    /** As many as the run's partitions. */
    private static final int CONNECTIONS = 4;

    private static final int PAGE = 1_000;
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofMinutes(60);

    /** The row that POST /jobs/payout/runs writes. */
    private static final String REQUEST = """
        INSERT INTO job_runs (id, job_name, status, requested_by) VALUES (gen_random_uuid(), 'payout', 'requested', 'bench')
        """;

    private static final String STATUS = "SELECT status FROM job_runs WHERE requested_by = 'bench'";

    private static final String SENT = """
        SELECT count(*) FROM payment_commands WHERE operation = 'transfer' AND status = 'succeeded'
           AND idempotency_key NOT LIKE 'dp:bare:%'
        """;

    private static final String TIMES = """
        SELECT extract(epoch FROM max(c.finished_at) - r.requested_at) || ' ' || extract(epoch FROM r.finished_at - r.requested_at)
          FROM job_runs r, payment_commands c
         WHERE r.requested_by = 'bench' AND c.operation = 'transfer' AND c.idempotency_key NOT LIKE 'dp:bare:%'
         GROUP BY r.id
        """;

    /** What must never be, each with how often it is. */
    private static final Map<String, String> WRONG = Map.of(
            "payments whose host does not have exactly their share",
            "SELECT count(*) FROM payments WHERE stripe_charge_id LIKE 'ch_bench_%' AND transferred_cents <>"
                    + " host_share_cents",
            "payments with more than one transfer",
            "SELECT count(*) FROM (SELECT 1 FROM payment_commands WHERE operation = 'transfer' GROUP BY payment_id"
                    + " HAVING count(*) > 1) twice",
            "transfers of Stripe that are recorded twice",
            "SELECT count(*) FROM (SELECT 1 FROM payment_commands WHERE operation = 'transfer' GROUP BY"
                    + " stripe_object_id HAVING count(*) > 1) twice",
            "payments whose books still owe the host something",
            "SELECT count(*) FROM (SELECT 1 FROM ledger_entries e JOIN payments p ON p.id = e.payment_id WHERE"
                    + " e.account = 'host_payable' AND p.stripe_charge_id LIKE 'ch_bench_%' GROUP BY p.id HAVING"
                    + " sum(e.amount_cents) <> 0) owed");

    private final Subject subject;
    private final PaymentStandIn standIn;
    private final PayoutPlan plan;
    private final Machine machine;
    private final Path folder;
    private final Consumer<String> progress;

    PayoutBench(
            Subject subject,
            PaymentStandIn standIn,
            PayoutPlan plan,
            Machine machine,
            Path folder,
            Consumer<String> progress) {
        this.subject = subject;
        this.standIn = standIn;
        this.plan = plan;
        this.machine = machine;
        this.folder = folder;
        this.progress = progress;
    }

    Report run() throws SQLException, IOException {
        Report report = Conditions.tell(new Report("Payout benchmark"), machine, plan.name());
        try (Connection connection = subject.connect()) {
            prepare(connection);
            execute(connection, REQUEST);
            await(connection);
            PayoutResults results = results(connection, bare(connection, report));
            check(connection, report);
            report.fact(Figures.of((long) plan.payments()) + " due sessions of " + PayoutWorld.PEOPLE.hosts()
                            + " hosts; the server's compilers are cold: a payout runs once an hour")
                    .fact("pgbench: the same rows, locks and transactions, " + PayoutScript.BATCH
                            + " transfers in each, on " + CONNECTIONS
                            + " connections, without Stripe and without finding out what is due");
            return results.into(report);
        }
    }

    private void prepare(Connection connection) throws SQLException, IOException {
        progress.accept("Writing " + Figures.of((long) plan.payments() + plan.bare()) + " captured sessions");
        PayoutWorld.write(connection, plan.payments(), plan.bare());
        execute(connection, PayoutScript.run());
        standIn.deliver(false);
        standIn.accounts(PayoutWorld.accounts(0, PayoutWorld.PEOPLE.hosts()));
        long created = Clock.systemUTC().instant().getEpochSecond();
        for (int from = 0; from < plan.payments(); from += PAGE) {
            standIn.payments(PayoutWorld.payments(from, Math.min(from + PAGE, plan.payments()), created));
        }
    }

    private void await(Connection connection) throws SQLException {
        long began = System.nanoTime();
        long told = began;
        String status = text(connection, STATUS);
        while (!status.matches("completed|failed")) {
            LockSupport.parkNanos(LOOK.toNanos());
            long now = System.nanoTime();
            if (now - told > EVERY.toNanos()) {
                told = now;
                tell(Long.parseLong(text(connection, SENT)), Duration.ofNanos(now - began));
            }
            if (now - began > LONGEST.toNanos()) {
                throw new IllegalStateException("the payout run is " + status + " after " + LONGEST);
            }
            status = text(connection, STATUS);
        }
    }

    private void tell(long sent, Duration passed) {
        progress.accept(Figures.of(sent) + " of " + Figures.of((long) plan.payments()) + " transfers sent ("
                + Figures.of(sent / Figures.seconds(passed)) + " a second)");
    }

    private Rate bare(Connection connection, Report report) throws SQLException, IOException {
        progress.accept("The same writes in pgbench");
        PayoutScript script = new PayoutScript(CONNECTIONS);
        Pgbench pgbench = new Pgbench(
                PostgresProgram.locate("pgbench", progress),
                subject.database(),
                CONNECTIONS,
                folder.resolve("pgbench"));
        Path file = pgbench.write("payout.sql", script.text());
        Rate batches = pgbench.run(List.of(file), script.variables(0), plan.length());
        long recorded = Long.parseLong(text(connection, PayoutScript.count()));
        if (recorded != batches.count() * PayoutScript.BATCH) {
            report.violation(
                    "pgbench counts " + batches.count() * PayoutScript.BATCH + " transfers, but the database has "
                            + recorded + ": it came to the end of its payments, or failed");
        }
        return new Rate(batches.count() * PayoutScript.BATCH, batches.took());
    }

    private PayoutResults results(Connection connection, Rate bare) throws SQLException {
        String[] seconds = text(connection, TIMES).split(" ");
        return new PayoutResults(new Rate(plan.payments(), duration(seconds[0])), duration(seconds[1]), bare);
    }

    private void check(Connection connection, Report report) throws SQLException, IOException {
        for (Map.Entry<String, String> wrong : WRONG.entrySet()) {
            String count = text(connection, wrong.getValue());
            if (!count.equals("0")) {
                report.violation(count + " " + wrong.getKey());
            }
        }
        String sent = text(connection, SENT);
        if (!sent.equals(Integer.toString(plan.payments()))) {
            report.violation(sent + " of " + plan.payments() + " transfers were sent");
        }
    }

    static Duration duration(String seconds) {
        return Duration.ofNanos((long) (1e9 * Double.parseDouble(seconds)));
    }

    private static String text(Connection connection, String query) throws SQLException {
        return Ground.texts(connection, query).get(0);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
