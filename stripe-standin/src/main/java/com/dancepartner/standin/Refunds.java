package com.dancepartner.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refunds of captured charges, and the release of held money that Stripe also shows as a refund. */
final class Refunds {

    private static final Set<String> REASONS = Set.of("duplicate", "fraudulent", "requested_by_customer");
    private static final long FAILS_AFTER_SECONDS = 5;

    private final World world;

    Refunds(World world) {
        this.world = world;
    }

    ObjectNode create(Call call) {
        Params params = call.params();
        ObjectNode charge = charge(params);
        String reason = params.oneOf("reason", REASONS);
        world.disputes.requireRefundable(charge);
        long refundable = refundable(charge);
        String currency = Json.requiredText(charge, "currency");
        long amount = Money.positive(params.integer("amount", refundable), currency, "amount");
        if (amount > refundable) {
            throw ApiError.invalid(
                            "amount_too_large",
                            "Refund amount (" + amount + ") is greater than unrefunded amount on charge (" + refundable
                                    + ")")
                    .with("param", "amount");
        }
        ObjectNode refund = refund(charge, amount, reason);
        params.mergeMetadata(refund);
        refund.put(
                "balance_transaction",
                world.ledger.record(
                        Ledger.Movement.REFUND, amount, refund, world.ledger.availableOn(charge, world.clock.now())));
        addRefunded(charge, amount);
        world.events.emit("refund.created", refund);
        world.events.emit("charge.refunded", charge);
        String method = Json.requiredText(charge, "payment_method");
        if (world.paymentMethods.card(world.store.get(Kind.PAYMENT_METHOD, method)) == TestCard.REFUND_FAIL) {
            world.deadlines.add(world.clock.now() + FAILS_AFTER_SECONDS, Json.requiredText(refund, "id"));
        }
        return refund;
    }

    ObjectNode retrieve(Call call) {
        return world.store.get(Kind.REFUND, call.id());
    }

    ObjectNode list(Call call) {
        String charge = call.params().text("charge");
        String intent = call.params().text("payment_intent");
        return Pages.of(
                world.store.shelf(Kind.REFUND),
                refund -> Pages.matches(refund, "charge", charge) && Pages.matches(refund, "payment_intent", intent),
                call);
    }

    /**
     * Gives held money back that was never captured. Stripe shows this as a refund without a balance transaction and
     * counts it in the charge's {@code amount_refunded}.
     */
    void release(ObjectNode charge, long amount, @Nullable String reason) {
        ObjectNode refund = refund(charge, amount, reason);
        Json.child(Json.child(refund, "destination_details"), "card").put("type", "reversal");
        addRefunded(charge, amount);
    }

    /** What the test card {@code pm_card_refundFail} does a few seconds after a refund: the money comes back. */
    void fail(String refundId) {
        ObjectNode refund = world.store.get(Kind.REFUND, refundId);
        ObjectNode charge = world.store.get(Kind.CHARGE, Json.requiredText(refund, "charge"));
        long amount = refund.path("amount").asLong();
        refund.put("status", "failed")
                .put("failure_reason", "expired_or_canceled_card")
                .put(
                        "failure_balance_transaction",
                        world.ledger.record(
                                Ledger.Movement.REFUND_FAILURE,
                                amount,
                                refund,
                                world.ledger.availableOn(charge, world.clock.now())));
        addRefunded(charge, -amount);
        world.events.emit("refund.updated", refund);
        world.events.emit("refund.failed", refund);
        world.events.emit("charge.refund.updated", refund);
    }

    private ObjectNode charge(Params params) {
        String chargeId = params.text("charge");
        if (chargeId != null) {
            return captured(world.store.referenced(Kind.CHARGE, chargeId, "charge"), chargeId);
        }
        String intentId = params.text("payment_intent");
        if (intentId == null) {
            throw ApiError.invalid(
                    "parameter_missing",
                    "One of the following params should be provided for this" + " request: payment_intent or charge.");
        }
        ObjectNode intent = world.store.referenced(Kind.PAYMENT_INTENT, intentId, "payment_intent");
        String latest = Json.text(intent, "latest_charge");
        if (latest == null) {
            throw notRefundable(intentId);
        }
        return captured(world.store.get(Kind.CHARGE, latest), intentId);
    }

    private static ObjectNode captured(ObjectNode charge, String named) {
        if (!charge.path("captured").asBoolean()) {
            throw notRefundable(named);
        }
        return charge;
    }

    private static ApiError notRefundable(String named) {
        return ApiError.invalid("charge_not_refundable", named + " does not have a successful charge to refund.");
    }

    /** Minor units still refundable; what was released at capture is already in the refunded amount. */
    private static long refundable(ObjectNode charge) {
        long left =
                charge.path("amount").asLong() - charge.path("amount_refunded").asLong();
        if (left == 0) {
            throw ApiError.invalid(
                    "charge_already_refunded",
                    "Charge " + Json.requiredText(charge, "id") + " has already been refunded.");
        }
        return left;
    }

    private ObjectNode refund(ObjectNode charge, long amount, @Nullable String reason) {
        ObjectNode refund = Store.create(Kind.REFUND, world.clock.now())
                .put("amount", amount)
                .put("charge", Json.requiredText(charge, "id"))
                .put("currency", Json.requiredText(charge, "currency"))
                .put("customer", Json.text(charge, "customer"))
                .put("payment_intent", Json.text(charge, "payment_intent"))
                .put("payment_method", Json.text(charge, "payment_method"))
                .put("reason", reason);
        return world.store.keep(Kind.REFUND, refund);
    }

    private static void addRefunded(ObjectNode charge, long amount) {
        long refunded = charge.path("amount_refunded").asLong() + amount;
        charge.put("amount_refunded", refunded)
                .put("refunded", refunded == charge.path("amount").asLong());
    }
}
