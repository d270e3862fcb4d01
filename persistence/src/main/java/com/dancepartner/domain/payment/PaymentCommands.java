package com.dancepartner.domain.payment;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.jpa.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The queue of what is to be said to Stripe, in order for each payment. Leases run on the database's own clock. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class PaymentCommands {

    private static final String LEASE = """
            UPDATE payment_commands SET leased_until = now() + interval '45 seconds',
                   lease_token = lease_token + 1, tries = tries + 1, first_tried_at = coalesce(first_tried_at, now())
             WHERE id = (SELECT c.id FROM payment_commands c
                          WHERE c.status = 'pending' AND %s
                            AND (c.leased_until IS NULL OR c.leased_until < now())
                            AND NOT EXISTS (SELECT 1 FROM payment_commands earlier
                                             WHERE earlier.payment_id = c.payment_id AND earlier.status = 'pending'
                                               AND earlier.id < c.id)
                          ORDER BY c.created_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING id, lease_token, first_tried_at < now() - interval '23 hours'
            """;

    @PersistenceContext
    EntityManager entities;

    private PaymentEnvironment environment;

    protected PaymentCommands() {
        this(new PaymentEnvironment("unset"));
    }

    @Inject
    public PaymentCommands(PaymentEnvironment environment) {
        this.environment = environment;
    }

    public PaymentCommands(EntityManager entities, PaymentEnvironment environment) {
        this.entities = entities;
        this.environment = environment;
    }

    /**
     * Queues a command. Its number, and so its key, is the next of its kind for the payment: a second one of a kind is
     * another card or another refund, never a repetition of what is under way.
     */
    public void add(PaymentCommand command) {
        long before = entities.createQuery(
                        "SELECT count(c) FROM PaymentCommand c WHERE c.paymentId = :payment AND c.operation = :operation",
                        Long.class)
                .setParameter("payment", command.paymentId())
                .setParameter("operation", command.operation())
                .getSingleResult();
        command.countedAs(Math.toIntExact(before + 1), environment.name());
        entities.persist(command);
    }

    /** Takes the next command that is due and that nobody else is at. */
    public Optional<Lease> leaseNext() {
        return lease(entities.createNativeQuery(LEASE.formatted("c.not_before <= now()"))
                .getResultList());
    }

    /** Takes the next command of this payment, if nobody else is at it: at once the first time, when due after. */
    public Optional<Lease> leaseNextOf(UUID paymentId) {
        return lease(entities.createNativeQuery(
                        LEASE.formatted("c.payment_id = ?1 AND (c.tries = 0 OR c.not_before <= now())"))
                .setParameter(1, paymentId)
                .getResultList());
    }

    public PaymentCommand get(UUID id) {
        return require(entities.find(PaymentCommand.class, id), id);
    }

    /** The command by which Stripe made this object: a refund, a transfer. */
    public Optional<PaymentCommand> findByObject(String stripeObjectId) {
        return entities.createQuery(
                        "SELECT c FROM PaymentCommand c WHERE c.stripeObjectId = :object", PaymentCommand.class)
                .setParameter("object", stripeObjectId)
                .getResultStream()
                .findFirst();
    }

    /** The command that was, or is to be, said with this key. */
    public Optional<PaymentCommand> findByKey(String idempotencyKey) {
        return entities.createQuery(
                        "SELECT c FROM PaymentCommand c WHERE c.idempotencyKey = :key", PaymentCommand.class)
                .setParameter("key", idempotencyKey)
                .getResultStream()
                .findFirst();
    }

    /** The command with its row locked. */
    public PaymentCommand getForUpdate(UUID id) {
        PaymentCommand command = require(entities.find(PaymentCommand.class, id, LockModeType.PESSIMISTIC_WRITE), id);
        entities.refresh(command);
        return command;
    }

    /** The command, locked, if this lease is still the latest: a worker that was too slow gets nothing. */
    public Optional<PaymentCommand> heldBy(Lease lease) {
        PaymentCommand command = require(
                entities.find(PaymentCommand.class, lease.commandId(), LockModeType.PESSIMISTIC_WRITE),
                lease.commandId());
        return command.isPending() && command.leaseToken() == lease.token() ? Optional.of(command) : Optional.empty();
    }

    /** Gives the command back, to be tried again with growing delay: 1 s, 2 s, 4 s … at most 5 min. */
    public void retryLater(Lease lease, String error) {
        entities.createNativeQuery("""
                        UPDATE payment_commands SET leased_until = NULL, last_error = ?3,
                               not_before = now() + least(interval '5 minutes', interval '1 second' * power(2, least(tries, 9) - 1))
                         WHERE id = ?1 AND lease_token = ?2 AND status = 'pending'
                        """)
                .setParameter(1, lease.commandId())
                .setParameter(2, lease.token())
                .setParameter(3, error)
                .executeUpdate();
    }

    public boolean hasPending(UUID paymentId) {
        return !entities.createNativeQuery(
                        "SELECT 1 FROM payment_commands WHERE payment_id = ?1 AND status = 'pending' LIMIT 1")
                .setParameter(1, paymentId)
                .getResultList()
                .isEmpty();
    }

    /** Whether a command of this kind waits or is being carried out. */
    public boolean hasPending(UUID paymentId, PaymentOperation operation) {
        return pendingCents(paymentId, operation) > 0;
    }

    /** Minor units of all commands of this kind that wait or are being carried out. */
    public long pendingCents(UUID paymentId, PaymentOperation operation) {
        return Rows.number(entities.createNativeQuery("SELECT coalesce(sum(amount_cents), 0) FROM payment_commands"
                        + " WHERE payment_id = ?1 AND operation = ?2 AND status = 'pending'")
                .setParameter(1, paymentId)
                .setParameter(2, operation.wire())
                .getSingleResult());
    }

    /** Takes back a command of this kind that was never leased: nobody can have told Stripe. */
    public void takeBack(UUID paymentId, PaymentOperation operation) {
        entities.createNativeQuery("DELETE FROM payment_commands"
                        + " WHERE payment_id = ?1 AND operation = ?2 AND status = 'pending' AND tries = 0")
                .setParameter(1, paymentId)
                .setParameter(2, operation.wire())
                .executeUpdate();
    }

    private static Optional<Lease> lease(List<?> rows) {
        return Rows.first(rows).map(row -> new Lease(Rows.uuid(row[0]), Rows.number(row[1]), (Boolean) row[2]));
    }

    private static PaymentCommand require(@Nullable PaymentCommand command, UUID id) {
        if (command == null) {
            throw BusinessException.notFound("payment command", id);
        }
        return command;
    }

    /**
     * The right to carry out one command; a later lease has a higher token.
     *
     * @param old first tried so long ago that Stripe may have forgotten the key: look for the object first
     */
    public record Lease(UUID commandId, long token, boolean old) {}
}
