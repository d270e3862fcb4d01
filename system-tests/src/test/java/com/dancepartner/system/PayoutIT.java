package com.dancepartner.system;

import static com.dancepartner.system.Session.done;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.walk.Answer;
import com.dancepartner.walk.Api;
import com.dancepartner.walk.Await;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Hosts are paid once, whoever asks for it and however often; what a host owes is kept of what they are to get. */
class PayoutIT {

    private static final int DUE = 40;
    private static final long SHARE = 3400;
    private static final long REFUND = 2000;
    private static final long DEBT = 1700;

    @AfterAll
    static void balanced() {
        MoneyCheck.holds();
    }

    @Test
    @DisplayName(
            "R360: two runs asked for at the same moment on two nodes, while the leases of all transfers are torn away:"
                    + " each transfer is made once")
    void twiceAtOnce() throws Exception {
        List<String> payments = new DuePayments(Hosts.bookable(), Product.person("client")).add(DUE);
        Api admin = Product.admin();
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            Future<?> thief = threads.submit(() -> tearLeases(payments, over));
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Answer>> asked = Stream.of(Node.values())
                    .map(node -> threads.submit(() -> {
                        start.await();
                        return PayoutRuns.request(admin.at(node.uri()));
                    }))
                    .toList();
            start.countDown();
            assertOneRun(List.of(asked.get(0).get(), asked.get(1).get()));
            over.set(true);
            thief.get();
        } finally {
            over.set(true);
            threads.shutdown();
        }
        DuePayments.bookingsOf(payments).forEach(PayoutIT::settled);
        DuePayments.assertPaidOnce(payments);
        assertThat(PayoutRuns.run().at("summary"))
                .as("a later run finds nothing of theirs")
                .startsWith("0 of 0");
    }

    /** Whoever comes while a run is open is told so; whoever comes after it gets another one. */
    private static void assertOneRun(List<Answer> answers) {
        assertThat(answers).extracting(Answer::status).isSubsetOf(202, 409).contains(202);
        answers.stream()
                .filter(answer -> answer.status() == 202)
                .map(answer -> answer.at("id"))
                .distinct()
                .forEach(PayoutRuns::completed);
    }

    /** As if each node were so slow that others take its work over: both nodes are at the same transfers. */
    private static void tearLeases(List<String> payments, AtomicBoolean over) {
        String these = "('" + String.join("','", payments) + "')";
        while (!over.get()) {
            Product.execute(
                    "UPDATE payment_commands SET leased_until = NULL, not_before = now(), tries = least(tries, 1)"
                            + " WHERE status = 'pending' AND operation = 'transfer' AND payment_id IN " + these);
        }
    }

    private static void settled(String booking) {
        Await.until("transfers of booking " + booking, Duration.ofSeconds(60), () -> Books.isSettled(booking));
    }

    @Test
    @DisplayName(
            "G16: what a host owes after a refund that could not be taken back is kept of the next transfer; the report"
                    + " says so, as CSV and PDF")
    void debtsAreNetted() {
        Hosts.Host host = Hosts.bookable();
        Product.Person client = Product.person("client");
        Staff.Member support = Staff.member("SUPPORT");
        DuePayments.nobodyElseIsDue();
        Session first = paid(host, client);
        assertThat(Books.money("transferred_cents", first.id())).isEqualTo(SHARE);
        emptyAccount(host);
        done(first.byClient("dispute", Session.REPORT));
        done(support.api()
                .post(
                        "/admin" + first.path("resolution"),
                        "{\"outcome\":\"refund_part\",\"refund_cents\":2000,\"reason\":\"heard both sides\"}"));
        first.assertGivenBack(REFUND);
        assertThat(Books.money("reversed_cents", first.id()))
                .as("the host's account was empty")
                .isZero();
        assertThat(Books.balance("host_receivable", first.id())).isEqualTo(DEBT);

        Session second = Session.completed(host, client);
        String run = payOut(second);
        assertThat(StandIn.transfersOf(second.id()))
                .singleElement()
                .satisfies(
                        transfer -> assertThat(transfer.path("amount").asLong()).isEqualTo(SHARE - DEBT));
        assertThat(Books.money("netted_cents", second.id())).isEqualTo(DEBT);
        assertThat(Books.balance("host_receivable", first.id()) + Books.balance("host_receivable", second.id()))
                .as("what the host still owes")
                .isZero();
        assertThat(Books.balance("host_payable", second.id())).isZero();
        assertReported(run, second);
    }

    private static Session paid(Hosts.Host host, Product.Person client) {
        Session session = Session.completed(host, client);
        String ignored = payOut(session);
        return session;
    }

    /** @return the run that paid the session's host */
    private static String payOut(Session session) {
        Product.execute("UPDATE payments SET transfer_due_at = now() - interval '1 hour' WHERE booking_id = '"
                + session.settled().id() + "'");
        String run = PayoutRuns.run().at("id");
        session.settled();
        return run;
    }

    private static void emptyAccount(Hosts.Host host) {
        String account = Books.texts("SELECT stripe_account_id FROM host_profiles WHERE id = '" + host.id() + "'")
                .get(0);
        StandIn.order(
                "accounts/payout", "{\"account\":\"%s\",\"currency\":\"eur\",\"amount\":%d}".formatted(account, SHARE));
    }

    private static void assertReported(String run, Session session) {
        assertThat(PayoutRuns.csv(run).lines().filter(line -> line.contains(session.id())))
                .singleElement()
                .satisfies(line -> assertThat(List.of(line.split(",")))
                        .contains(Long.toString(DEBT), Long.toString(SHARE - DEBT)));
        HttpRequest request = HttpRequest.newBuilder(
                        Product.stack().baseUri().resolve("/api/v1/jobs/runs/" + run + "/report.pdf"))
                .build();
        assertThat(Product.anonymous().exchange(request).status())
                .as("not for everybody")
                .isEqualTo(401);
        Answer pdf = Product.admin().get("/jobs/runs/" + run + "/report.pdf");
        assertThat(pdf.status()).isEqualTo(200);
        assertThat(pdf.header("Content-Type")).startsWith("application/pdf");
        assertThat(pdf.text()).startsWith("%PDF-");
    }
}
