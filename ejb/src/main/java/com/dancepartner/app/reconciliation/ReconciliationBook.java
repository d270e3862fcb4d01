package com.dancepartner.app.reconciliation;

import com.dancepartner.domain.document.StoredDocuments;
import com.dancepartner.domain.reconciliation.Discrepancies;
import com.dancepartner.domain.reconciliation.Finding;
import com.dancepartner.domain.reconciliation.Reconciliation;
import com.dancepartner.domain.reconciliation.ReconciliationFacts;
import com.dancepartner.domain.reconciliation.Reconciliations;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** The transactions of a comparison: many short ones to read, one to keep what was found. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ReconciliationBook {

    @Inject
    ReconciliationFacts facts;

    @Inject
    Reconciliations reconciliations;

    @Inject
    Discrepancies discrepancies;

    @Inject
    StoredDocuments documents;

    public <T> T read(Function<ReconciliationFacts, T> question) {
        return question.apply(facts);
    }

    /** Up to when the last comparison looked; the epoch, where there was none. */
    public Instant lastTo() {
        return reconciliations.lastTo();
    }

    /** Objects whose difference was not gone when it was last looked for. */
    public Set<String> standing() {
        return discrepancies.standing();
    }

    /** @param reportId what the report was announced under */
    public void finish(Reconciliation done, List<Finding> findings, UUID reportId) {
        discrepancies.found(done.jobRunId(), findings, done.finishedAt());
        documents.keep(reportId);
        reconciliations.add(done);
    }
}
