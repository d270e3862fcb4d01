package com.dancepartner.app.payment;

import com.dancepartner.domain.document.StoredDocuments;
import com.dancepartner.domain.operations.PayoutLine;
import com.dancepartner.domain.operations.PayoutReport;
import com.dancepartner.domain.operations.PayoutReports;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The transactions around the report of a payout run, each its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PayoutReportBook {

    @Inject
    PayoutReports reports;

    @Inject
    StoredDocuments documents;

    @Inject
    Clock clock;

    public List<PayoutLine> lines(UUID jobRunId) {
        return reports.lines(jobRunId);
    }

    public Optional<PayoutReport> find(UUID jobRunId) {
        return reports.find(jobRunId);
    }

    /** @throws com.dancepartner.domain.error.BusinessException NOT_FOUND */
    public PayoutReport get(UUID jobRunId) {
        return reports.get(jobRunId);
    }

    /** Both documents are stored: from now on they are the run's report, unless it got one meanwhile. */
    public void add(UUID reportId, UUID jobRunId, String csvKey, String pdfKey) {
        if (reports.add(reportId, jobRunId, csvKey, pdfKey, clock.instant())) {
            documents.keep(reportId);
        } else {
            documents.condemn(reportId);
        }
    }
}
