package com.dancepartner.system;

import static com.dancepartner.system.Problems.assertProblem;
import static com.dancepartner.system.Session.done;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.walk.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Many want at once what only one can have, on two nodes over one database. */
class RaceIT {

    private static final int CLIENTS = 24;
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private static final List<Product.Person> SOME_CLIENTS = new ArrayList<>();

    private static ExecutorService threads;
    private static Hosts.Host wanted;
    private static Instant noon;

    @BeforeAll
    static void crowd() {
        wanted = Hosts.bookable();
        noon = Hosts.noonIn(3);
        for (int i = 0; i < CLIENTS; i++) {
            SOME_CLIENTS.add(Product.person("client"));
        }
        threads = Executors.newFixedThreadPool(CLIENTS);
    }

    @AfterAll
    static void goHome() {
        threads.shutdownNow();
        MoneyCheck.holds();
    }

    @Test
    @DisplayName("R340: of many who want the same hour at once, on two nodes, exactly one gets it and one is charged")
    void oneWinner() throws Exception {
        Hosts.Host host = Hosts.bookable();
        String hour = host.booking(noon.minus(Duration.ofDays(1)), Session.CARD);
        List<Callable<Answer>> requests = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            requests.add(booking(SOME_CLIENTS.get(i), hour, i));
        }
        Answer won = onlyOneOf(atOnce(requests));
        assertThat(Product.count("SELECT count(*) FROM payments WHERE host_profile_id = '" + host.id() + "'"))
                .isOne();
        assertThat(liveHolds()).isOne();
        decline(host, won);
    }

    @RepeatedTest(5)
    @DisplayName(
            "R340, R325: of many whose hours overlap, but are not the same, one gets it; no hold is left without a booking")
    void overlapping(RepetitionInfo round) throws Exception {
        Instant base = noon.plus(Duration.ofHours(3L * round.getCurrentRepetition()));
        List<Callable<Answer>> requests = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            // four on one node, four on the other: both have all starts
            String hour = wanted.booking(base.plus(QUARTER.multipliedBy(i % 4)), Session.CARD);
            requests.add(booking(SOME_CLIENTS.get(i), hour, i / 4));
        }
        Answer won = onlyOneOf(atOnce(requests));
        assertThat(Books.liveBookings(wanted)).isOne();
        assertThat(liveHolds()).isOne();
        decline(wanted, won);
        assertThat(liveHolds()).isZero();
    }

    @RepeatedTest(3)
    @DisplayName("G40: a client who asks two hosts for the same hour at once gets one of them")
    void twoHosts(RepetitionInfo round) throws Exception {
        Hosts.Host other = Hosts.bookable();
        Product.Person client = SOME_CLIENTS.get(0);
        Instant start = noon.plus(Duration.ofDays(1)).plus(Duration.ofHours(2L * round.getCurrentRepetition()));
        List<Callable<Answer>> requests = List.of(
                booking(client, wanted.booking(start, Session.CARD), 0),
                booking(client, other.booking(start.plus(QUARTER), Session.CARD), 1));
        Answer won = onlyOneOf(atOnce(requests));
        assertThat(Books.liveBookings(client)).isOne();
        assertThat(liveHolds()).isOne();
        done(client.api().post("/bookings/" + won.at("id") + "/cancel", Session.WHY));
    }

    @RepeatedTest(4)
    @DisplayName("G39, G40: who books another host, and is booked as a host, for the same hour gets one of both")
    void hostAndClient(RepetitionInfo round) throws Exception {
        Hosts.Host both = Hosts.bookable();
        Instant start = noon.plus(Duration.ofDays(2)).plus(Duration.ofHours(2L * round.getCurrentRepetition()));
        int node = round.getCurrentRepetition();
        List<Callable<Answer>> requests = List.of(
                booking(both.person(), wanted.booking(start, Session.CARD), node),
                booking(SOME_CLIENTS.get(1), both.booking(start.plus(QUARTER), Session.CARD), node + 1));
        Answer won = onlyOneOf(atOnce(requests));
        assertThat(Books.liveBookings(both.person())).isOne();
        Hosts.Host host = won.at("host_id").equals(both.id()) ? both : wanted;
        decline(host, won);
    }

    private static Callable<Answer> booking(Product.Person client, String body, int number) {
        Node node = List.of(Node.values()).get(number % Node.values().length);
        return () -> client.api().at(node.uri()).post("/bookings", body);
    }

    private static List<Answer> atOnce(List<Callable<Answer>> requests) throws Exception {
        CyclicBarrier together = new CyclicBarrier(requests.size());
        List<Future<Answer>> running = new ArrayList<>();
        for (Callable<Answer> request : requests) {
            running.add(threads.submit(() -> {
                together.await();
                return request.call();
            }));
        }
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> answer : running) {
            answers.add(answer.get());
        }
        return answers;
    }

    /** All others were told that the hour is taken. */
    private static Answer onlyOneOf(List<Answer> answers) {
        List<Answer> won =
                answers.stream().filter(answer -> answer.status() == 201).toList();
        assertThat(won).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> assertProblem(answer, 409, "BOOKING_CONFLICT", "scheduled_start"));
        return won.get(0);
    }

    /** Of all clients, at Stripe. */
    private static long liveHolds() {
        return StripeSide.ofClients(SOME_CLIENTS).holds();
    }

    private static void decline(Hosts.Host host, Answer booking) {
        done(host.person().api().post("/bookings/" + booking.at("id") + "/decline", Session.WHY));
    }
}
