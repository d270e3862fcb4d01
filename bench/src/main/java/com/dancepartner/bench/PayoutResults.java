package com.dancepartner.bench;

import java.time.Duration;
import java.util.List;

/**
 * What the payout benchmark found, against its goals.
 *
 * @param product transfers from the request for the run to the last one that was recorded
 * @param whole the run with its report
 * @param bare the same writes in pgbench
 */
record PayoutResults(Rate product, Duration whole, Rate bare) {

    private static final double LEAST = 0.3;
    private static final double AIM = 0.6;

    double share() {
        return product.perSecond() / bare.perSecond();
    }

    Report into(Report report) {
        return report.table(new Table("transfers a second", "the payout job", "the same writes in pgbench", "share")
                        .row(
                                Figures.of(product.count()) + " transfers",
                                Figures.of(product.perSecond()),
                                Figures.of(bare.perSecond()),
                                Figures.of(share())))
                .table(new Table("seconds", "planned and sent", "with its report")
                        .row(
                                "the run",
                                Figures.of(Figures.seconds(product.took())),
                                Figures.of(Figures.seconds(whole))))
                .goals(goals());
    }

    List<Goal> goals() {
        return List.of(
                Goal.atLeast("transfers, share of the same writes in pgbench", share(), LEAST, ""),
                Goal.atLeast("… to aim for", share(), AIM, ""));
    }
}
