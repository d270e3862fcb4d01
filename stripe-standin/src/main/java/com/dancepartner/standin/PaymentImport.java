package com.dancepartner.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Captured payments and their transfers under given ids and times, for demonstration worlds; without events. */
final class PaymentImport {

    private static final String METHOD = "pm_import";

    private final World world;

    PaymentImport(World world) {
        this.world = world;
    }

    /** Imports what is not there yet, and tells how many payments and transfers that were. */
    int run(JsonNode payments) {
        int made = 0;
        for (JsonNode payment : payments) {
            made += payment(payment) ? 1 : 0;
            JsonNode transfer = payment.path("transfer");
            made += transfer.isObject() && transfer(transfer, Json.requiredText(payment, "charge")) ? 1 : 0;
        }
        return made;
    }

    private boolean payment(JsonNode given) {
        String id = id(given, "intent", Kind.PAYMENT_INTENT);
        String chargeId = id(given, "charge", Kind.CHARGE);
        if (world.store.find(Kind.PAYMENT_INTENT, id).isPresent()
                || world.store.find(Kind.CHARGE, chargeId).isPresent()) {
            return false;
        }
        ObjectNode intent = intent(given, id).put("latest_charge", chargeId);
        long amount = intent.path("amount").asLong();
        long created = intent.path("created").asLong();
        ObjectNode charge =
                world.charges.attempt(intent, method()).put("id", chargeId).put("created", created);
        world.store.keep(Kind.PAYMENT_INTENT, intent);
        world.store.keep(Kind.CHARGE, charge);
        long fee = given.path("fee").asLong(Ledger.feeOn(amount));
        world.charges.take(charge, amount, fee, created, created + Charges.PENDING_SECONDS);
        return true;
    }

    private ObjectNode intent(JsonNode given, String id) {
        String currency = Money.currency(Json.requiredText(given, "currency"));
        long amount = Money.positive(given.path("amount").asLong(), currency, "amount");
        ObjectNode intent = Intents.create(Kind.PAYMENT_INTENT, created(given))
                .put("id", id)
                .put("client_secret", id + "_secret_" + Ids.random(24))
                .put("amount", amount)
                .put("amount_received", amount)
                .put("capture_method", "manual")
                .put("currency", currency)
                .put("payment_method", METHOD)
                .put("status", Intents.SUCCEEDED)
                .put("transfer_group", Json.text(given, "transfer_group"));
        metadata(given)
                .properties()
                .forEach(entry -> Json.child(intent, "metadata")
                        .put(entry.getKey(), entry.getValue().asText()));
        return intent;
    }

    private static JsonNode metadata(JsonNode given) {
        return given.path("metadata").isObject() ? given.path("metadata") : Json.object();
    }

    private boolean transfer(JsonNode given, String chargeId) {
        String id = id(given, "id", Kind.TRANSFER);
        if (world.store.find(Kind.TRANSFER, id).isPresent()) {
            return false;
        }
        ObjectNode charge = world.store.get(Kind.CHARGE, chargeId);
        String currency = Json.requiredText(charge, "currency");
        String account = Json.requiredText(given, "destination");
        world.store.get(Kind.ACCOUNT, account);
        ObjectNode transfer = Store.create(Kind.TRANSFER, created(given))
                .put("id", id)
                .put("amount", Money.positive(given.path("amount").asLong(), currency, "amount"))
                .put("currency", currency)
                .put("destination", account)
                .put("transfer_group", Json.text(charge, "transfer_group"));
        world.transfers.settle(transfer, charge);
        return true;
    }

    private long created(JsonNode given) {
        return given.path("created").asLong(world.clock.now());
    }

    private static String id(JsonNode given, String field, Kind kind) {
        String id = Json.requiredText(given, field);
        if (!id.startsWith(kind.prefix())) {
            throw new IllegalArgumentException(field + " must begin with " + kind.prefix() + ": " + id);
        }
        return id;
    }

    /** The one card that all imported payments were made with. */
    private ObjectNode method() {
        return world.store.find(Kind.PAYMENT_METHOD, METHOD).orElseGet(() -> {
            ObjectNode card = world.paymentMethods.ofTestCard(METHOD, TestCard.VISA);
            world.paymentMethods.markUsed(card);
            return card;
        });
    }
}
