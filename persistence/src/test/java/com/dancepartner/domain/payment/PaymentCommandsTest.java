package com.dancepartner.domain.payment;

import static com.dancepartner.domain.Refusals.assertInvalid;
import static com.dancepartner.domain.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.Fixtures;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.payment.PaymentCommands.Lease;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is known of a command: by its key, its kind and what Stripe made of it. */
class PaymentCommandsTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private static final Instant NOW = Fixtures.NOW;
    private static final CommandQueue QUEUE = new CommandQueue(DATABASE);

    @BeforeEach
    void emptyTheQueue() {
        QUEUE.empty();
    }

    @Test
    @DisplayName("G51: another card, or another refund, is said with a key of its own")
    void countedByKind() {
        UUID payment = QUEUE.authorising();
        QUEUE.succeed(QUEUE.leaseNextOf(payment).orElseThrow());
        QUEUE.ask(payment, asked -> {
            PaymentOutcome ignored = asked.requiresAction("pi_" + payment, "https://stripe.example/3ds", NOW);
            return asked.newCard("pm_other", NOW);
        });
        Lease second = QUEUE.leaseNextOf(payment).orElseThrow();
        assertThat(QUEUE.get(second).idempotencyKey()).endsWith(":authorise:2");
        assertThat(QUEUE.get(second).holdTerms()).isEqualTo(HoldTerms.onSession("pm_other", "pi_" + payment));
    }

    @Test
    @DisplayName("G04: a transfer that nobody told Stripe of is taken back, one that is under way is not")
    void takenBack() {
        UUID payment = QUEUE.authorising();
        QUEUE.run(commands -> commands.takeBack(payment, PaymentOperation.AUTHORISE));
        assertThat(QUEUE.hasPending(payment)).isFalse();
        UUID underWay = QUEUE.authorising();
        assertThat(QUEUE.leaseNextOf(underWay)).isPresent();
        QUEUE.run(commands -> commands.takeBack(underWay, PaymentOperation.AUTHORISE));
        assertThat(QUEUE.hasPending(underWay)).isTrue();
    }

    @Test
    @DisplayName("G13: what waits to be said is known by kind and amount")
    void pendingByKind() {
        UUID payment = QUEUE.authorising();
        assertThat(pendingCents(payment, PaymentOperation.AUTHORISE)).isPositive();
        assertThat(pendingCents(payment, PaymentOperation.REFUND)).isZero();
        assertThat(hasPending(payment, PaymentOperation.AUTHORISE)).isTrue();
        assertThat(hasPending(payment, PaymentOperation.REFUND)).isFalse();
        QUEUE.succeed(QUEUE.leaseNextOf(payment).orElseThrow());
        assertThat(pendingCents(payment, PaymentOperation.AUTHORISE)).isZero();
    }

    @Test
    @DisplayName("R528: a command that is not there is not found")
    void unknownCommand() {
        UUID unknown = UUID.randomUUID();
        assertRefused(ErrorCode.NOT_FOUND, () -> QUEUE.get(unknown));
        assertRefused(ErrorCode.NOT_FOUND, () -> QUEUE.in(commands -> commands.getForUpdate(unknown)));
        assertRefused(ErrorCode.NOT_FOUND, () -> QUEUE.isHeldBy(new Lease(unknown, 1, false)));
    }

    @Test
    @DisplayName("G51: what Stripe tells of a request leads by its key to the command")
    void byKey() {
        UUID payment = QUEUE.authorising();
        String key = QUEUE.get(QUEUE.leaseNextOf(payment).orElseThrow()).idempotencyKey();
        Optional<PaymentCommand> found = QUEUE.in(commands -> commands.findByKey(key));
        assertThat(found).map(PaymentCommand::paymentId).contains(payment);
        Optional<PaymentCommand> none = QUEUE.in(commands -> commands.findByKey(key + "1"));
        assertThat(none).isEmpty();
    }

    @Test
    @DisplayName("R339: who locks a command sees what others have recorded since, and is alone with it")
    void locked() {
        UUID payment = QUEUE.authorising();
        Lease lease = QUEUE.leaseNextOf(payment).orElseThrow();
        QUEUE.run(commands -> {
            assertThat(commands.get(lease.commandId()).attempt()).isEqualTo(1);
            QUEUE.run(others -> others.retryLater(lease, "timeout"));
            QUEUE.sql("UPDATE payment_commands SET attempt = 2, not_before = now() WHERE status = 'pending'");
            assertThat(commands.getForUpdate(lease.commandId()).attempt()).isEqualTo(2);
            assertThat(QUEUE.leaseNextOf(payment)).isEmpty();
        });
        assertThat(QUEUE.leaseNextOf(payment)).isPresent();
    }

    @Test
    @DisplayName("G51: installations that share an account of Stripe never meet: the key says where we are")
    void environmentInTheKey() {
        UUID payment = QUEUE.authorising();
        Payment asked = DATABASE.in(entities -> new Payments(entities).get(payment));
        Lease lease = QUEUE.leaseNextOf(payment).orElseThrow();
        assertThat(QUEUE.get(lease).idempotencyKey()).isEqualTo("dp:test:" + asked.bookingId() + ":authorise:1");
        assertThat(QUEUE.get(lease).attempt()).isEqualTo(1);
        assertInvalid("PAYMENT_ENVIRONMENT", () -> new PaymentEnvironment("Über all"));
        assertInvalid("PAYMENT_ENVIRONMENT", () -> new PaymentEnvironment(""));
    }

    @Test
    @DisplayName("R350: a command is known by what Stripe made of it, and is undone there once")
    void byObject() {
        UUID payment = QUEUE.authorising();
        Lease lease = QUEUE.leaseNextOf(payment).orElseThrow();
        String object = "pi_" + payment;
        QUEUE.run(commands -> commands.heldBy(lease).orElseThrow().succeeded(object, NOW));
        QUEUE.run(commands -> {
            PaymentCommand found = commands.findByObject(object).orElseThrow();
            assertThat(found.id()).isEqualTo(lease.commandId());
            assertThat(found.stripeObjectId()).isEqualTo(object);
            assertThat(found.undone(NOW)).isTrue();
        });
        QUEUE.run(commands -> assertThat(
                        commands.findByObject(object).orElseThrow().undone(NOW))
                .isFalse());
        Optional<PaymentCommand> none = QUEUE.in(commands -> commands.findByObject("pi_other"));
        assertThat(none).isEmpty();
    }

    private static boolean hasPending(UUID payment, PaymentOperation operation) {
        return QUEUE.in(commands -> commands.hasPending(payment, operation));
    }

    private static long pendingCents(UUID payment, PaymentOperation operation) {
        return QUEUE.in(commands -> commands.pendingCents(payment, operation));
    }
}
