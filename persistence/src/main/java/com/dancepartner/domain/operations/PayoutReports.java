package com.dancepartner.domain.operations;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.jpa.Rows;
import com.dancepartner.domain.jpa.SqlArray;
import com.dancepartner.domain.payment.PlannedTransfer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What each payout run paid to whom, and where its report lies. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class PayoutReports {

    /** A transfer of which there is no trace was withdrawn before Stripe heard of it, because of a dispute. */
    private static final String LINES = """
        SELECT p.id, p.booking_id, coalesce(h.stripe_account_id, ''), h.city, p.currency, p.captured_cents,
               (SELECT coalesce(- sum(e.amount_cents), 0) FROM ledger_entries e
                 WHERE e.payment_id = p.id AND e.account = 'revenue'),
               p.host_share_cents, i.netted_cents,
               CASE c.status WHEN 'succeeded' THEN i.amount_cents ELSE 0 END, coalesce(c.stripe_object_id, ''),
               CASE WHEN i.command_id IS NULL THEN 'netted'
                    WHEN c.status = 'succeeded' THEN 'paid'
                    ELSE coalesce(c.status || coalesce(': ' || c.last_error, ''), 'withdrawn') END
          FROM payout_run_items i
          JOIN payments p ON p.id = i.payment_id
          JOIN host_profiles h ON h.id = p.host_profile_id
          LEFT JOIN payment_commands c ON c.id = i.command_id
         WHERE i.job_run_id = ?1
         ORDER BY p.id
        """;

    /** A run that comes to a payment again names its latest transfer. */
    private static final String INCLUDE = """
        INSERT INTO payout_run_items AS i (job_run_id, payment_id, command_id, amount_cents, netted_cents)
        SELECT ?1, s.payment_id, CAST(nullif(s.command_id, '') AS uuid), s.amount_cents, s.netted_cents
          FROM unnest(CAST(?2 AS uuid[]), CAST(?3 AS text[]), CAST(?4 AS bigint[]), CAST(?5 AS bigint[]))
                   AS s (payment_id, command_id, amount_cents, netted_cents)
        ON CONFLICT (job_run_id, payment_id) DO UPDATE SET command_id = EXCLUDED.command_id,
               amount_cents = EXCLUDED.amount_cents, netted_cents = i.netted_cents + EXCLUDED.netted_cents
        """;

    @PersistenceContext
    EntityManager entities;

    public PayoutReports() {}

    public PayoutReports(EntityManager entities) {
        this.entities = entities;
    }

    /** Counts these to the run. */
    public void include(UUID jobRunId, List<PlannedTransfer> planned) {
        entities.createNativeQuery(INCLUDE)
                .setParameter(1, jobRunId)
                .setParameter(2, SqlArray.of(planned, PlannedTransfer::paymentId))
                .setParameter(
                        3,
                        SqlArray.of(
                                planned,
                                each -> each.commandId().map(UUID::toString).orElse("")))
                .setParameter(4, SqlArray.of(planned, PlannedTransfer::sentCents))
                .setParameter(5, SqlArray.of(planned, PlannedTransfer::nettedCents))
                .executeUpdate();
    }

    /** How many transfers the run has planned. */
    public long transfersOf(UUID jobRunId) {
        return Rows.number(entities.createNativeQuery(
                        "SELECT count(*) FROM payout_run_items WHERE job_run_id = ?1 AND command_id IS NOT NULL")
                .setParameter(1, jobRunId)
                .getSingleResult());
    }

    public List<PayoutLine> lines(UUID jobRunId) {
        List<?> rows =
                entities.createNativeQuery(LINES).setParameter(1, jobRunId).getResultList();
        return Rows.of(rows).stream().map(PayoutLine::of).toList();
    }

    /** Says where the report lies; one made before for the same run stands. @return whether this one stands */
    public boolean add(UUID reportId, UUID jobRunId, String csvKey, String pdfKey, Instant now) {
        return entities.createNativeQuery("INSERT INTO payout_reports (id, job_run_id, created_at, csv_key, pdf_key)"
                                + " VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (job_run_id) DO NOTHING")
                        .setParameter(1, reportId)
                        .setParameter(2, jobRunId)
                        .setParameter(3, Timestamp.from(now))
                        .setParameter(4, csvKey)
                        .setParameter(5, pdfKey)
                        .executeUpdate()
                == 1;
    }

    /** @throws BusinessException NOT_FOUND when the run has written none */
    public PayoutReport get(UUID jobRunId) {
        return find(jobRunId).orElseThrow(() -> BusinessException.notFound("payout report of run", jobRunId));
    }

    public Optional<PayoutReport> find(UUID jobRunId) {
        return Rows.first(entities.createNativeQuery(
                                "SELECT csv, csv_key, pdf_key FROM payout_reports WHERE job_run_id = ?1")
                        .setParameter(1, jobRunId)
                        .getResultList())
                .map(row -> new PayoutReport(text(row[0]), text(row[1]), text(row[2])));
    }

    private static Optional<String> text(@Nullable Object cell) {
        return Optional.ofNullable(cell).map(Objects::toString);
    }
}
