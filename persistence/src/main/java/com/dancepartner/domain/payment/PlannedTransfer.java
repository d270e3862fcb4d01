package com.dancepartner.domain.payment;

import com.dancepartner.domain.money.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a payout run decided for one payment.
 *
 * @param commandId the transfer; empty where debts took the whole share
 * @param sentCents what is to be sent, in minor units
 * @param nettedCents what was kept for debts of the host, in minor units
 */
public record PlannedTransfer(UUID paymentId, Optional<UUID> commandId, long sentCents, long nettedCents) {

    /** So much was kept for debts. */
    public static PlannedTransfer netted(UUID paymentId, Money part) {
        return new PlannedTransfer(paymentId, Optional.empty(), 0, part.minor());
    }

    /** One for each payment, of what was kept and what is sent of it. */
    public static List<PlannedTransfer> together(List<PlannedTransfer> all) {
        Map<UUID, PlannedTransfer> byPayment = new LinkedHashMap<>();
        all.forEach(each -> byPayment.merge(each.paymentId(), each, PlannedTransfer::and));
        return List.copyOf(byPayment.values());
    }

    private PlannedTransfer and(PlannedTransfer other) {
        return new PlannedTransfer(
                paymentId,
                other.commandId.or(() -> commandId),
                sentCents + other.sentCents,
                nettedCents + other.nettedCents);
    }
}
