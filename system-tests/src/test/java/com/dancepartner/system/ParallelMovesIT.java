package com.dancepartner.system;

import static com.dancepartner.system.Session.done;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.booking.Transition;
import com.dancepartner.walk.Await;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever moves a booking at the same moment, on two nodes, while Stripe tells everything twice: it ends in a legal state. */
class ParallelMovesIT {

    private static final long SEED = 20_261_123;
    private static final int ROUNDS = 40;
    private static final int HOSTS = 4;
    private static final int CLIENTS = 5;
    private static final Duration APART = Duration.ofHours(4);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final List<Hosts.Host> SOME_HOSTS = new ArrayList<>();
    private static final List<Product.Person> SOME_CLIENTS = new ArrayList<>();

    private static ExecutorService threads;
    private static Duration ahead;
    private static Instant noon;

    @BeforeAll
    static void people() {
        for (int i = 0; i < HOSTS; i++) {
            SOME_HOSTS.add(Hosts.bookable());
        }
        for (int i = 0; i < CLIENTS; i++) {
            SOME_CLIENTS.add(Product.person("client"));
        }
        threads = Executors.newFixedThreadPool(Round.MOST + 1);
        ahead = Duration.between(Instant.now(), Hosts.now());
        noon = Hosts.noonIn(2);
    }

    @AfterAll
    static void goHome() {
        threads.shutdownNow();
        MoneyCheck.holds();
    }

    @BeforeEach
    void stripeIsSilent() {
        StripeSide.holdEvents();
    }

    @AfterEach
    void stripeTells() {
        StripeSide.deliverEvents();
    }

    static Stream<Round> rounds() {
        Random random = new Random(SEED);
        return IntStream.range(0, ROUNDS).mapToObj(number -> Round.random(number, random));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rounds")
    @DisplayName(
            "R341, R346, R351, R355, G04, G05, G13: moves at once end in a legal state, with the money that belongs to it")
    void endsLegally(Round round) throws Exception {
        Session session = begin(round);
        long made = movesOfParties(session);
        List<Integer> statuses = round.play(session, threads);
        assertThat(statuses).as("made, or refused").allMatch(status -> status == 200 || status == 403 || status == 409);
        StripeSide.deliverEvents();
        Await.until("all of Stripe's events", PATIENCE, StripeSide::hasDeliveredAll);
        session.settled();
        assertThat(movesOfParties(session) - made)
                .as("as many moves in the audit as were made")
                .isEqualTo(statuses.stream().filter(status -> status == 200).count());
        assertLegal(session);
        finish(session);
        session.settled();
        assertLegal(session);
    }

    private static Session begin(Round round) {
        Hosts.Host host = SOME_HOSTS.get(round.number() % HOSTS);
        Product.Person client = SOME_CLIENTS.get(round.number() % CLIENTS);
        Instant start = noon.plus(APART.multipliedBy(round.number() / HOSTS));
        return round.beginning().of(host, client, start, Instant.now().plus(ahead));
    }

    private static void assertLegal(Session session) {
        assertLegalPath(session);
        String status = Books.ofBooking("status", session.id());
        StripeSide stripe = StripeSide.of(session);
        assertThat(Books.imbalance(session.id())).as("the books balance").isZero();
        assertThat(Books.texts(
                        "SELECT stripe_payment_intent_id FROM payments WHERE booking_id = '" + session.id() + "'"))
                .as("all that is held or was taken at Stripe is in the books, once")
                .doesNotHaveDuplicates()
                .containsAll(stripe.live());
        long price = Long.parseLong(Books.ofBooking("amount_cents", session.id()));
        switch (status) {
            case "awaiting_payment", "pending", "confirmed", "in_progress" -> session.assertHeld(price);
            case "completed", "disputed" -> session.assertTaken(price);
            default ->
                session.assertTaken(
                        Long.parseLong(Books.ofBooking("coalesce(cancellation_fee_cents, 0)", session.id())));
        }
    }

    /** Each move is a row of the table, and begins where the one before it ended. */
    private static void assertLegalPath(Session session) {
        List<String> moves = Books.texts("SELECT concat_ws(' ', from_status, event, actor, to_status) FROM"
                + " booking_transitions WHERE booking_id = '" + session.id() + "' ORDER BY occurred_at, id");
        String status = "awaiting_payment";
        for (String move : moves) {
            assertThat(isInTable(move))
                    .as("%s of %s is in the table", move, moves)
                    .isTrue();
            assertThat(move).as("in %s", moves).startsWith(status + " ");
            status = move.substring(move.lastIndexOf(' ') + 1);
        }
        assertThat(Books.ofBooking("status", session.id()))
                .as("after %s", moves)
                .isEqualTo(status);
    }

    private static boolean isInTable(String move) {
        return Transition.TABLE.stream()
                .anyMatch(row -> row.actors().stream()
                        .map(actor -> String.join(
                                " ",
                                row.from().wire(),
                                row.event().wire(),
                                actor.wire(),
                                row.to().wire()))
                        .anyMatch(move::equals));
    }

    private static long movesOfParties(Session session) {
        return Product.count("SELECT count(*) FROM booking_transitions WHERE actor IN ('client', 'host')"
                + " AND booking_id = '" + session.id() + "'");
    }

    /** From wherever it got there is a way out, which leaves the hour free for the next round. */
    private static void finish(Session session) {
        switch (Books.ofBooking("status", session.id())) {
            case "pending", "confirmed" -> done(session.byHost("cancel", Session.WHY));
            case "in_progress" -> done(session.byHost("complete", null));
            case "awaiting_payment" -> done(session.byClient("cancel", Session.WHY));
            default -> {
                // it has ended
            }
        }
    }
}
