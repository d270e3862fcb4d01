package com.dancepartner.domain.reconciliation;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.jpa.Ids;
import com.dancepartner.domain.jpa.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All differences that were ever found: each kind once for an object. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Discrepancies {

    private static final UUID FIRST = new UUID(0, 0);

    /** One that was gone is open again; one that a person settled stays so while its figures do. */
    private static final String SEEN = """
        INSERT INTO discrepancies AS known (id, kind, reference, payment_id, currency, booked_cents, stripe_cents, cause,
                                            job_run_id, first_seen_at, last_seen_at)
        VALUES (?1, ?2, ?3, CAST(?4 AS uuid), ?5, ?6, ?7, ?8, ?9, ?10, ?10)
        ON CONFLICT (kind, reference) DO UPDATE SET
            payment_id = coalesce(excluded.payment_id, known.payment_id), currency = excluded.currency,
            booked_cents = excluded.booked_cents, stripe_cents = excluded.stripe_cents, cause = excluded.cause,
            job_run_id = excluded.job_run_id, last_seen_at = excluded.last_seen_at,
            resolved_at = CASE WHEN settled THEN known.resolved_at END,
            resolution = CASE WHEN settled THEN known.resolution END,
            resolved_by = CASE WHEN settled THEN known.resolved_by END
        """.replace(
                    "settled",
                    "known.resolved_by IS NOT NULL AND (known.currency, known.booked_cents, known.stripe_cents)"
                            + " = (excluded.currency, excluded.booked_cents, excluded.stripe_cents)");

    @PersistenceContext
    EntityManager entities;

    /** Keeps what a run found, and settles what it found no more. */
    public void found(UUID jobRunId, List<Finding> findings, Instant now) {
        findings.forEach(finding -> seen(jobRunId, finding, now));
        entities.createNativeQuery("UPDATE discrepancies SET resolved_at = ?1, resolution = 'no longer seen'"
                        + " WHERE resolved_at IS NULL AND (job_run_id <> ?2 OR last_seen_at < ?1)")
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, jobRunId)
                .executeUpdate();
    }

    /** Objects that differed, and whose difference was not gone when it was last looked for. */
    public Set<String> standing() {
        List<?> references = entities.createNativeQuery("SELECT DISTINCT reference FROM discrepancies"
                        + " WHERE resolved_at IS NULL OR resolved_by IS NOT NULL")
                .getResultList();
        return references.stream().map(Object::toString).collect(Collectors.toSet());
    }

    /**
     * A page of them, the oldest first.
     *
     * @param open those that nobody settled and that were not gone; else the others
     * @param after the last one of the page before; null for the first page
     */
    public List<Discrepancy> page(boolean open, @Nullable UUID after, int limit) {
        return Rows.of(entities.createNativeQuery("SELECT " + Discrepancy.COLUMNS + " FROM discrepancies"
                                + " WHERE (resolved_at IS NULL) = ?1 AND id > ?2 ORDER BY id LIMIT ?3")
                        .setParameter(1, open)
                        .setParameter(2, after == null ? FIRST : after)
                        .setParameter(3, limit)
                        .getResultList())
                .stream()
                .map(Discrepancy::of)
                .toList();
    }

    public Discrepancy get(UUID id) {
        return Rows.first(entities.createNativeQuery(
                                "SELECT " + Discrepancy.COLUMNS + " FROM discrepancies WHERE id = ?1")
                        .setParameter(1, id)
                        .getResultList())
                .map(Discrepancy::of)
                .orElseThrow(() -> BusinessException.notFound("discrepancy", id));
    }

    /**
     * A person has settled it.
     *
     * @throws BusinessException STATE_CONFLICT when it is settled already
     */
    public Discrepancy resolve(UUID id, UUID staffId, String note, Instant now) {
        int changed = entities.createNativeQuery(
                        "UPDATE discrepancies SET resolved_at = ?2, resolution = ?3, resolved_by = ?4"
                                + " WHERE id = ?1 AND resolved_at IS NULL")
                .setParameter(1, id)
                .setParameter(2, Timestamp.from(now))
                .setParameter(3, note)
                .setParameter(4, staffId)
                .executeUpdate();
        Discrepancy known = get(id);
        if (changed == 0) {
            throw new BusinessException(ErrorCode.STATE_CONFLICT, "This difference is settled already", "resolved_at");
        }
        return known;
    }

    private void seen(UUID jobRunId, Finding finding, Instant now) {
        UUID payment = finding.paymentId();
        entities.createNativeQuery(SEEN)
                .setParameter(1, Ids.next())
                .setParameter(2, finding.kind().wire())
                .setParameter(3, finding.reference())
                .setParameter(4, payment == null ? null : payment.toString())
                .setParameter(5, finding.currency())
                .setParameter(6, finding.bookedCents())
                .setParameter(7, finding.stripeCents())
                .setParameter(8, finding.cause())
                .setParameter(9, jobRunId)
                .setParameter(10, Timestamp.from(now))
                .executeUpdate();
    }
}
