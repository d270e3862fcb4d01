package com.dancepartner.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Confirming a payment intent: authentication, the bank's answer, and the hold or the money. */
final class Confirmation {

    private final World world;

    Confirmation(World world) {
        this.world = world;
    }

    ObjectNode confirm(Call call) {
        ObjectNode intent = world.store.get(Kind.PAYMENT_INTENT, call.id());
        Params params = call.params();
        Intents.requireStatus(intent, Intents.OPEN, "confirmed");
        method(intent, params).ifPresent(given -> select(intent, given));
        params.copyTexts(intent, "receipt_email", "setup_future_usage");
        confirm(intent, params);
        return intent;
    }

    /** The payment method that a request names, checked for this intent. */
    Optional<ObjectNode> method(ObjectNode intent, Params params) {
        String id = params.text("payment_method");
        if (id == null) {
            return Optional.empty();
        }
        ObjectNode method = world.paymentMethods.resolve(id, "payment_method");
        world.paymentMethods.requireUsable(method, Json.text(intent, "customer"), "PaymentIntent");
        return Optional.of(method);
    }

    static void select(ObjectNode intent, ObjectNode method) {
        intent.put("payment_method", Json.requiredText(method, "id"))
                .put("status", Intents.NEEDS_CONFIRMATION)
                .putNull("next_action");
    }

    /**
     * Confirms an intent whose payment method is chosen.
     *
     * @throws ApiError 402 if the card is refused; the intent then waits for another payment method
     */
    void confirm(ObjectNode intent, Params params) {
        if (Json.text(intent, "payment_method") == null) {
            throw missingMethod(intent);
        }
        ObjectNode method = selected(intent);
        boolean offSession = isOffSession(params.text("off_session"));
        TestCard card = world.paymentMethods.card(method);
        if (!card.needsAuthentication(offSession, world.paymentMethods.isSetUp(method))) {
            authorise(intent, method, false);
        } else if (offSession || params.flag("error_on_requires_action")) {
            refuse(intent, method, Decline.AUTHENTICATION_REQUIRED);
        } else {
            Intents.requireAction(world, intent, params.text("return_url"));
            world.events.emit("payment_intent.requires_action", intent);
        }
    }

    static ApiError missingMethod(ObjectNode intent) {
        return ApiError.unexpectedState(
                intent,
                "You cannot confirm this PaymentIntent because it's missing a payment method. Update the PaymentIntent"
                        + " with a payment method and then confirm it again.");
    }

    /**
     * What the 3-D Secure page reports.
     *
     * @throws ApiError 402 if the bank refuses the card although its holder authenticated
     */
    void authenticated(ObjectNode intent, boolean passed) {
        Intents.requireStatus(intent, Set.of(Intents.NEEDS_ACTION), "authenticated");
        ObjectNode method = selected(intent);
        intent.putNull("next_action");
        if (passed) {
            authorise(intent, method, true);
        } else {
            fail(
                    intent,
                    method,
                    ApiError.invalid(
                            "payment_intent_authentication_failure",
                            "The provided PaymentMethod has failed authentication. You can provide payment_method_data"
                                    + " or a new PaymentMethod to attempt to fulfill this PaymentIntent again."));
        }
    }

    private static boolean isOffSession(@Nullable String value) {
        return value != null && !value.equals("false");
    }

    private ObjectNode selected(ObjectNode intent) {
        return world.store.get(Kind.PAYMENT_METHOD, Json.requiredText(intent, "payment_method"));
    }

    private void authorise(ObjectNode intent, ObjectNode method, boolean authenticated) {
        Optional<Decline> decline = world.paymentMethods.card(method).chargeDecline();
        if (decline.isPresent()) {
            refuse(intent, method, decline.get());
        }
        ObjectNode charge = world.charges.authorise(intent, method, authenticated);
        saveForLater(intent, method);
        intent.put("latest_charge", Json.requiredText(charge, "id"))
                .putNull("last_payment_error")
                .putNull("next_action");
        if ("manual".equals(Json.text(intent, "capture_method"))) {
            hold(intent, charge);
        } else {
            take(intent, charge);
        }
    }

    private void hold(ObjectNode intent, ObjectNode charge) {
        world.charges.hold(charge);
        intent.put("status", Intents.NEEDS_CAPTURE)
                .put("amount_capturable", intent.path("amount").asLong());
        world.events.emit("charge.succeeded", charge);
        world.events.emit("payment_intent.amount_capturable_updated", intent);
    }

    private void take(ObjectNode intent, ObjectNode charge) {
        long amount = intent.path("amount").asLong();
        world.charges.capture(charge, amount);
        intent.put("status", Intents.SUCCEEDED).put("amount_received", amount);
        world.events.emit("charge.succeeded", charge);
        world.events.emit("payment_intent.succeeded", intent);
    }

    private void saveForLater(ObjectNode intent, ObjectNode method) {
        String customer = Json.text(intent, "customer");
        String usage = Json.text(intent, "setup_future_usage");
        if (usage != null && customer != null) {
            world.paymentMethods.attach(method, customer);
        }
        if ("off_session".equals(usage)) {
            world.paymentMethods.markSetUp(method);
        }
        world.paymentMethods.markUsed(method);
    }

    private void refuse(ObjectNode intent, ObjectNode method, Decline decline) {
        ObjectNode charge = world.charges.refuse(intent, method, decline);
        String chargeId = Json.requiredText(charge, "id");
        ApiError error = ApiError.card(decline).with("charge", chargeId);
        intent.put("latest_charge", chargeId);
        fail(intent, method, error);
        throw error.with("payment_method", method.deepCopy()).with("payment_intent", intent.deepCopy());
    }

    private void fail(ObjectNode intent, ObjectNode method, ApiError error) {
        intent.set("last_payment_error", Intents.lastError(error, method));
        intent.put("status", Intents.NEEDS_METHOD).putNull("payment_method").putNull("next_action");
        world.events.emit("payment_intent.payment_failed", intent);
    }
}
