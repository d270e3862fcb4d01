package com.dancepartner.domain.payment;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.Fixtures;
import com.dancepartner.domain.Stored;
import com.dancepartner.domain.payment.PaymentCommands.Lease;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** The queue of commands of a test's database, each step in a transaction of its own. */
record CommandQueue(Database database) {

    void empty() {
        sql("UPDATE payment_commands SET status = 'succeeded' WHERE status = 'pending'");
    }

    /** A payment whose hold was just asked for. */
    UUID authorising() {
        return database.in(entities -> {
            Payment payment = Stored.payment(entities);
            commands(entities).add(payment.authorise("pm_card", Fixtures.NOW));
            return payment.id();
        });
    }

    void succeed(Lease lease) {
        run(commands -> commands.heldBy(lease).orElseThrow().succeeded("pi_1", Fixtures.NOW));
    }

    Optional<Lease> leaseNext() {
        return in(PaymentCommands::leaseNext);
    }

    Optional<Lease> leaseNextOf(UUID payment) {
        return in(commands -> commands.leaseNextOf(payment));
    }

    boolean isHeldBy(Lease lease) {
        return in(commands -> commands.heldBy(lease).isPresent());
    }

    boolean hasPending(UUID payment) {
        return in(commands -> commands.hasPending(payment));
    }

    PaymentCommand get(Lease lease) {
        return get(lease.commandId());
    }

    PaymentCommand get(UUID id) {
        return in(commands -> commands.get(id));
    }

    <T> T in(Function<PaymentCommands, T> work) {
        return database.in(entities -> work.apply(commands(entities)));
    }

    void run(Consumer<PaymentCommands> work) {
        database.run(entities -> work.accept(commands(entities)));
    }

    /** Asks something more of a payment. */
    void ask(UUID payment, Function<Payment, PaymentCommand> order) {
        database.run(entities -> commands(entities).add(order.apply(new Payments(entities).get(payment))));
    }

    /** As if the time in which the request itself carries its command out were over. */
    void makeDue() {
        sql("UPDATE payment_commands SET not_before = now() - interval '1 second' WHERE status = 'pending'");
    }

    /** As if all leases had run out. */
    void forgetLeases() {
        sql("UPDATE payment_commands SET leased_until = now() - interval '1 second' WHERE status = 'pending'");
    }

    void sql(String statement) {
        database.run(entities -> {
            int ignored = entities.createNativeQuery(statement).executeUpdate();
        });
    }

    static PaymentCommands commands(EntityManager entities) {
        return new PaymentCommands(entities, new PaymentEnvironment("test"));
    }
}
