package com.dancepartner.domain.operations;

import com.dancepartner.domain.error.BusinessException;
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
import java.util.UUID;

/** What each payout run paid to whom, as finance files it. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class PayoutReports {

    private static final String LINES = """
            SELECT p.id, p.booking_id, h.stripe_account_id, h.city, p.currency, p.captured_cents, p.host_share_cents,
                   p.transferred_cents, coalesce(p.stripe_transfer_id, ''),
                   CASE WHEN p.stripe_transfer_id IS NOT NULL THEN 'paid'
                        ELSE coalesce((SELECT c.status || coalesce(': ' || c.last_error, '') FROM payment_commands c
                                        WHERE c.payment_id = p.id AND c.operation = 'transfer'
                                        ORDER BY c.attempt DESC LIMIT 1), 'not sent') END
              FROM payout_run_items i
              JOIN payments p ON p.id = i.payment_id
              JOIN host_profiles h ON h.id = p.host_profile_id
             WHERE i.job_run_id = ?1
             ORDER BY p.id
            """;

    @PersistenceContext
    EntityManager entities;

    public PayoutReports() {}

    public PayoutReports(EntityManager entities) {
        this.entities = entities;
    }

    public void include(UUID jobRunId, UUID paymentId) {
        entities.createNativeQuery(
                        "INSERT INTO payout_run_items (job_run_id, payment_id) VALUES (?1, ?2) ON CONFLICT DO NOTHING")
                .setParameter(1, jobRunId)
                .setParameter(2, paymentId)
                .executeUpdate();
    }

    /** The payments of this run whose transfer is still to be carried out. */
    public List<UUID> unsettled(UUID jobRunId) {
        return Rows.ids(entities.createNativeQuery(
                        "SELECT i.payment_id FROM payout_run_items i JOIN payment_commands c ON c.payment_id = i.payment_id"
                                + " WHERE i.job_run_id = ?1 AND c.operation = 'transfer' AND c.status = 'pending'"
                                + " ORDER BY i.payment_id")
                .setParameter(1, jobRunId));
    }

    public List<PayoutLine> lines(UUID jobRunId) {
        List<?> rows =
                entities.createNativeQuery(LINES).setParameter(1, jobRunId).getResultList();
        return Rows.of(rows).stream().map(PayoutLine::of).toList();
    }

    /** Keeps the report; one made before for the same run stands. */
    public void add(UUID jobRunId, String csv, Instant now) {
        entities.createNativeQuery("INSERT INTO payout_reports (id, job_run_id, created_at, csv)"
                        + " VALUES (?1, ?2, ?3, ?4) ON CONFLICT (job_run_id) DO NOTHING")
                .setParameter(1, Ids.next())
                .setParameter(2, jobRunId)
                .setParameter(3, Timestamp.from(now))
                .setParameter(4, csv)
                .executeUpdate();
    }

    public String csvOf(UUID jobRunId) {
        return Rows.cell(entities.createNativeQuery("SELECT csv FROM payout_reports WHERE job_run_id = ?1")
                        .setParameter(1, jobRunId))
                .orElseThrow(() -> BusinessException.notFound("payout report of run", jobRunId))
                .toString();
    }
}
