package com.dancepartner.domain.reconciliation;

import com.dancepartner.domain.error.BusinessException;
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

/** All comparisons of our books with Stripe that were finished. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Reconciliations {

    @PersistenceContext
    EntityManager entities;

    /** Keeps a comparison; a run that was resumed keeps its last. */
    public void add(Reconciliation done) {
        entities.createNativeQuery("""
            INSERT INTO reconciliations (job_run_id, period_from, period_to, caught_up, compared, differences, csv_key, finished_at)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            ON CONFLICT (job_run_id) DO UPDATE SET period_from = excluded.period_from, period_to = excluded.period_to,
                caught_up = excluded.caught_up, compared = excluded.compared, differences = excluded.differences,
                csv_key = excluded.csv_key, finished_at = excluded.finished_at
            """)
                .setParameter(1, done.jobRunId())
                .setParameter(2, Timestamp.from(done.periodFrom()))
                .setParameter(3, Timestamp.from(done.periodTo()))
                .setParameter(4, done.caughtUp())
                .setParameter(5, done.compared())
                .setParameter(6, done.differences())
                .setParameter(7, done.csvKey())
                .setParameter(8, Timestamp.from(done.finishedAt()))
                .executeUpdate();
    }

    /** Up to when the last one looked; the epoch, where there was none. */
    public Instant lastTo() {
        return Rows.cell(entities.createNativeQuery(
                        "SELECT period_to FROM reconciliations ORDER BY period_to DESC FETCH FIRST 1 ROW ONLY"))
                .map(Rows::instant)
                .orElse(Instant.EPOCH);
    }

    public List<Reconciliation> recent(int limit) {
        return Rows.of(entities.createNativeQuery("""
            SELECT job_run_id, period_from, period_to, caught_up, compared, differences, csv_key, finished_at
              FROM reconciliations ORDER BY finished_at DESC, job_run_id DESC LIMIT ?1
            """).setParameter(1, limit).getResultList()).stream()
                .map(Reconciliations::read)
                .toList();
    }

    /** Where the report of a run lies in the document store. */
    public String csvKeyOf(UUID jobRunId) {
        return Rows.cell(entities.createNativeQuery("SELECT csv_key FROM reconciliations WHERE job_run_id = ?1")
                        .setParameter(1, jobRunId))
                .orElseThrow(() -> BusinessException.notFound("reconciliation of run", jobRunId))
                .toString();
    }

    private static Reconciliation read(Object[] row) {
        return new Reconciliation(
                Rows.uuid(row[0]),
                Rows.instant(row[1]),
                Rows.instant(row[2]),
                (int) Rows.number(row[3]),
                (int) Rows.number(row[4]),
                (int) Rows.number(row[5]),
                row[6].toString(),
                Rows.instant(row[7]));
    }
}
