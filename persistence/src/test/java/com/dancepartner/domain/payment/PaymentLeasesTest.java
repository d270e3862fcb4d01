package com.dancepartner.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.Fixtures;
import com.dancepartner.domain.Race;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.payment.PaymentCommands.Lease;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who carries a command out, and when. */
class PaymentLeasesTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private static final Instant NOW = Fixtures.NOW;
    private static final CommandQueue QUEUE = new CommandQueue(DATABASE);

    @BeforeEach
    void emptyTheQueue() {
        QUEUE.empty();
    }

    @Test
    @DisplayName("R339: who asked for a payment carries its command out at once, the workers only after")
    void theRequestGoesFirst() {
        UUID payment = QUEUE.authorising();
        assertThat(QUEUE.leaseNext()).isEmpty();
        Lease lease = QUEUE.leaseNextOf(payment).orElseThrow();
        PaymentCommand command = QUEUE.get(lease);
        assertThat(command.operation()).isEqualTo(PaymentOperation.AUTHORISE);
        assertThat(command.parameter()).isEqualTo("pm_card");
    }

    @Test
    @DisplayName("R339: a command that its request left behind is done by a worker")
    void workersFollow() {
        UUID payment = QUEUE.authorising();
        QUEUE.makeDue();
        assertThat(QUEUE.leaseNext())
                .hasValueSatisfying(
                        lease -> assertThat(QUEUE.get(lease).paymentId()).isEqualTo(payment));
    }

    @Test
    @DisplayName("R339: a command is one worker's at a time")
    void leasedOnce() {
        UUID payment = QUEUE.authorising();
        QUEUE.makeDue();
        assertThat(QUEUE.leaseNextOf(payment)).isPresent();
        assertThat(QUEUE.leaseNextOf(payment)).isEmpty();
        assertThat(QUEUE.leaseNext()).isEmpty();
    }

    @Test
    @DisplayName("R339: workers at once each take a command of their own, and none waits for another")
    void workersDoNotMeet() {
        IntStream.range(0, 8).forEach(i -> QUEUE.authorising());
        QUEUE.makeDue();
        List<Optional<Lease>> leases = Race.of(8, i -> QUEUE.leaseNext());
        assertThat(leases.stream().flatMap(Optional::stream).map(Lease::commandId))
                .hasSize(8)
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("R339: a worker that was too slow records nothing over its successor")
    void fencing() {
        UUID payment = QUEUE.authorising();
        QUEUE.makeDue();
        Lease slow = QUEUE.leaseNextOf(payment).orElseThrow();
        QUEUE.forgetLeases();
        Lease successor = QUEUE.leaseNextOf(payment).orElseThrow();
        assertThat(successor.commandId()).isEqualTo(slow.commandId());
        assertThat(successor.token()).isGreaterThan(slow.token());
        assertThat(QUEUE.isHeldBy(slow)).isFalse();
        assertThat(QUEUE.isHeldBy(successor)).isTrue();
        QUEUE.run(commands -> commands.retryLater(slow, "timeout"));
        assertThat(QUEUE.leaseNextOf(payment))
                .as("the successor's lease stands")
                .isEmpty();
    }

    @Test
    @DisplayName("R339: what is done is done: its lease holds nothing any more")
    void finishedCommands() {
        UUID payment = QUEUE.authorising();
        Lease lease = QUEUE.leaseNextOf(payment).orElseThrow();
        QUEUE.succeed(lease);
        assertThat(QUEUE.isHeldBy(lease)).isFalse();
        assertThat(QUEUE.hasPending(payment)).isFalse();
        assertThat(QUEUE.leaseNextOf(payment)).isEmpty();
    }

    @Test
    @DisplayName("R359: what is said of one payment is said in order")
    void orderWithinAPayment() {
        UUID payment = QUEUE.authorising();
        QUEUE.ask(payment, held -> {
            PaymentOutcome ignored = held.authorised("pi_" + payment, "ch_1", NOW, NOW);
            return held.capture(new Money(5_000, "EUR"), NOW);
        });
        QUEUE.makeDue();
        Lease first = QUEUE.leaseNextOf(payment).orElseThrow();
        assertThat(QUEUE.get(first).operation()).isEqualTo(PaymentOperation.AUTHORISE);
        assertThat(QUEUE.leaseNext())
                .as("the capture waits for the authorisation")
                .isEmpty();
        QUEUE.succeed(first);
        Lease second = QUEUE.leaseNext().orElseThrow();
        assertThat(QUEUE.get(second).operation()).isEqualTo(PaymentOperation.CAPTURE);
        assertThat(QUEUE.get(second).amountCents()).isEqualTo(5_000);
    }

    @Test
    @DisplayName("R339: a payment that waits does not hold the others up")
    void othersGoOn() {
        UUID stuck = QUEUE.authorising();
        UUID other = QUEUE.authorising();
        QUEUE.makeDue();
        assertThat(QUEUE.leaseNextOf(stuck)).isPresent();
        assertThat(QUEUE.leaseNext())
                .hasValueSatisfying(
                        lease -> assertThat(QUEUE.get(lease).paymentId()).isEqualTo(other));
    }

    @Test
    @DisplayName("R339: a command that failed is given back, but not tried again at once")
    void givenBack() {
        UUID payment = QUEUE.authorising();
        Lease lease = QUEUE.leaseNextOf(payment).orElseThrow();
        QUEUE.run(commands -> commands.retryLater(lease, "timeout"));
        assertThat(QUEUE.isHeldBy(lease)).isTrue();
        assertThat(QUEUE.leaseNextOf(payment)).isEmpty();
        QUEUE.makeDue();
        assertThat(QUEUE.leaseNextOf(payment)).isPresent();
    }

    @ParameterizedTest(name = "after try {0}: {1} s")
    @DisplayName("R339: the delay doubles with every try, up to 256 seconds")
    @CsvSource({"1, 1", "2, 2", "3, 4", "8, 128", "9, 256", "40, 256"})
    void growingDelay(int tries, long seconds) {
        UUID payment = QUEUE.authorising();
        Lease lease = QUEUE.leaseNextOf(payment).orElseThrow();
        QUEUE.sql("UPDATE payment_commands SET tries = " + tries + " WHERE status = 'pending'");
        assertThat(DATABASE.<Long>in(entities -> {
                    CommandQueue.commands(entities).retryLater(lease, "timeout");
                    return delayOf(entities, lease.commandId());
                }))
                .isEqualTo(seconds);
    }

    @Test
    @DisplayName("R339: a key that Stripe may have forgotten is told with the lease: 23 hours after the first try")
    void oldLease() {
        UUID payment = QUEUE.authorising();
        assertThat(QUEUE.leaseNextOf(payment).orElseThrow().old()).isFalse();
        QUEUE.sql("UPDATE payment_commands SET first_tried_at = now() - interval '23 hours' - interval '1 second'"
                + " WHERE status = 'pending'");
        QUEUE.makeDue();
        QUEUE.forgetLeases();
        assertThat(QUEUE.leaseNextOf(payment).orElseThrow().old()).isTrue();
    }

    @Test
    @DisplayName("R339: what Stripe refused is not said again")
    void refused() {
        UUID payment = QUEUE.authorising();
        Lease lease = QUEUE.leaseNextOf(payment).orElseThrow();
        QUEUE.run(commands -> commands.heldBy(lease).orElseThrow().failed("card_declined: no", NOW));
        assertThat(QUEUE.get(lease).isPending()).isFalse();
        assertThat(QUEUE.leaseNextOf(payment)).isEmpty();
    }

    private static long delayOf(EntityManager entities, UUID command) {
        Object seconds = entities.createNativeQuery(
                        "SELECT round(extract(epoch FROM not_before - now())) FROM payment_commands WHERE id = ?1")
                .setParameter(1, command)
                .getSingleResult();
        return ((Number) seconds).longValue();
    }
}
