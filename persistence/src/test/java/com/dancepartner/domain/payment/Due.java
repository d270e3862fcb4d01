package com.dancepartner.domain.payment;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.Fixtures;
import com.dancepartner.domain.Stored;
import com.dancepartner.domain.booking.Booking;
import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.jpa.Ids;
import com.dancepartner.domain.ledger.Ledger;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.operations.JobRun;
import com.dancepartner.domain.operations.JobRuns;
import com.dancepartner.domain.operations.PayoutReports;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Payments that are due for transfer: 100 of a currency's major units captured, 85 of them the host's. */
public final class Due {

    /** When all of them are due. */
    public static final Instant THEN = Fixtures.NOW.plus(Duration.ofDays(1));

    public static final PaymentEnvironment HERE = new PaymentEnvironment("test");

    private final Database database;

    public Due(Database database) {
        this.database = database;
    }

    public HostProfile host() {
        return database.in(entities -> Fixtures.host(entities, Fixtures.LISBON));
    }

    /** A captured session of a new host. */
    public UUID payment() {
        return payment(host(), 0, "EUR");
    }

    /**
     * A captured session.
     *
     * @param week sessions of one host are in weeks of their own
     */
    public UUID payment(HostProfile host, int week, String currency) {
        return database.in(entities -> {
            Payment payment = open(entities, host, week, currency);
            capture(entities, payment);
            return payment.id();
        });
    }

    /** A tip for a session of its own. */
    public UUID tip() {
        return database.in(entities -> {
            Booking booking = Stored.booking(entities);
            Money amount = new Money(1_000, "EUR");
            Payment tip = Payment.tip(booking.id(), booking.clientId(), booking.hostProfileId(), amount, Fixtures.NOW);
            new Payments(entities).add(tip);
            entities.flush();
            tip.charged("pi_" + tip.id(), "ch_" + tip.id(), Duration.ofHours(24), Fixtures.NOW);
            new Ledger(entities).postCapture(tip.id(), amount, amount, "ch_" + tip.id(), Fixtures.NOW);
            return tip.id();
        });
    }

    /** The host owes so much of an earlier session. */
    public void debt(HostProfile host, int week, long minor, String currency) {
        database.run(entities -> {
            Payment payment = open(entities, host, week, currency);
            capture(entities, payment);
            Money share = payment.hostShare();
            payment.transferred("tr_" + payment.id(), share, Fixtures.NOW);
            new Ledger(entities).postTransfer(payment.id(), share, "tr_" + payment.id(), Fixtures.NOW);
            Money debt = new Money(minor, currency);
            Refund refund = new Refund(new Split(debt, new Money(0, currency)), debt);
            new Ledger(entities).postRefund(payment.id(), refund, "re_" + payment.id(), Fixtures.NOW);
        });
    }

    public UUID run() {
        return database.in(entities -> {
            entities.createNativeQuery("UPDATE job_runs SET status = 'completed'")
                    .executeUpdate();
            JobRun run = new JobRun("payout", "test");
            new JobRuns(entities).add(run);
            return run.id();
        });
    }

    /** A run that has planned the transfers of these. */
    public UUID planned(UUID... payments) {
        UUID run = run();
        database.run(entities -> {
            List<PlannedTransfer> planned = new Transfers(entities, HERE).queue(List.of(payments), THEN);
            new PayoutReports(entities).include(run, planned);
        });
        return run;
    }

    public <T> T transfers(Function<Transfers, T> work) {
        return database.in(entities -> work.apply(new Transfers(entities, HERE)));
    }

    public <T> T queue(Function<TransferQueue, T> work) {
        return database.in(entities -> work.apply(new TransferQueue(entities)));
    }

    /** The rows of a query, each as text with bars between its columns. */
    public List<String> rows(String columns, String rest, Object... values) {
        return database.in(entities -> {
            var query = entities.createNativeQuery("SELECT concat_ws('|', " + columns + ") " + rest);
            for (int i = 0; i < values.length; i++) {
                query.setParameter(i + 1, values[i]);
            }
            List<?> found = query.getResultList();
            return found.stream().map(Object::toString).toList();
        });
    }

    public void change(String sql, UUID id) {
        database.run(entities -> {
            int ignored = entities.createNativeQuery(sql).setParameter(1, id).executeUpdate();
        });
    }

    /** A transfer that Stripe refused. */
    public void refused(UUID payment, int times, Instant when) {
        for (int i = 0; i < times; i++) {
            database.run(entities -> {
                PaymentCommand command = new Payments(entities)
                        .getForUpdate(payment)
                        .transfer(when)
                        .orElseThrow();
                command.failed("account_closed: no", when);
                new PaymentCommands(entities, HERE).add(command);
            });
        }
    }

    private static Payment open(EntityManager entities, HostProfile host, int week, String currency) {
        Instant start = Stored.FRIDAY.plus(Duration.ofDays(7L * week));
        Booking booking = Stored.booking(entities, Fixtures.client(entities), host, start);
        Money amount = new Money(10_000, currency);
        Payment payment =
                new Payment(booking.id(), booking.clientId(), booking.hostProfileId(), amount, 1500, Fixtures.NOW);
        new Payments(entities).add(payment);
        entities.flush();
        return payment;
    }

    private static void capture(EntityManager entities, Payment payment) {
        Instant before = Fixtures.NOW.plus(Duration.ofDays(5));
        PaymentOutcome ignored = payment.authorised("pi_" + payment.id(), "ch_" + payment.id(), before, Fixtures.NOW);
        payment.captured(payment.amount(), Duration.ofHours(24), Fixtures.NOW);
        new Ledger(entities)
                .postCapture(payment.id(), payment.captured(), payment.hostShare(), "ch_" + payment.id(), Fixtures.NOW);
    }

    /** An extension of the payment's session, captured as well. */
    public UUID extension(UUID payment) {
        UUID change = Ids.next();
        return database.in(entities -> {
            Payment session = new Payments(entities).get(payment);
            entities.createNativeQuery("INSERT INTO booking_changes (id, booking_id, kind, proposed_by, status,"
                            + " old_start, old_end, new_start, new_end, added_cents, lapses_at, created_at)"
                            + " SELECT ?1, id, 'extension', 'client', 'applied', scheduled_start, scheduled_end,"
                            + " scheduled_start, scheduled_end + interval '30 minutes', 2500, now(), now()"
                            + " FROM bookings WHERE id = ?2")
                    .setParameter(1, change)
                    .setParameter(2, session.bookingId())
                    .executeUpdate();
            Payment added = new Payment(
                    session.bookingId(),
                    change,
                    session.clientId(),
                    session.hostProfileId(),
                    new Money(10_000, "EUR"),
                    1500,
                    Fixtures.NOW);
            new Payments(entities).add(added);
            capture(entities, new Payments(entities).getForUpdate(added.id()));
            return added.id();
        });
    }
}
