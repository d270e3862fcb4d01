package com.dancepartner.app.payment;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.operations.PayoutLine;
import com.dancepartner.domain.operations.PayoutReports;
import com.dancepartner.domain.payment.Payment;
import com.dancepartner.domain.payment.PaymentCommands;
import com.dancepartner.domain.payment.Payments;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the payout job does to the books; the job itself only reads ids and calls here. */
@Stateless
public class Payouts {

    private static final UUID FIRST = new UUID(0, 0);

    @Inject
    Payments payments;

    @Inject
    PaymentCommands commands;

    @Inject
    PayoutReports reports;

    @Inject
    Clock clock;

    /** The next payments due, in order of id, after the given one. */
    public List<UUID> due(@Nullable UUID after, int limit) {
        return payments.dueForTransfer(clock.instant(), after == null ? FIRST : after, limit);
    }

    /**
     * Decides the transfer of this payment and counts it to the run, in the caller's transaction. One that has come into
     * dispute meanwhile, or of which something is being given back, is left to a later run.
     */
    public void plan(UUID jobRunId, UUID paymentId) {
        Payment payment = payments.getForUpdate(paymentId);
        if (!payment.isFrozen() && !commands.hasPending(paymentId)) {
            payment.transfer(clock.instant()).ifPresent(commands::add);
            reports.include(jobRunId, paymentId);
        }
    }

    /** The payments of this run whose transfer Stripe has not heard of, or not answered. */
    public List<UUID> unsettled(UUID jobRunId) {
        return reports.unsettled(jobRunId);
    }

    /** Writes the report of this run. @return a line to tell the operator */
    public String report(UUID jobRunId) {
        List<PayoutLine> lines = reports.lines(jobRunId);
        reports.add(jobRunId, PayoutCsv.of(jobRunId, lines), clock.instant());
        long paid = lines.stream().filter(line -> line.outcome().equals("paid")).count();
        return paid + " of " + lines.size() + " transfers paid" + PayoutCsv.totals(lines);
    }

    /** @throws BusinessException NOT_FOUND when the run wrote none */
    public String csv(UUID jobRunId) {
        return reports.csvOf(jobRunId);
    }
}
