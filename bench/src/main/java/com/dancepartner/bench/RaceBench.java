package com.dancepartner.bench;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Many clients who want overlapping hours of one host at the same moment, on a server and a node over one database, round after
 * round: exactly one gets it, the others are told so quickly, and nothing is left behind at Stripe.
 */
final class RaceBench {

    private static final int TELL_EVERY = 20;

    private static final String SERVERS =
            "Product: Payara Server and a Payara Micro node on the same CPUs, startup peak, half of the requests to"
                    + " each; the database does not wait for the disk; limits of requests out of the way";

    private final Subject subject;
    private final PaymentStandIn standIn;
    private final RacePlan plan;
    private final Machine machine;
    private final Consumer<String> progress;

    RaceBench(Subject subject, PaymentStandIn standIn, RacePlan plan, Machine machine, Consumer<String> progress) {
        this.subject = subject;
        this.standIn = standIn;
        this.plan = plan;
        this.machine = machine;
        this.progress = progress;
    }

    Report run() throws SQLException, IOException {
        progress.accept("A race of " + plan.rounds() + " rounds with " + plan.parallel() + " requests at once, seed "
                + plan.seed());
        standIn.tell(subject);
        try (Connection connection = subject.connect()) {
            new Dancers(clients(), plan.hosts(), 0).write(connection);
            long deadlocks = RaceEnd.deadlocks(connection);
            RaceLog warmUp = new RaceLog();
            RaceLog log = new RaceLog();
            race(style(connection), warmUp, log);
            progress.accept("Waiting for the product to do what is left");
            RaceEnd end = RaceEnd.await(connection, standIn, RaceEnd.STATISTICS);
            return new RaceResults(plan, warmUp, log, end, deadlocks).into(report(warmUp));
        }
    }

    private Report report(RaceLog warmUp) {
        return new Report("Race")
                .fact("Run: " + Conditions.now())
                .fact("Machine: " + machine.text())
                .fact(SERVERS)
                .fact("Round: each client asks for two hours of the same host, all of which overlap, at the same"
                        + " moment; the winner cancels at once, free of charge, but for the last rounds, whose"
                        + " bookings must stand")
                .fact("Warm-up: " + warmUp.rounds() + " rounds with 10 to 200 requests; other answers: "
                        + warmUp.othersText());
    }

    private int clients() {
        return Math.max(
                plan.parallel(),
                RacePlan.WARM_UP.stream().mapToInt(Integer::intValue).max().orElse(0));
    }

    private static String style(Connection connection) throws SQLException {
        return Ground.texts(connection, "SELECT slug FROM dance_styles ORDER BY id LIMIT 1")
                .get(0);
    }

    private void race(String style, RaceLog warmUp, RaceLog log) {
        TokenMint mint = new TokenMint(
                subject.setting("JWT_SECRET_KEY"), Clock.systemUTC().instant());
        List<URI> nodes = subject.bases();
        try (RaceField field = new RaceField(nodes, BookingLoad.tokens(mint, clients()), style)) {
            for (int round = plan.rounds(); round < plan.all(); round++) {
                round(field, round, RacePlan.WARM_UP.get(round - plan.rounds()), warmUp);
            }
            progress.accept("Warm: " + warmUp.told(RacePlan.WARM_UP.size()));
            for (int round = 0; round < plan.rounds(); round++) {
                round(field, round, plan.parallel(), log);
                if ((round + 1) % TELL_EVERY == 0 || round + 1 == plan.rounds()) {
                    progress.accept(log.told(plan.rounds()));
                }
            }
        }
    }

    private void round(RaceField field, int round, int clients, RaceLog log) {
        List<Appointment> wanted = plan.appointments(round, clients);
        long began = System.nanoTime();
        List<RaceAnswer> answers = field.run(wanted);
        log.add(round, answers, Duration.ofNanos(System.nanoTime() - began));
        for (int i = 0; i < answers.size() && !plan.keeps(round); i++) {
            cancel(field.client(wanted.get(i).client()), answers.get(i), log);
        }
    }

    private static void cancel(RaceClient client, RaceAnswer answer, RaceLog log) {
        if (answer.won()) {
            log.cancelled(answer.bookingId() == null ? "201 without an id" : client.cancel(answer.bookingId()));
        }
    }
}
