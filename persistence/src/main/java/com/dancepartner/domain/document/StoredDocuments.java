package com.dancepartner.domain.document;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.jpa.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/**
 * The list of what may lie in the document store, which no transaction reaches: a document is announced, then stored, then
 * kept; or condemned, then deleted. Whoever dies on the way leaves a row behind by which another goes on. Runs on the
 * database's own clock.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class StoredDocuments {

    private static final String LEASE = """
            UPDATE stored_documents SET state = 'condemned', changed_at = now(), tries = tries + 1,
                   leased_until = now() + interval '60 seconds', lease_token = lease_token + 1
             WHERE key = (SELECT key FROM stored_documents
                           WHERE (state = 'condemned' OR (state = 'pending' AND created_at < now() - interval '1 hour'))
                             AND not_before <= now() AND (leased_until IS NULL OR leased_until < now())
                           ORDER BY not_before LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING key, lease_token, tries
            """;

    @PersistenceContext
    EntityManager entities;

    public StoredDocuments() {}

    public StoredDocuments(EntityManager entities) {
        this.entities = entities;
    }

    /** Says what is about to be stored; unless it is kept within an hour, it is deleted again. */
    public void announce(UUID belongsTo, Collection<String> keys) {
        for (String key : keys) {
            entities.createNativeQuery(
                            "INSERT INTO stored_documents (key, belongs_to, state) VALUES (?1, ?2, 'pending')")
                    .setParameter(1, key)
                    .setParameter(2, belongsTo)
                    .executeUpdate();
        }
    }

    /**
     * Says that all that was announced is stored and in use.
     *
     * @throws BusinessException STATE_CONFLICT when it took so long that it was given up
     */
    public void keep(UUID belongsTo) {
        int kept = move(belongsTo, "kept", "state = 'pending'");
        if (kept == 0 || hasOthersThanKept(belongsTo)) {
            throw new BusinessException(ErrorCode.STATE_CONFLICT, "Storing this took too long: send it again");
        }
    }

    /** Says that what belongs to this is to be deleted; again, it changes nothing. */
    public void condemn(UUID belongsTo) {
        int ignored = move(belongsTo, "condemned", "state <> 'condemned'");
    }

    /** Takes the next document to be deleted that nobody else is at, for a minute: from now on nobody keeps it. */
    public Optional<StoredDocument> leaseNext() {
        return Rows.first(entities.createNativeQuery(LEASE).getResultList())
                .map(row -> new StoredDocument(row[0].toString(), Rows.number(row[1]), (int) Rows.number(row[2])));
    }

    /** Forgets a document that the store has no more. */
    public void deleted(StoredDocument leased) {
        entities.createNativeQuery("DELETE FROM stored_documents WHERE key = ?1 AND lease_token = ?2")
                .setParameter(1, leased.key())
                .setParameter(2, leased.token())
                .executeUpdate();
    }

    /** To be tried again with growing delay, at most hourly. */
    public void failed(StoredDocument leased, String error) {
        entities.createNativeQuery("""
                        UPDATE stored_documents SET leased_until = NULL, last_error = ?3,
                               not_before = now() + least(interval '1 hour', interval '2 seconds' * power(2, least(tries, 12) - 1))
                         WHERE key = ?1 AND lease_token = ?2
                        """)
                .setParameter(1, leased.key())
                .setParameter(2, leased.token())
                .setParameter(3, error)
                .executeUpdate();
    }

    private int move(UUID belongsTo, String state, String when) {
        return entities.createNativeQuery(
                        "UPDATE stored_documents SET state = ?2, changed_at = now(), not_before = now()"
                                + " WHERE belongs_to = ?1 AND " + when)
                .setParameter(1, belongsTo)
                .setParameter(2, state)
                .executeUpdate();
    }

    private boolean hasOthersThanKept(UUID belongsTo) {
        return !entities.createNativeQuery(
                        "SELECT 1 FROM stored_documents WHERE belongs_to = ?1 AND state <> 'kept' LIMIT 1")
                .setParameter(1, belongsTo)
                .getResultList()
                .isEmpty();
    }
}
