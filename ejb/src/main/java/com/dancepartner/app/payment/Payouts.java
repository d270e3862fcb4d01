package com.dancepartner.app.payment;

import com.dancepartner.domain.ledger.Ledger;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.operations.PayoutReports;
import com.dancepartner.domain.payment.Payment;
import com.dancepartner.domain.payment.PaymentCommands;
import com.dancepartner.domain.payment.Payments;
import com.dancepartner.domain.payment.PlannedTransfer;
import com.dancepartner.domain.payment.TransferPart;
import com.dancepartner.domain.payment.Transfers;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Decides what hosts are sent, and what is kept for their debts; the payout job itself only reads ids and calls here. */
@Stateless
public class Payouts {

    private static final UUID FIRST = new UUID(0, 0);

    @Inject
    Transfers transfers;

    @Inject
    Payments payments;

    @Inject
    PaymentCommands commands;

    @Inject
    Ledger ledger;

    @Inject
    PayoutReports reports;

    @Inject
    PayoutProgress progress;

    @Inject
    Clock clock;

    /** How long after Stripe refused a transfer it is tried again. */
    @Inject
    @ConfigProperty(name = "payout.retry.after", defaultValue = "PT6H")
    Duration retryAfter;

    /**
     * The next payments due, in order of id, after the given one.
     *
     * @param part which of the parts that all payments are shared out to, from 0
     * @param parts how many there are
     */
    public List<UUID> due(int part, int parts, @Nullable UUID after, int limit) {
        TransferPart of = new TransferPart(part, parts);
        return transfers.due(of, clock.instant(), retryAfter, after == null ? FIRST : after, limit);
    }

    /**
     * Decides the transfers of these payments and counts them to the run. Debts of the host in the same currency are
     * settled first; what remains is sent. One that has come into dispute meanwhile, or of which something is being given
     * back, is left to a later run. Again, it changes nothing.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void plan(UUID jobRunId, List<UUID> paymentIds) {
        Instant now = clock.instant();
        List<PlannedTransfer> netted = transfers.lock(paymentIds).stream()
                .flatMap(id -> net(id, now).stream())
                .toList();
        List<PlannedTransfer> sent = transfers.queue(paymentIds, now);
        List<PlannedTransfer> all = new ArrayList<>(netted);
        all.addAll(sent);
        reports.include(jobRunId, PlannedTransfer.together(all));
        progress.planned(jobRunId, sent.size());
    }

    private Optional<PlannedTransfer> net(UUID paymentId, Instant now) {
        Payment payment = payments.getForUpdate(paymentId);
        Money payable = payment.payable();
        Money debt = transfers.debtOf(payment.hostProfileId(), payable.currency());
        Money part = new Money(Math.min(debt.minor(), payable.minor()), payable.currency());
        if (part.minor() <= 0 || payment.isFrozen() || commands.hasPending(paymentId)) {
            return Optional.empty();
        }
        payment.netted(part, now);
        ledger.postNetting(paymentId, part, now);
        return Optional.of(PlannedTransfer.netted(paymentId, part));
    }
}
