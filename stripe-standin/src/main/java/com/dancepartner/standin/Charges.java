package com.dancepartner.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Charges: the attempts of payment intents, holding, captured or failed. */
final class Charges {

    private static final long HOLD_SECONDS = 7L * 24 * 3600;
    static final long PENDING_SECONDS = 2L * 24 * 3600;

    private final World world;

    Charges(World world) {
        this.world = world;
    }

    ObjectNode retrieve(Call call) {
        return world.store.get(Kind.CHARGE, call.id());
    }

    ObjectNode list(Call call) {
        String intent = call.params().text("payment_intent");
        String customer = call.params().text("customer");
        String group = call.params().text("transfer_group");
        return Pages.of(
                world.store.shelf(Kind.CHARGE),
                charge -> Pages.matches(charge, "payment_intent", intent)
                        && Pages.matches(charge, "customer", customer)
                        && Pages.matches(charge, "transfer_group", group),
                call);
    }

    /** A successful authorisation of the intent's amount, not yet captured. */
    ObjectNode authorise(ObjectNode intent, ObjectNode method, boolean authenticated) {
        ObjectNode charge = attempt(intent, method);
        ObjectNode card = card(charge);
        card.put("authorization_code", Ids.random(6)).put("network_transaction_id", Ids.random(15));
        if (authenticated) {
            card.putObject("three_d_secure")
                    .put("authentication_flow", "challenge")
                    .put("electronic_commerce_indicator", "05")
                    .putNull("exemption_indicator")
                    .put("result", "authenticated")
                    .putNull("result_reason")
                    .put("transaction_id", Ids.random(20))
                    .put("version", "2.2.0");
        }
        return world.store.keep(Kind.CHARGE, charge);
    }

    /** Turns a fresh authorisation into a hold that ends by itself after seven days. */
    void hold(ObjectNode charge) {
        long before = charge.path("created").asLong() + HOLD_SECONDS;
        card(charge).put("capture_before", before);
        world.deadlines.add(before, Json.requiredText(charge, "payment_intent"));
    }

    /** Takes money from an authorised charge; cards made for it are disputed as soon as that is done. */
    void capture(ObjectNode charge, long amount) {
        String method = Json.requiredText(charge, "payment_method");
        TestCard card = world.paymentMethods.card(world.store.get(Kind.PAYMENT_METHOD, method));
        long now = world.clock.now();
        take(charge, amount, Ledger.feeOn(amount), now, card == TestCard.BYPASS_PENDING ? now : now + PENDING_SECONDS);
        if (card.isDisputed()) {
            world.deadlines.add(now, Json.requiredText(charge, "id"));
        }
    }

    /** Records that money was taken, with Stripe's fee; times in seconds since 1970. */
    void take(ObjectNode charge, long amount, long fee, long at, long availableOn) {
        charge.put("captured", true).put("amount_captured", amount);
        Ledger.Posting posting = new Ledger.Posting(
                Ledger.Movement.CHARGE, amount, fee, at, availableOn, Json.text(charge, "description"));
        charge.put("balance_transaction", Json.requiredText(world.ledger.post(posting, charge), "id"));
    }

    /** A refused attempt. */
    ObjectNode refuse(ObjectNode intent, ObjectNode method, Decline decline) {
        ObjectNode charge = attempt(intent, method)
                .put("status", "failed")
                .put("paid", false)
                .put("failure_code", decline.code())
                .put("failure_message", decline.message());
        Json.child(charge, "outcome")
                .put("network_status", "declined_by_network")
                .put("reason", decline.declineCode())
                .put("seller_message", "The bank did not return any further details with this decline.")
                .put("type", "issuer_declined");
        world.store.keep(Kind.CHARGE, charge);
        world.events.emit("charge.failed", charge);
        return charge;
    }

    /** A charge of the intent's whole amount, not yet kept. */
    ObjectNode attempt(ObjectNode intent, ObjectNode method) {
        long amount = intent.path("amount").asLong();
        ObjectNode charge = Store.create(Kind.CHARGE, world.clock.now())
                .put("amount", amount)
                .put("currency", Json.requiredText(intent, "currency"))
                .put("customer", Json.text(intent, "customer"))
                .put("description", Json.text(intent, "description"))
                .put("payment_intent", Json.requiredText(intent, "id"))
                .put("payment_method", Json.requiredText(method, "id"))
                .put("receipt_email", Json.text(intent, "receipt_email"))
                .put("statement_descriptor", Json.text(intent, "statement_descriptor"))
                .put("statement_descriptor_suffix", Json.text(intent, "statement_descriptor_suffix"))
                .put("transfer_group", Json.text(intent, "transfer_group"));
        charge.set("metadata", intent.path("metadata").deepCopy());
        charge.set("billing_details", method.path("billing_details").deepCopy());
        ObjectNode card = card(charge).put("amount_authorized", amount);
        card.put("brand", method.path("card").path("brand").asText())
                .put("network", method.path("card").path("brand").asText())
                .put("last4", method.path("card").path("last4").asText())
                .put("fingerprint", method.path("card").path("fingerprint").asText());
        Json.child(card, "overcapture").put("maximum_amount_capturable", amount);
        return charge;
    }

    private static ObjectNode card(ObjectNode charge) {
        return Json.child(Json.child(charge, "payment_method_details"), "card");
    }
}
