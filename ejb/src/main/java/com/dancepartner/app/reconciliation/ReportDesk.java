package com.dancepartner.app.reconciliation;

import com.dancepartner.app.document.DocumentStore;
import com.dancepartner.domain.error.BusinessException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Fetches reports from the document store, outside of transactions. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed({"ADMIN", "FINANCE"})
public class ReportDesk {

    @Inject
    FinanceDesk finance;

    @Inject
    DocumentStore store;

    /**
     * What a run found, as CSV.
     *
     * @throws BusinessException NOT_FOUND when the run compared nothing, or its report is lost
     */
    public String csv(UUID jobRunId) {
        return store.find(finance.reportKey(jobRunId))
                .map(content -> new String(content, StandardCharsets.UTF_8))
                .orElseThrow(() -> BusinessException.notFound("reconciliation report of run", jobRunId));
    }
}
