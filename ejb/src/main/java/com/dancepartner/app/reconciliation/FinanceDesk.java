package com.dancepartner.app.reconciliation;

import com.dancepartner.domain.audit.AuditTrail;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.reconciliation.Discrepancies;
import com.dancepartner.domain.reconciliation.Discrepancy;
import com.dancepartner.domain.reconciliation.Reconciliations;
import com.dancepartner.domain.reconciliation.TrialBalance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What finance looks at each morning, and settles. */
@Stateless
@RolesAllowed({"ADMIN", "FINANCE"})
public class FinanceDesk {

    private static final int RECENT = 30;

    @Inject
    Discrepancies discrepancies;

    @Inject
    Reconciliations reconciliations;

    @Inject
    TrialBalance balance;

    @Inject
    DiscrepancyCursors cursors;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * A page of differences, the oldest first.
     *
     * @param open those that are still to be settled; else the others
     * @param cursor of the page before; null for the first page
     * @throws BusinessException VALIDATION_ERROR on cursor, when it is none of this list
     */
    public DiscrepancyList discrepancies(boolean open, @Nullable String cursor, int limit) {
        UUID after = cursor == null ? null : cursors.open(cursor, open);
        List<Discrepancy> found = discrepancies.page(open, after, limit + 1);
        List<DiscrepancyView> items =
                found.stream().limit(limit).map(DiscrepancyView::of).toList();
        String next = found.size() > limit ? cursors.seal(items.get(limit - 1).id(), open) : null;
        return new DiscrepancyList(items, next);
    }

    /**
     * Staff have settled a difference; it stays settled while its figures do.
     *
     * @throws BusinessException NOT_FOUND, or STATE_CONFLICT when it is settled already
     */
    public DiscrepancyView resolve(UUID staffId, UUID id, ResolveInput input) {
        Instant now = clock.instant();
        Discrepancy settled = discrepancies.resolve(id, staffId, input.note(), now);
        audit.record(staffId, "discrepancy_resolved", null, settled.kind() + " " + settled.reference(), now);
        return DiscrepancyView.of(settled);
    }

    /** The latest comparisons, newest first. */
    public ReconciliationList reconciliations() {
        return new ReconciliationList(reconciliations.recent(RECENT).stream()
                .map(ReconciliationView::of)
                .toList());
    }

    /**
     * Where the report of a run lies in the document store.
     *
     * @throws BusinessException NOT_FOUND when the run compared nothing
     */
    public String reportKey(UUID jobRunId) {
        return reconciliations.csvKeyOf(jobRunId);
    }

    public BalanceList balances() {
        return new BalanceList(balance.sums().stream().map(BalanceView::of).toList());
    }
}
