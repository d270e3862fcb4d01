package com.dancepartner.domain.idempotency;

import com.dancepartner.domain.jpa.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All keys with their first answers. All times are the database's own. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class IdempotencyKeys {

    @PersistenceContext
    EntityManager entities;

    public IdempotencyKeys() {}

    public IdempotencyKeys(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Claims a key for a minute: a new one, or that of the same request whose lease ended without an answer. Does not wait for
     * the disk: what the request then does is written after the claim, and never without it.
     *
     * @return empty when the key has an answer, another request, or a lease that still runs
     */
    public Optional<Claim> claim(IdempotencyKey key, String requestHash) {
        return Rows.first(entities.createNativeQuery("""
            INSERT INTO idempotency_keys AS held (user_id, key, request_hash, subject_id, leased_until)
            VALUES (?1, ?2, ?3, ?4, now() + interval '60 seconds')
            ON CONFLICT (user_id, key) DO UPDATE SET leased_until = EXCLUDED.leased_until
             WHERE held.status IS NULL AND held.leased_until <= now()
               AND held.request_hash = EXCLUDED.request_hash
            RETURNING subject_id, leased_until, set_config('synchronous_commit', 'off', TRUE)
            """)
                        .setParameter(1, key.userId())
                        .setParameter(2, key.value())
                        .setParameter(3, requestHash)
                        .setParameter(4, Claim.freshSubject())
                        .getResultList())
                .map(row -> new Claim(key, Rows.uuid(row[0]), Rows.instant(row[1])));
    }

    public Optional<EarlierRequest> find(IdempotencyKey key) {
        return Rows.first(entities.createNativeQuery("""
            SELECT request_hash, status, location, body
              FROM idempotency_keys WHERE user_id = ?1 AND key = ?2
            """)
                        .setParameter(1, key.userId())
                        .setParameter(2, key.value())
                        .getResultList())
                .map(row -> new EarlierRequest(row[0].toString(), answer(row)));
    }

    private static @Nullable FirstAnswer answer(Object[] row) {
        return row[1] == null
                ? null
                : new FirstAnswer(
                        (int) Rows.number(row[1]), Objects.toString(row[2], null), Objects.toString(row[3], null));
    }

    /** Keeps the answer, unless somebody else took the claim over meanwhile. */
    public void answer(Claim claim, FirstAnswer answer) {
        entities.createNativeQuery("""
            UPDATE idempotency_keys SET status = ?4, location = ?5, body = ?6
             WHERE user_id = ?1 AND key = ?2 AND status IS NULL AND leased_until = ?3
            """)
                .setParameter(1, claim.key().userId())
                .setParameter(2, claim.key().value())
                .setParameter(3, Timestamp.from(claim.leasedUntil()))
                .setParameter(4, answer.status())
                .setParameter(5, answer.location())
                .setParameter(6, answer.body())
                .executeUpdate();
    }

    /** Ends the lease without an answer: the next request of the key claims it, for the same subject. */
    public void release(Claim claim) {
        entities.createNativeQuery("""
            UPDATE idempotency_keys SET leased_until = now()
             WHERE user_id = ?1 AND key = ?2 AND status IS NULL AND leased_until = ?3
            """)
                .setParameter(1, claim.key().userId())
                .setParameter(2, claim.key().value())
                .setParameter(3, Timestamp.from(claim.leasedUntil()))
                .executeUpdate();
    }

    /** Forgets keys of more than 48 hours ago. @return how many */
    public int forgetOld() {
        return entities.createNativeQuery("DELETE FROM idempotency_keys WHERE created_at < now() - interval '48 hours'")
                .executeUpdate();
    }
}
