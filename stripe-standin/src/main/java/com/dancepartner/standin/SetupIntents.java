package com.dancepartner.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Setup intents: saving a card for later, with authentication where its bank wants it. */
final class SetupIntents {

    private static final Set<String> USAGES = Set.of("on_session", "off_session");
    private static final Set<String> REASONS = Set.of("abandoned", "duplicate", "requested_by_customer");

    private final World world;

    SetupIntents(World world) {
        this.world = world;
    }

    ObjectNode create(Call call) {
        Params params = call.params();
        ObjectNode intent = Intents.create(Kind.SETUP_INTENT, world.clock.now());
        String customer = params.text("customer");
        if (customer != null) {
            world.store.referenced(Kind.CUSTOMER, customer, "customer");
        }
        params.copyTexts(intent, "customer", "description");
        String usage = params.oneOf("usage", USAGES);
        intent.put("usage", usage == null ? "off_session" : usage);
        Intents.applyMethodTypes(intent, params);
        params.mergeMetadata(intent);
        boolean confirm = params.flag("confirm");
        Optional<ObjectNode> method = method(intent, params);
        if (confirm && method.isEmpty()) {
            throw missingMethod(intent);
        }
        method.ifPresent(given -> select(intent, given));
        world.store.keep(Kind.SETUP_INTENT, intent);
        world.events.emit("setup_intent.created", intent);
        if (confirm) {
            confirm(intent, params.text("return_url"));
        }
        return intent;
    }

    ObjectNode list(Call call) {
        String customer = call.params().text("customer");
        return Pages.of(
                world.store.shelf(Kind.SETUP_INTENT), intent -> Pages.matches(intent, "customer", customer), call);
    }

    ObjectNode retrieve(Call call) {
        return world.store.get(Kind.SETUP_INTENT, call.id());
    }

    ObjectNode confirm(Call call) {
        ObjectNode intent = world.store.get(Kind.SETUP_INTENT, call.id());
        Intents.requireStatus(intent, Intents.OPEN, "confirmed");
        method(intent, call.params()).ifPresent(given -> select(intent, given));
        confirm(intent, call.params().text("return_url"));
        return intent;
    }

    ObjectNode cancel(Call call) {
        ObjectNode intent = world.store.get(Kind.SETUP_INTENT, call.id());
        String reason = call.params().oneOf("cancellation_reason", REASONS);
        Intents.requireStatus(intent, Intents.OPEN, "canceled");
        intent.put("status", Intents.CANCELED)
                .put("cancellation_reason", reason)
                .putNull("next_action");
        world.events.emit("setup_intent.canceled", intent);
        return intent;
    }

    /** What the 3-D Secure page reports. */
    void authenticated(ObjectNode intent, boolean passed) {
        Intents.requireStatus(intent, Set.of(Intents.NEEDS_ACTION), "authenticated");
        ObjectNode method = selected(intent);
        intent.putNull("next_action");
        if (passed) {
            succeed(intent, method);
        } else {
            fail(
                    intent,
                    method,
                    ApiError.invalid(
                            "setup_intent_authentication_failure",
                            "The latest attempt to set up the payment method has failed because authentication"
                                    + " failed."));
        }
    }

    private Optional<ObjectNode> method(ObjectNode intent, Params params) {
        String id = params.text("payment_method");
        if (id == null) {
            return Optional.empty();
        }
        ObjectNode method = world.paymentMethods.resolve(id, "payment_method");
        world.paymentMethods.requireUsable(method, Json.text(intent, "customer"), "SetupIntent");
        return Optional.of(method);
    }

    private static void select(ObjectNode intent, ObjectNode method) {
        intent.put("payment_method", Json.requiredText(method, "id")).put("status", Intents.NEEDS_CONFIRMATION);
    }

    private ObjectNode selected(ObjectNode intent) {
        return world.store.get(Kind.PAYMENT_METHOD, Json.requiredText(intent, "payment_method"));
    }

    private static ApiError missingMethod(ObjectNode intent) {
        return ApiError.unexpectedState(
                intent, "You cannot confirm this SetupIntent because it's missing a payment method.");
    }

    private void confirm(ObjectNode intent, @Nullable String returnUrl) {
        if (Json.text(intent, "payment_method") == null) {
            throw missingMethod(intent);
        }
        ObjectNode method = selected(intent);
        TestCard card = world.paymentMethods.card(method);
        if (card.setupDecline().isPresent()) {
            ApiError error = ApiError.card(card.setupDecline().get());
            fail(intent, method, error);
            throw error.with("payment_method", method.deepCopy()).with("setup_intent", intent.deepCopy());
        }
        if (card.needsAuthenticationOnSetup()) {
            Intents.requireAction(world, intent, returnUrl);
            world.events.emit("setup_intent.requires_action", intent);
        } else {
            succeed(intent, method);
        }
    }

    private void succeed(ObjectNode intent, ObjectNode method) {
        String customer = Json.text(intent, "customer");
        if (customer != null) {
            world.paymentMethods.attach(method, customer);
        }
        world.paymentMethods.markSetUp(method);
        world.paymentMethods.markUsed(method);
        intent.put("status", Intents.SUCCEEDED).putNull("last_setup_error").putNull("next_action");
        world.events.emit("setup_intent.succeeded", intent);
    }

    private void fail(ObjectNode intent, ObjectNode method, ApiError error) {
        intent.set("last_setup_error", Intents.lastError(error, method));
        intent.put("status", Intents.NEEDS_METHOD).putNull("payment_method").putNull("next_action");
        world.events.emit("setup_intent.setup_failed", intent);
    }
}
