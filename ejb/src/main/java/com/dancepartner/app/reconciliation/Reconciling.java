package com.dancepartner.app.reconciliation;

import com.dancepartner.app.document.DocumentBook;
import com.dancepartner.app.document.DocumentStore;
import com.dancepartner.app.payment.EventCatchUp;
import com.dancepartner.app.time.RealTime;
import com.dancepartner.domain.jpa.Ids;
import com.dancepartner.domain.reconciliation.Evidence;
import com.dancepartner.domain.reconciliation.Finding;
import com.dancepartner.domain.reconciliation.Period;
import com.dancepartner.domain.reconciliation.Reconciler;
import com.dancepartner.domain.reconciliation.Reconciliation;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * One comparison of our books with Stripe: gets what Stripe told in vain, compares, keeps what differs. Done again it
 * finds the same.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Reconciling {

    private static final String CSV = "text/csv";

    @Inject
    EventCatchUp events;

    @Inject
    EvidenceRoom room;

    @Inject
    ReconciliationBook book;

    @Inject
    DocumentBook documents;

    @Inject
    DocumentStore store;

    @Inject
    RealTime realTime;

    @Inject
    Clock clock;

    /** @return a line to tell the operator */
    public String reconcile(UUID jobRunId) {
        Period period = Period.since(book.lastTo(), clock.instant(), realTime.now());
        int caughtUp = events.since(period.stripeFrom());
        Evidence evidence = room.gather(period);
        List<Finding> findings = Reconciler.findings(evidence);
        int compared = Reconciler.compared(evidence.booked(), evidence.atStripe());
        keep(jobRunId, period, caughtUp, compared, findings);
        return String.format(
                Locale.ROOT,
                "%,d objects compared, %,d differences, %,d events caught up",
                compared,
                findings.size(),
                caughtUp);
    }

    private void keep(UUID jobRunId, Period period, int caughtUp, int compared, List<Finding> findings) {
        UUID report = Ids.next();
        String key = "reports/reconciliation/" + jobRunId + "/" + report + ".csv";
        documents.announce(report, List.of(key));
        store.put(key, DiscrepancyCsv.of(jobRunId, findings).getBytes(StandardCharsets.UTF_8), CSV);
        Reconciliation done = new Reconciliation(
                jobRunId, period.from(), period.to(), caughtUp, compared, findings.size(), key, clock.instant());
        book.finish(done, findings, report);
    }
}
