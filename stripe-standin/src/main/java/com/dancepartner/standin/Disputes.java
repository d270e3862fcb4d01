package com.dancepartner.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Disputes of captured charges: cardholders who ask their bank for the money back. */
final class Disputes {

    static final String FRAUDULENT = "fraudulent";
    private static final Set<String> REASONS = Set.of(
            "bank_cannot_process",
            "credit_not_processed",
            "customer_initiated",
            "duplicate",
            FRAUDULENT,
            "general",
            "noncompliant",
            "product_not_received",
            "product_unacceptable",
            "subscription_canceled",
            "unrecognized");
    private static final Set<String> CLOSED = Set.of("won", "lost", "warning_closed");
    private static final long FEE_UNITS = 15;
    private static final long ANSWER_WITHIN_SECONDS = 9L * 24 * 3600;

    private final World world;

    Disputes(World world) {
        this.world = world;
    }

    ObjectNode retrieve(Call call) {
        return world.store.get(Kind.DISPUTE, call.id());
    }

    ObjectNode list(Call call) {
        String charge = call.params().text("charge");
        String intent = call.params().text("payment_intent");
        return Pages.of(
                world.store.shelf(Kind.DISPUTE),
                dispute -> Pages.matches(dispute, "charge", charge) && Pages.matches(dispute, "payment_intent", intent),
                call);
    }

    /** What the test cards for disputes do right after the capture. */
    void openByCard(String chargeId) {
        ObjectNode charge = world.store.get(Kind.CHARGE, chargeId);
        String method = Json.requiredText(charge, "payment_method");
        boolean inquiry =
                world.paymentMethods.card(world.store.get(Kind.PAYMENT_METHOD, method)) == TestCard.DISPUTE_INQUIRY;
        open(chargeId, charge.path("amount_captured").asLong(), inquiry ? "general" : FRAUDULENT, inquiry);
    }

    /**
     * A dispute of a captured charge, without an open one.
     *
     * @param amount minor units, at most those captured; 0 for all of them
     * @param inquiry whether the bank only asks; then no money is withdrawn
     */
    ObjectNode open(String chargeId, long amount, String reason, boolean inquiry) {
        ObjectNode charge = world.store.get(Kind.CHARGE, chargeId);
        long captured = charge.path("amount_captured").asLong();
        long disputed = amount == 0 ? captured : amount;
        require(charge.path("captured").asBoolean(), "only captured charges can be disputed: " + chargeId);
        require(disputed > 0 && disputed <= captured, "of " + chargeId + " at most " + captured + " can be disputed");
        require(REASONS.contains(reason), "unknown reason " + reason);
        require(!isOpen(chargeId), "the charge has an open dispute: " + chargeId);
        ObjectNode dispute = describe(charge, disputed, reason, inquiry);
        world.store.keep(Kind.DISPUTE, dispute);
        world.store.notes(chargeId).put("dispute", Json.requiredText(dispute, "id"));
        charge.put("disputed", true);
        if (inquiry) {
            world.events.emit("charge.dispute.created", dispute);
        } else {
            move(dispute, Ledger.Movement.DISPUTE, "Chargeback withdrawal for " + chargeId);
            world.events.emit("charge.dispute.created", dispute);
            world.events.emit("charge.dispute.funds_withdrawn", dispute);
        }
        return dispute;
    }

    /** The bank's decision; an inquiry just ends. */
    ObjectNode close(String id, boolean won) {
        ObjectNode dispute = world.store.get(Kind.DISPUTE, id);
        String status = Json.requiredText(dispute, "status");
        require(!CLOSED.contains(status), "the dispute is closed: " + id);
        if (status.startsWith("warning_")) {
            dispute.put("status", "warning_closed");
        } else if (won) {
            dispute.put("status", "won").put("is_charge_refundable", true);
            move(dispute, Ledger.Movement.DISPUTE_REVERSAL, "Chargeback reversal for " + Json.text(dispute, "charge"));
            world.events.emit("charge.dispute.funds_reinstated", dispute);
        } else {
            dispute.put("status", "lost");
        }
        world.events.emit("charge.dispute.closed", dispute);
        return dispute;
    }

    /**
     * Guards refunds.
     *
     * @throws ApiError 400 where the bank has taken the money back already
     */
    void requireRefundable(ObjectNode charge) {
        String id = Json.requiredText(charge, "id");
        ObjectNode dispute = latest(id);
        if (dispute != null && !dispute.path("is_charge_refundable").asBoolean()) {
            throw ApiError.invalid(
                    "charge_disputed", "Charge " + id + " has been charged back; cannot issue a refund.");
        }
    }

    private boolean isOpen(String chargeId) {
        ObjectNode dispute = latest(chargeId);
        return dispute != null && !CLOSED.contains(Json.requiredText(dispute, "status"));
    }

    private @Nullable ObjectNode latest(String chargeId) {
        String id = Json.text(world.store.notes(chargeId), "dispute");
        return id == null ? null : world.store.get(Kind.DISPUTE, id);
    }

    private ObjectNode describe(ObjectNode charge, long amount, String reason, boolean inquiry) {
        long now = world.clock.now();
        ObjectNode dispute = Store.create(Kind.DISPUTE, now)
                .put("amount", amount)
                .put("charge", Json.requiredText(charge, "id"))
                .put("currency", Json.requiredText(charge, "currency"))
                .put("is_charge_refundable", inquiry)
                .put("payment_intent", Json.text(charge, "payment_intent"))
                .put("reason", reason)
                .put("status", inquiry ? "warning_needs_response" : "needs_response");
        Json.child(dispute, "evidence_details").put("due_by", now + ANSWER_WITHIN_SECONDS);
        String brand =
                charge.path("payment_method_details").path("card").path("brand").asText();
        Json.child(Json.child(dispute, "payment_method_details"), "card")
                .put("brand", brand)
                .put("network", brand)
                .put("case_type", inquiry ? "inquiry" : "chargeback");
        return dispute;
    }

    /** Takes the disputed amount and Stripe's fee, or gives both back. */
    private void move(ObjectNode dispute, Ledger.Movement movement, String description) {
        String currency = Json.requiredText(dispute, "currency");
        long fee = Money.ofWhole(FEE_UNITS, currency);
        long now = world.clock.now();
        Ledger.Posting posting = new Ledger.Posting(
                movement,
                dispute.path("amount").asLong(),
                movement == Ledger.Movement.DISPUTE ? fee : -fee,
                now,
                now,
                description);
        dispute.withArray("/balance_transactions")
                .add(world.ledger.post(posting, dispute).deepCopy());
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
