package com.dancepartner.bench;

import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Signing in: how much of the bare hashing is left, what searches feel of it, and what its time gives away. */
final class LoginBench {

    private static final int SEARCHES_PER_SECOND = 100;

    private final Subject subject;
    private final Plan plan;
    private final Machine machine;
    private final Consumer<String> progress;
    private final Requests requests;
    private final Caller caller = new Caller();
    private final Hashing hashing = new Hashing();
    private final String hash = hashing.hash(Accounts.PASSWORD);
    private final Accounts accounts = new Accounts(hash);
    private final Places places;
    private final SearchLoad searches;

    LoginBench(Subject subject, Plan plan, Machine machine, Consumer<String> progress) throws SQLException {
        this.subject = subject;
        this.plan = plan;
        this.machine = machine;
        this.progress = progress;
        this.requests = new Requests(subject.base());
        try (Connection connection = subject.connect()) {
            this.places = Places.ofHosts(connection);
        }
        this.searches = new SearchLoad(new Caller(), this::search);
    }

    Report run() throws SQLException {
        Report report = Conditions.tell(new Report("Login benchmark"), machine, plan.name())
                .fact("Hash: " + Hashing.PARAMETERS + "; bare loop on " + machine.hashingThreads()
                        + " thread(s), logins by " + machine.clients() + " clients in a closed loop");
        prepare(report);
        Rate bareBefore = bare("before");
        SearchLoad.Outcome alone = search("alone, before");
        Storm storm = storm();
        settle();
        SearchLoad.Outcome aloneAgain = search("alone, after");
        Rate bareAfter = bare("after");
        Timing login = loginTiming();
        Timing forgot = forgotTiming();
        try (Connection connection = subject.connect()) {
            accounts.requireUntouchedHashes(connection);
        }
        return new LoginResults(bareBefore, bareAfter, storm, alone, aloneAgain, login, forgot).into(report);
    }

    private void prepare(Report report) throws SQLException {
        try (Connection connection = subject.connect()) {
            accounts.register(connection, 2 * (plan.samples() + plan.discarded()));
        }
        caller.require(search());
        caller.require(login());
        warmUp(report, "searches", plan.searchSlices(), this::search);
        warmUp(report, "logins", plan.loginSlices(), this::login);
        settle();
    }

    private void warmUp(Report report, String what, int slices, Supplier<HttpRequest> request) {
        Tally answers = new Tally();
        List<Double> curve = new WarmUp(progress).run(what, slices, length -> {
            long before = answers.of(Caller.OK);
            Duration took = closedLoop(length, request, answers).await();
            return new Rate(answers.of(Caller.OK) - before, took).perSecond();
        });
        report.fact(WarmUp.told(what, curve) + "; other answers: " + answers.otherThan(Caller.OK));
    }

    private void settle() throws SQLException {
        long left = new Backlog(subject).await();
        if (left > 0) {
            progress.accept("Mails that still wait to be sent: " + left);
        }
    }

    private Crew closedLoop(Duration length, Supplier<HttpRequest> request, Tally answers) {
        return Crew.start(machine.clients(), length, () -> answers.add(caller.send(request.get())));
    }

    private Rate bare(String when) {
        LongAdder count = new LongAdder();
        Crew crew = Crew.start(machine.hashingThreads(), plan.bare(), () -> {
            hashing.verify(hash, Accounts.PASSWORD);
            count.increment();
        });
        Duration took = crew.await();
        Rate rate = new Rate(count.sum(), took);
        progress.accept("Bare Argon2 loop, " + when + ": " + Figures.of(rate.perSecond()) + " hashes/s");
        return rate;
    }

    private SearchLoad.Outcome search(String when) {
        SearchLoad.Outcome outcome = searches.run(new Schedule(SEARCHES_PER_SECOND, plan.load()));
        progress.accept("Searches " + when + ": p95 "
                + Figures.of(outcome.latencies().summary().p95()) + " ms");
        return outcome;
    }

    private Storm storm() {
        CpuMeter cpu = new CpuMeter(subject.pid());
        Tally answers = new Tally();
        Crew logins = closedLoop(plan.load(), this::login, answers);
        SearchLoad.Outcome outcome = search("during the logins");
        Duration took = logins.await();
        Storm storm = new Storm(new Rate(answers.of(Caller.OK), took), answers, outcome, cpu.stop());
        progress.accept("Logins: " + Figures.of(storm.logins().perSecond()) + " a second; other answers: "
                + answers.otherThan(Caller.OK));
        return storm;
    }

    private Timing loginTiming() {
        TimingTrial trial = new TimingTrial(
                caller,
                () -> requests.login(accounts.fresh(), Accounts.WRONG),
                () -> requests.login(accounts.absent(), Accounts.WRONG));
        return told(trial.run("login, wrong password", "401", plan));
    }

    private Timing forgotTiming() {
        TimingTrial trial = new TimingTrial(
                caller,
                () -> requests.forgotPassword(accounts.fresh()),
                () -> requests.forgotPassword(accounts.absent()));
        return told(trial.run("forgot-password", "202", plan));
    }

    private Timing told(Timing timing) {
        progress.accept("Timing of " + timing.what() + ": medians differ by " + Figures.percent(timing.difference()));
        return timing;
    }

    private HttpRequest search() {
        return requests.search(places.next());
    }

    private HttpRequest login() {
        return requests.login(accounts.next(), Accounts.PASSWORD);
    }

    /**
     * Logins beside searches.
     *
     * @param logins those that were let in
     */
    record Storm(Rate logins, Tally answers, SearchLoad.Outcome searches, String cpu) {}
}
