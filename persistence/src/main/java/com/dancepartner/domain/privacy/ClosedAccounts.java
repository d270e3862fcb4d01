package com.dancepartner.domain.privacy;

import com.dancepartner.domain.jpa.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Accounts that their owners closed and that are still to be erased. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class ClosedAccounts {

    @PersistenceContext
    EntityManager entities;

    public ClosedAccounts() {}

    public ClosedAccounts(EntityManager entities) {
        this.entities = entities;
    }

    /** Those closed by then, the longest closed first. */
    public List<UUID> due(Instant closedBy, int limit) {
        return Rows.ids(entities.createNativeQuery("SELECT id FROM users WHERE closed_at <= ?1 AND erased_at IS NULL"
                        + " ORDER BY closed_at, id LIMIT ?2")
                .setParameter(1, Timestamp.from(closedBy))
                .setParameter(2, limit));
    }

    /**
     * Takes the person out of the account for good.
     *
     * @return false when it is not due (any more), or somebody else is at it
     */
    public boolean erase(UUID userId, Instant closedBy, Instant now) {
        if (!lock(userId, closedBy)) {
            return false;
        }
        for (Trace trace : Trace.values()) {
            entities.createNativeQuery(trace.sql()).setParameter(1, userId).executeUpdate();
        }
        entities.createNativeQuery("UPDATE users SET erased_at = ?2, updated_at = ?2 WHERE id = ?1")
                .setParameter(1, userId)
                .setParameter(2, Timestamp.from(now))
                .executeUpdate();
        return true;
    }

    private boolean lock(UUID userId, Instant closedBy) {
        return Rows.cell(entities.createNativeQuery("SELECT id FROM users WHERE id = ?1 AND closed_at <= ?2"
                                + " AND erased_at IS NULL FOR UPDATE SKIP LOCKED")
                        .setParameter(1, userId)
                        .setParameter(2, Timestamp.from(closedBy)))
                .isPresent();
    }
}
