package com.dancepartner.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.walk.Answer;
import com.dancepartner.walk.Api;
import com.dancepartner.walk.Await;
import java.time.Duration;

/** Runs of the payout job, as an administrator asks for them. */
final class PayoutRuns {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private PayoutRuns() {}

    /** Asks for a run and waits until it is over. */
    static Answer run() {
        return completed(requested(request(Product.admin())));
    }

    static Answer request(Api admin) {
        return admin.post("/jobs/payout/runs", null);
    }

    /** @return the run's id */
    static String requested(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return answer.at("id");
    }

    /** The run, which must have ended well. */
    static Answer completed(String run) {
        Api admin = Product.admin();
        Await.until(
                "payout run " + run,
                PATIENCE,
                Duration.ofSeconds(1),
                () -> Product.count("SELECT count(*) FROM job_runs WHERE status IN ('requested', 'running') AND id = '"
                                + run + "'")
                        == 0);
        Answer ended = admin.get("/jobs/runs/" + run);
        assertThat(ended.at("status")).as(ended.text()).isEqualTo("completed");
        return ended;
    }

    /** The report as CSV. */
    static String csv(String run) {
        Answer report = Product.admin().get("/jobs/runs/" + run + "/report");
        assertThat(report.status()).as(report.text()).isEqualTo(200);
        return report.text();
    }
}
