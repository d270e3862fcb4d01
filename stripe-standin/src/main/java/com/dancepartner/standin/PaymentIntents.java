package com.dancepartner.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Payment intents: creating, reading and changing; confirming and capturing are elsewhere. */
final class PaymentIntents {

    private static final Set<String> CAPTURE_METHODS = Set.of("manual", "automatic", "automatic_async");
    private static final Set<String> USAGES = Set.of("on_session", "off_session");
    private static final List<String> ONLY_WHILE_OPEN = List.of(
            "amount",
            "currency",
            "customer",
            "payment_method",
            "payment_method_types",
            "receipt_email",
            "setup_future_usage");

    private final World world;

    PaymentIntents(World world) {
        this.world = world;
    }

    ObjectNode create(Call call) {
        Params params = call.params();
        ObjectNode intent = Intents.create(Kind.PAYMENT_INTENT, world.clock.now());
        long amount = params.requireInteger("amount");
        String currency = Money.currency(params);
        intent.put("amount", Money.chargeable(amount, currency)).put("currency", currency);
        String captureMethod = params.oneOf("capture_method", CAPTURE_METHODS);
        intent.put("capture_method", captureMethod == null ? "automatic_async" : captureMethod);
        Intents.applyMethodTypes(intent, params);
        apply(intent, params);
        boolean confirm = params.flag("confirm");
        if (params.has("off_session") && !confirm) {
            throw ApiError.invalid(null, "You can only set `off_session` when `confirm` is true.")
                    .with("param", "off_session");
        }
        Optional<ObjectNode> method = world.confirmation.method(intent, params);
        if (confirm && method.isEmpty()) {
            throw Confirmation.missingMethod(intent);
        }
        method.ifPresent(given -> Confirmation.select(intent, given));
        world.store.keep(Kind.PAYMENT_INTENT, intent);
        world.events.emit("payment_intent.created", intent);
        if (confirm) {
            world.confirmation.confirm(intent, params);
        }
        return intent;
    }

    ObjectNode retrieve(Call call) {
        return world.store.get(Kind.PAYMENT_INTENT, call.id());
    }

    ObjectNode list(Call call) {
        String customer = call.params().text("customer");
        return Pages.of(
                world.store.shelf(Kind.PAYMENT_INTENT), intent -> Pages.matches(intent, "customer", customer), call);
    }

    ObjectNode update(Call call) {
        ObjectNode intent = world.store.get(Kind.PAYMENT_INTENT, call.id());
        Params params = call.params();
        if (!Intents.OPEN.contains(Intents.status(intent))) {
            ONLY_WHILE_OPEN.stream().filter(params::has).findFirst().ifPresent(name -> {
                throw notUpdatable(intent, name);
            });
        }
        String currency = params.has("currency") ? Money.currency(params) : Json.requiredText(intent, "currency");
        long amount = params.integer("amount", intent.path("amount").asLong());
        Money.chargeable(amount, currency);
        Optional<ObjectNode> method = world.confirmation.method(intent, params);
        apply(intent.put("amount", amount).put("currency", currency), params);
        method.ifPresent(given -> Confirmation.select(intent, given));
        return intent;
    }

    private static ApiError notUpdatable(ObjectNode intent, String name) {
        return ApiError.unexpectedState(
                intent,
                String.format(
                        Locale.ROOT,
                        "This PaymentIntent's %s could not be updated because it has a status of %s. You may only"
                                + " update the %s of a PaymentIntent with one of the following statuses: %s.",
                        name,
                        Intents.status(intent),
                        name,
                        String.join(", ", Intents.OPEN.stream().sorted().toList())));
    }

    private void apply(ObjectNode intent, Params params) {
        String customer = params.text("customer");
        if (customer != null) {
            world.store.referenced(Kind.CUSTOMER, customer, "customer");
        }
        params.oneOf("setup_future_usage", USAGES);
        params.copyTexts(
                intent,
                "customer",
                "description",
                "receipt_email",
                "setup_future_usage",
                "statement_descriptor",
                "statement_descriptor_suffix",
                "transfer_group");
        if (params.has("payment_method_types")) {
            Intents.applyMethodTypes(intent, params);
        }
        params.mergeMetadata(intent);
    }
}
