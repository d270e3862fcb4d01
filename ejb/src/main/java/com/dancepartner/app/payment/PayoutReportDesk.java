package com.dancepartner.app.payment;

import com.dancepartner.app.document.DocumentBook;
import com.dancepartner.app.document.DocumentStore;
import com.dancepartner.app.document.DocumentStoreException;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.jpa.Ids;
import com.dancepartner.domain.operations.PayoutLine;
import com.dancepartner.domain.operations.PayoutReport;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reports of payout runs, as CSV and PDF, kept in the document store. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PayoutReportDesk {

    private static final Logger LOG = System.getLogger(PayoutReportDesk.class.getName());

    @Inject
    PayoutReportBook book;

    @Inject
    DocumentBook documents;

    @Inject
    DocumentStore store;

    @Inject
    Clock clock;

    /**
     * Writes the report of this run, unless it has one.
     *
     * @return a line to tell the operator
     * @throws DocumentStoreException when it could not be stored: write it again
     */
    public String write(UUID jobRunId) {
        List<PayoutLine> lines = book.lines(jobRunId);
        if (book.find(jobRunId).isEmpty()) {
            store(jobRunId, lines);
        }
        return PayoutTotal.summary(lines);
    }

    /**
     * The report for programs, amounts in minor units.
     *
     * @throws BusinessException NOT_FOUND when the run has written none; SERVICE_UNAVAILABLE
     */
    public String csv(UUID jobRunId) {
        PayoutReport report = book.get(jobRunId);
        return report.csv().orElseGet(() -> new String(read(jobRunId, report.csvKey(), "CSV"), StandardCharsets.UTF_8));
    }

    /**
     * The report for people.
     *
     * @throws BusinessException NOT_FOUND when the run has written none; SERVICE_UNAVAILABLE
     */
    public byte[] pdf(UUID jobRunId) {
        return read(jobRunId, book.get(jobRunId).pdfKey(), "PDF");
    }

    /** Each try has keys of its own, so that what another left behind is in nobody's way. */
    private void store(UUID jobRunId, List<PayoutLine> lines) {
        UUID reportId = Ids.next();
        String csv = key(jobRunId, reportId, ".csv");
        String pdf = key(jobRunId, reportId, ".pdf");
        documents.announce(reportId, List.of(csv, pdf));
        try {
            store.put(csv, PayoutCsv.of(jobRunId, lines).getBytes(StandardCharsets.UTF_8), "text/csv; charset=UTF-8");
            store.put(pdf, PayoutPdf.of(jobRunId, lines, clock.instant()), "application/pdf");
            book.add(reportId, jobRunId, csv, pdf);
        } catch (RuntimeException e) {
            documents.condemn(reportId);
            throw e;
        }
    }

    private static String key(UUID jobRunId, UUID reportId, String ending) {
        return "reports/payout/" + jobRunId + "/" + reportId + ending;
    }

    private byte[] read(UUID jobRunId, Optional<String> key, String kind) {
        try {
            return key.flatMap(store::find)
                    .orElseThrow(() -> BusinessException.notFound(kind + " report of run", jobRunId));
        } catch (DocumentStoreException e) {
            LOG.log(Level.WARNING, "The document store failed", e);
            throw new BusinessException(ErrorCode.SERVICE_UNAVAILABLE, "Reports cannot be read now: try again");
        }
    }
}
