package com.dancepartner.domain.audit;

import com.dancepartner.domain.jpa.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who did what to whom, written in the transaction that does it. Append-only: the database refuses change. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class AuditTrail {

    @PersistenceContext
    EntityManager entities;

    public AuditTrail() {}

    public AuditTrail(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Writes an event.
     *
     * @param actorId who did it; null: the system itself
     * @param action a verb in snake_case, such as {@code role_granted}
     * @param subjectId the account it was done to
     * @param detail what else is to be known; never a secret
     */
    public void record(
            @Nullable UUID actorId, String action, @Nullable UUID subjectId, String detail, Instant occurredAt) {
        entities.createNativeQuery("INSERT INTO audit_events (id, occurred_at, actor_id, action, subject_id, detail)"
                        + " VALUES (?1, ?2, CAST(?3 AS uuid), ?4, CAST(?5 AS uuid), ?6)")
                .setParameter(1, Ids.next())
                .setParameter(2, Timestamp.from(occurredAt))
                .setParameter(3, text(actorId))
                .setParameter(4, action)
                .setParameter(5, text(subjectId))
                .setParameter(6, detail)
                .executeUpdate();
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
