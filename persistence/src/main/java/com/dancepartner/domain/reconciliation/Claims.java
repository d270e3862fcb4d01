package com.dancepartner.domain.reconciliation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What our books have open that is not a movement.
 *
 * @param stuck commands that wait since more than a day
 * @param owed refunds that came back, and are owed to clients
 * @param disputes card disputes that our books have undecided
 */
public record Claims(List<Stuck> stuck, List<Owed> owed, List<OpenDispute> disputes) {

    /**
     * A command that waits.
     *
     * @param key its idempotency key
     * @param operation its wire name
     * @param error what was answered last; empty where nothing was
     */
    public record Stuck(String key, String operation, UUID paymentId, String currency, long cents, String error) {}

    /** Minor units that are owed to the client of a payment. */
    public record Owed(UUID paymentId, String currency, long cents) {}

    /** A card dispute of which our books do not know the end. */
    public record OpenDispute(String disputeId, UUID paymentId, String currency, long cents) {}

    /** @param decided status at Stripe of the disputes, by their ids, in Stripe's words */
    List<Finding> findings(Map<String, String> decided) {
        return Stream.of(
                        stuck.stream().map(Claims::finding),
                        owed.stream().map(Claims::finding),
                        disputes.stream()
                                .filter(dispute -> "lost".equals(decided.get(dispute.disputeId())))
                                .map(Claims::finding))
                .flatMap(findings -> findings)
                .toList();
    }

    private static Finding finding(Stuck command) {
        String cause = command.error().isEmpty()
                ? DiscrepancyKind.STUCK_COMMAND.cause()
                : DiscrepancyKind.STUCK_COMMAND.cause() + " It is to " + command.operation() + "; the last error: "
                        + command.error();
        return new Finding(
                DiscrepancyKind.STUCK_COMMAND,
                command.key(),
                command.paymentId(),
                command.currency(),
                command.cents(),
                0,
                cause);
    }

    private static Finding finding(Owed owed) {
        return new Finding(
                DiscrepancyKind.CLIENT_OWED,
                owed.paymentId().toString(),
                owed.paymentId(),
                owed.currency(),
                owed.cents(),
                0);
    }

    private static Finding finding(OpenDispute dispute) {
        return new Finding(
                DiscrepancyKind.DISPUTE_NOT_BOOKED,
                dispute.disputeId(),
                dispute.paymentId(),
                dispute.currency(),
                0,
                dispute.cents(),
                "This card dispute was lost, and our books wait for its end: its notice was lost. Book the loss.");
    }
}
