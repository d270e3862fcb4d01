package com.dancepartner.domain.payment;

import static com.dancepartner.domain.Refusals.assertInvalid;
import static com.dancepartner.domain.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.Fixtures;
import com.dancepartner.domain.Race;
import com.dancepartner.domain.Stored;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.payment.PaymentCommands.Lease;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentCommandsTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private static final Instant NOW = Fixtures.NOW;

    @BeforeEach
    void emptyTheQueue() {
        sql("UPDATE payment_commands SET status = 'succeeded' WHERE status = 'pending'");
    }

    @Test
    @DisplayName("R339: who asked for a payment carries its command out at once, the workers only after")
    void theRequestGoesFirst() {
        UUID payment = authorising();
        assertThat(leaseNext()).isEmpty();
        Lease lease = leaseNextOf(payment).orElseThrow();
        PaymentCommand command = get(lease.commandId());
        assertThat(command.operation()).isEqualTo(PaymentOperation.AUTHORISE);
        assertThat(command.parameter()).isEqualTo("pm_card");
    }

    @Test
    @DisplayName("R339: a command that its request left behind is done by a worker")
    void workersFollow() {
        UUID payment = authorising();
        makeDue();
        assertThat(leaseNext())
                .hasValueSatisfying(
                        lease -> assertThat(get(lease.commandId()).paymentId()).isEqualTo(payment));
    }

    @Test
    @DisplayName("R339: a command is one worker's at a time")
    void leasedOnce() {
        UUID payment = authorising();
        makeDue();
        assertThat(leaseNextOf(payment)).isPresent();
        assertThat(leaseNextOf(payment)).isEmpty();
        assertThat(leaseNext()).isEmpty();
    }

    @Test
    @DisplayName("R339: workers at once each take a command of their own, and none waits for another")
    void workersDoNotMeet() {
        IntStream.range(0, 8).forEach(i -> authorising());
        makeDue();
        List<Optional<Lease>> leases = Race.of(8, i -> leaseNext());
        assertThat(leases.stream().flatMap(Optional::stream).map(Lease::commandId))
                .hasSize(8)
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("R339: a worker that was too slow records nothing over its successor")
    void fencing() {
        UUID payment = authorising();
        makeDue();
        Lease slow = leaseNextOf(payment).orElseThrow();
        forgetLeases();
        Lease successor = leaseNextOf(payment).orElseThrow();
        assertThat(successor.commandId()).isEqualTo(slow.commandId());
        assertThat(successor.token()).isGreaterThan(slow.token());
        assertThat(isHeldBy(slow)).isFalse();
        assertThat(isHeldBy(successor)).isTrue();
        DATABASE.run(entities -> commands(entities).retryLater(slow, "timeout"));
        assertThat(leaseNextOf(payment)).as("the successor's lease stands").isEmpty();
    }

    @Test
    @DisplayName("R339: what is done is done: its lease holds nothing any more")
    void finishedCommands() {
        UUID payment = authorising();
        Lease lease = leaseNextOf(payment).orElseThrow();
        succeed(lease);
        assertThat(isHeldBy(lease)).isFalse();
        assertThat(hasPending(payment)).isFalse();
        assertThat(leaseNextOf(payment)).isEmpty();
    }

    @Test
    @DisplayName("R359: what is said of one payment is said in order")
    void orderWithinAPayment() {
        UUID payment = authorising();
        DATABASE.run(entities -> {
            Payment held = new Payments(entities).get(payment);
            PaymentOutcome ignored = held.authorised("pi_" + payment, "ch_1", NOW, NOW);
            commands(entities).add(held.capture(new Money(5_000, "EUR"), NOW));
        });
        makeDue();
        Lease first = leaseNextOf(payment).orElseThrow();
        assertThat(get(first.commandId()).operation()).isEqualTo(PaymentOperation.AUTHORISE);
        assertThat(leaseNext()).as("the capture waits for the authorisation").isEmpty();
        succeed(first);
        Lease second = leaseNext().orElseThrow();
        assertThat(get(second.commandId()).operation()).isEqualTo(PaymentOperation.CAPTURE);
        assertThat(get(second.commandId()).amountCents()).isEqualTo(5_000);
    }

    @Test
    @DisplayName("R339: a payment that waits does not hold the others up")
    void othersGoOn() {
        UUID stuck = authorising();
        UUID other = authorising();
        makeDue();
        assertThat(leaseNextOf(stuck)).isPresent();
        assertThat(leaseNext())
                .hasValueSatisfying(
                        lease -> assertThat(get(lease.commandId()).paymentId()).isEqualTo(other));
    }

    @Test
    @DisplayName("R339: a command that failed is given back, but not tried again at once")
    void givenBack() {
        UUID payment = authorising();
        Lease lease = leaseNextOf(payment).orElseThrow();
        DATABASE.run(entities -> commands(entities).retryLater(lease, "timeout"));
        assertThat(isHeldBy(lease)).isTrue();
        assertThat(leaseNextOf(payment)).isEmpty();
        makeDue();
        assertThat(leaseNextOf(payment)).isPresent();
    }

    @ParameterizedTest(name = "after try {0}: {1} s")
    @DisplayName("R339: the delay doubles with every try, up to 256 seconds")
    @CsvSource({"1, 1", "2, 2", "3, 4", "8, 128", "9, 256", "40, 256"})
    void growingDelay(int tries, long seconds) {
        UUID payment = authorising();
        Lease lease = leaseNextOf(payment).orElseThrow();
        sql("UPDATE payment_commands SET tries = " + tries + " WHERE status = 'pending'");
        assertThat(DATABASE.<Long>in(entities -> {
                    commands(entities).retryLater(lease, "timeout");
                    return delayOf(entities, lease.commandId());
                }))
                .isEqualTo(seconds);
    }

    @Test
    @DisplayName("G51: another card, or another refund, is said with a key of its own")
    void countedByKind() {
        UUID payment = authorising();
        succeed(leaseNextOf(payment).orElseThrow());
        DATABASE.run(entities -> {
            Payment asked = new Payments(entities).get(payment);
            PaymentOutcome ignored = asked.requiresAction("pi_" + payment, "https://stripe.example/3ds", NOW);
            commands(entities).add(asked.newCard("pm_other", NOW));
        });
        Lease second = leaseNextOf(payment).orElseThrow();
        assertThat(get(second.commandId()).idempotencyKey()).endsWith(":authorise:2");
        assertThat(get(second.commandId()).holdTerms()).isEqualTo(HoldTerms.onSession("pm_other", "pi_" + payment));
    }

    @Test
    @DisplayName("G04: a transfer that nobody told Stripe of is taken back, one that is under way is not")
    void takenBack() {
        UUID payment = authorising();
        DATABASE.run(entities -> commands(entities).takeBack(payment, PaymentOperation.AUTHORISE));
        assertThat(hasPending(payment)).isFalse();
        UUID underWay = authorising();
        assertThat(leaseNextOf(underWay)).isPresent();
        DATABASE.run(entities -> commands(entities).takeBack(underWay, PaymentOperation.AUTHORISE));
        assertThat(hasPending(underWay)).isTrue();
    }

    @Test
    @DisplayName("G13: what waits to be said is known by kind and amount")
    void pendingByKind() {
        UUID payment = authorising();
        assertThat(pendingCents(payment, PaymentOperation.AUTHORISE)).isPositive();
        assertThat(pendingCents(payment, PaymentOperation.REFUND)).isZero();
        succeed(leaseNextOf(payment).orElseThrow());
        assertThat(pendingCents(payment, PaymentOperation.AUTHORISE)).isZero();
    }

    @Test
    @DisplayName("R528: a command that is not there is not found")
    void unknownCommand() {
        assertRefused(ErrorCode.NOT_FOUND, () -> get(UUID.randomUUID()));
    }

    @Test
    @DisplayName("G51: installations that share an account of Stripe never meet: the key says where we are")
    void environmentInTheKey() {
        UUID payment = authorising();
        Payment asked = DATABASE.in(entities -> new Payments(entities).get(payment));
        Lease lease = leaseNextOf(payment).orElseThrow();
        assertThat(get(lease.commandId()).idempotencyKey()).isEqualTo("dp:test:" + asked.bookingId() + ":authorise:1");
        assertThat(get(lease.commandId()).attempt()).isEqualTo(1);
        assertInvalid("PAYMENT_ENVIRONMENT", () -> new PaymentEnvironment("Über all"));
        assertInvalid("PAYMENT_ENVIRONMENT", () -> new PaymentEnvironment(""));
    }

    @Test
    @DisplayName("R339: a key that Stripe may have forgotten is told with the lease: 23 hours after the first try")
    void oldLease() {
        UUID payment = authorising();
        assertThat(leaseNextOf(payment).orElseThrow().old()).isFalse();
        sql("UPDATE payment_commands SET first_tried_at = now() - interval '23 hours' - interval '1 second'"
                + " WHERE status = 'pending'");
        makeDue();
        forgetLeases();
        assertThat(leaseNextOf(payment).orElseThrow().old()).isTrue();
    }

    @Test
    @DisplayName("R350: a command is known by what Stripe made of it, and is undone there once")
    void byObject() {
        UUID payment = authorising();
        Lease lease = leaseNextOf(payment).orElseThrow();
        String object = "pi_" + payment;
        DATABASE.run(entities -> commands(entities).heldBy(lease).orElseThrow().succeeded(object, NOW));
        DATABASE.run(entities -> {
            PaymentCommand found = commands(entities).findByObject(object).orElseThrow();
            assertThat(found.id()).isEqualTo(lease.commandId());
            assertThat(found.stripeObjectId()).isEqualTo(object);
            assertThat(found.undone(NOW)).isTrue();
        });
        DATABASE.run(entities -> assertThat(
                        commands(entities).findByObject(object).orElseThrow().undone(NOW))
                .isFalse());
        Optional<PaymentCommand> none = commands(commands -> commands.findByObject("pi_other"));
        assertThat(none).isEmpty();
    }

    @Test
    @DisplayName("R339: what Stripe refused is not said again")
    void refused() {
        UUID payment = authorising();
        Lease lease = leaseNextOf(payment).orElseThrow();
        DATABASE.run(entities -> commands(entities).heldBy(lease).orElseThrow().failed("card_declined: no", NOW));
        assertThat(get(lease.commandId()).isPending()).isFalse();
        assertThat(leaseNextOf(payment)).isEmpty();
    }

    private static UUID authorising() {
        return DATABASE.in(entities -> {
            Payment payment = Stored.payment(entities);
            commands(entities).add(payment.authorise("pm_card", NOW));
            return payment.id();
        });
    }

    private static void succeed(Lease lease) {
        DATABASE.run(entities -> commands(entities).heldBy(lease).orElseThrow().succeeded("pi_1", NOW));
    }

    private static Optional<Lease> leaseNext() {
        return commands(PaymentCommands::leaseNext);
    }

    private static Optional<Lease> leaseNextOf(UUID payment) {
        return commands(commands -> commands.leaseNextOf(payment));
    }

    private static boolean isHeldBy(Lease lease) {
        return commands(commands -> commands.heldBy(lease).isPresent());
    }

    private static boolean hasPending(UUID payment) {
        return commands(commands -> commands.hasPending(payment));
    }

    private static long pendingCents(UUID payment, PaymentOperation operation) {
        return commands(commands -> commands.pendingCents(payment, operation));
    }

    private static PaymentCommand get(UUID id) {
        return commands(commands -> commands.get(id));
    }

    private static <T> T commands(Function<PaymentCommands, T> work) {
        return DATABASE.in(entities -> work.apply(commands(entities)));
    }

    private static PaymentCommands commands(EntityManager entities) {
        return new PaymentCommands(entities, new PaymentEnvironment("test"));
    }

    /** As if the time in which the request itself carries its command out were over. */
    private static void makeDue() {
        sql("UPDATE payment_commands SET not_before = now() - interval '1 second' WHERE status = 'pending'");
    }

    /** As if all leases had run out. */
    private static void forgetLeases() {
        sql("UPDATE payment_commands SET leased_until = now() - interval '1 second' WHERE status = 'pending'");
    }

    private static long delayOf(EntityManager entities, UUID command) {
        Object seconds = entities.createNativeQuery(
                        "SELECT round(extract(epoch FROM not_before - now())) FROM payment_commands WHERE id = ?1")
                .setParameter(1, command)
                .getSingleResult();
        return ((Number) seconds).longValue();
    }

    private static void sql(String statement) {
        DATABASE.run(entities -> {
            int ignored = entities.createNativeQuery(statement).executeUpdate();
        });
    }
}
