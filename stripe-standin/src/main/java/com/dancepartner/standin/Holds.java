package com.dancepartner.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The end of a payment intent: captured, canceled, or its hold expired. */
final class Holds {

    private static final Set<String> REASONS = Set.of("abandoned", "duplicate", "fraudulent", "requested_by_customer");
    private static final Set<String> CANCELABLE =
            Set.of(Intents.NEEDS_METHOD, Intents.NEEDS_CONFIRMATION, Intents.NEEDS_ACTION, Intents.NEEDS_CAPTURE);

    private final World world;

    Holds(World world) {
        this.world = world;
    }

    /** Captures all or a part of the held amount; the rest goes back to the cardholder. */
    ObjectNode capture(Call call) {
        ObjectNode intent = world.store.get(Kind.PAYMENT_INTENT, call.id());
        Intents.requireStatus(intent, Set.of(Intents.NEEDS_CAPTURE), "captured");
        long capturable = intent.path("amount_capturable").asLong();
        String currency = Json.requiredText(intent, "currency");
        long amount =
                Money.positive(call.params().integer("amount_to_capture", capturable), currency, "amount_to_capture");
        if (amount > capturable) {
            throw ApiError.invalid(
                            "amount_too_large",
                            "The amount you requested to capture (" + amount
                                    + ") is greater than the amount that can be captured (" + capturable + ").")
                    .with("param", "amount_to_capture");
        }
        call.params().copyTexts(intent, "statement_descriptor", "statement_descriptor_suffix");
        call.params().mergeMetadata(intent);
        ObjectNode charge = charge(intent);
        world.charges.capture(charge, amount);
        if (amount < capturable) {
            world.refunds.release(charge, capturable - amount, null);
        }
        intent.put("status", Intents.SUCCEEDED).put("amount_capturable", 0).put("amount_received", amount);
        world.events.emit("charge.captured", charge);
        world.events.emit("payment_intent.succeeded", intent);
        return intent;
    }

    ObjectNode cancel(Call call) {
        ObjectNode intent = world.store.get(Kind.PAYMENT_INTENT, call.id());
        String reason = call.params().oneOf("cancellation_reason", REASONS);
        Intents.requireStatus(intent, CANCELABLE, "canceled");
        if (Intents.status(intent).equals(Intents.NEEDS_CAPTURE)) {
            ObjectNode charge = charge(intent);
            world.refunds.release(charge, charge.path("amount").asLong(), null);
            world.events.emit("charge.refunded", charge);
        }
        close(intent, reason);
        return intent;
    }

    /** Ends a hold whose time is over; nothing happens to an intent that no longer holds. */
    void expire(String intentId) {
        ObjectNode intent = world.store.get(Kind.PAYMENT_INTENT, intentId);
        if (Intents.status(intent).equals(Intents.NEEDS_CAPTURE)) {
            ObjectNode charge = charge(intent);
            world.refunds.release(charge, charge.path("amount").asLong(), "expired_uncaptured_charge");
            world.events.emit("charge.expired", charge);
            close(intent, "automatic");
        }
    }

    private ObjectNode charge(ObjectNode intent) {
        return world.store.get(Kind.CHARGE, Json.requiredText(intent, "latest_charge"));
    }

    private void close(ObjectNode intent, @Nullable String reason) {
        intent.put("status", Intents.CANCELED)
                .put("amount_capturable", 0)
                .put("canceled_at", world.clock.now())
                .put("cancellation_reason", reason)
                .putNull("next_action");
        world.events.emit("payment_intent.canceled", intent);
    }
}
