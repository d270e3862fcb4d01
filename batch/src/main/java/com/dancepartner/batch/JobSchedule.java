package com.dancepartner.batch;

import com.dancepartner.app.operations.JobDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How often each job runs by itself. All nodes look; the database lets one request stand. A period of zero is never. */
@ApplicationScoped
public class JobSchedule {

    @Inject
    JobDesk desk;

    @Inject
    @ConfigProperty(name = "job.payout.every", defaultValue = "PT1H")
    Duration payout;

    @Inject
    @ConfigProperty(name = "job.reconciliation.every", defaultValue = "PT24H")
    Duration reconciliation;

    @Inject
    @ConfigProperty(name = "job.reminders.every", defaultValue = "PT5M")
    Duration reminders;

    @Inject
    @ConfigProperty(name = "job.review.requests.every", defaultValue = "PT10M")
    Duration reviewRequests;

    void requestWhatIsDue() {
        request(JobDesk.PAYOUT, payout);
        request(JobDesk.RECONCILIATION, reconciliation);
        request(JobDesk.REMINDERS, reminders);
        request(JobDesk.REVIEW_REQUESTS, reviewRequests);
    }

    private void request(String job, Duration period) {
        if (!period.isZero()) {
            desk.requestIfDue(job, period);
        }
    }
}
