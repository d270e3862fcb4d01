package com.dancepartner.standin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Transfers to connected accounts, and their reversals. */
final class Transfers {

    private final World world;

    Transfers(World world) {
        this.world = world;
    }

    ObjectNode create(Call call) {
        Params params = call.params();
        String currency = Money.currency(params);
        long amount = Money.positive(params.requireInteger("amount"), currency, "amount");
        ObjectNode account = destination(params.requireText("destination"));
        ObjectNode charge = source(params.text("source_transaction"), amount, currency);
        ObjectNode transfer = Store.create(Kind.TRANSFER, world.clock.now())
                .put("amount", amount)
                .put("currency", currency)
                .put("description", params.text("description"))
                .put("destination", Json.requiredText(account, "id"))
                .put("transfer_group", group(params.text("transfer_group"), charge));
        params.mergeMetadata(transfer);
        settle(transfer, charge);
        world.events.emit("transfer.created", transfer);
        return transfer;
    }

    /** Moves the money of a transfer and keeps it: out of a charge, or where that is null out of the balance. */
    void settle(ObjectNode transfer, @Nullable ObjectNode charge) {
        String id = Json.requiredText(transfer, "id");
        long amount = transfer.path("amount").asLong();
        long at = transfer.path("created").asLong();
        if (charge != null) {
            String chargeId = Json.requiredText(charge, "id");
            transfer.put("source_transaction", chargeId);
            ObjectNode notes = world.store.notes(chargeId);
            notes.put("transferred", notes.path("transferred").asLong(0) + amount);
        }
        transfer.put("destination_payment", Ids.next("py_"));
        Json.child(transfer, "reversals").put("url", "/v1/transfers/" + id + "/reversals");
        Ledger.Posting posting = new Ledger.Posting(
                Ledger.Movement.TRANSFER,
                amount,
                0,
                at,
                charge == null ? at : world.ledger.availableOn(charge, at),
                Json.text(transfer, "description"));
        transfer.put("balance_transaction", Json.requiredText(world.ledger.post(posting, transfer), "id"));
        world.connectedBalances.add(
                Json.requiredText(transfer, "destination"), Json.requiredText(transfer, "currency"), amount);
        world.store.keep(Kind.TRANSFER, transfer);
    }

    ObjectNode retrieve(Call call) {
        return world.store.get(Kind.TRANSFER, call.id());
    }

    ObjectNode list(Call call) {
        String group = call.params().text("transfer_group");
        String destination = call.params().text("destination");
        return Pages.of(
                world.store.shelf(Kind.TRANSFER),
                transfer -> Pages.matches(transfer, "transfer_group", group)
                        && Pages.matches(transfer, "destination", destination),
                call);
    }

    ObjectNode reverse(Call call) {
        ObjectNode transfer = world.store.get(Kind.TRANSFER, call.id());
        long left = transfer.path("amount").asLong()
                - transfer.path("amount_reversed").asLong();
        if (left == 0) {
            throw ApiError.invalid(null, "Transfer " + call.id() + " is already fully reversed.");
        }
        String currency = Json.requiredText(transfer, "currency");
        long amount = Money.positive(call.params().integer("amount", left), currency, "amount");
        if (amount > left) {
            throw ApiError.invalid(
                            null,
                            "Reversal amount (" + amount + ") is greater than the unreversed amount on the transfer ("
                                    + left + ")")
                    .with("param", "amount");
        }
        takeBack(transfer, amount);
        ObjectNode reversal = Store.create(Kind.TRANSFER_REVERSAL, world.clock.now())
                .put("amount", amount)
                .put("currency", currency)
                .put("destination_payment_refund", Ids.next("pyr_"))
                .put("transfer", call.id());
        call.params().mergeMetadata(reversal);
        reversal.put(
                "balance_transaction",
                world.ledger.record(Ledger.Movement.TRANSFER_REFUND, amount, reversal, world.clock.now()));
        world.store.keep(Kind.TRANSFER_REVERSAL, reversal);
        ArrayNode reversals = (ArrayNode) transfer.path("reversals").path("data");
        reversals.insert(0, reversal.deepCopy());
        long reversed = transfer.path("amount_reversed").asLong() + amount;
        transfer.put("amount_reversed", reversed).put("reversed", left == amount);
        world.events.emit("transfer.reversed", transfer);
        return reversal;
    }

    ObjectNode retrieveReversal(Call call) {
        ObjectNode reversal = world.store.get(Kind.TRANSFER_REVERSAL, call.ids().get(1));
        if (!Pages.matches(reversal, "transfer", call.id())) {
            throw ApiError.noSuch(404, "transfer_reversal", call.ids().get(1), "id");
        }
        return reversal;
    }

    ObjectNode listReversals(Call call) {
        world.store.get(Kind.TRANSFER, call.id());
        return Pages.of(
                world.store.shelf(Kind.TRANSFER_REVERSAL),
                reversal -> Pages.matches(reversal, "transfer", call.id()),
                call);
    }

    private ObjectNode destination(String id) {
        ObjectNode account = world.store.referenced(Kind.ACCOUNT, id, "destination");
        if (!account.path("capabilities").path("transfers").asText().equals("active")) {
            throw ApiError.invalid(
                    "insufficient_capabilities_for_transfer",
                    "Your destination account needs to have at least one of the following capabilities enabled:"
                            + " transfers, crypto_transfers, legacy_payments");
        }
        return account;
    }

    /** The charge that pays for a transfer; without one the available balance must. */
    private @Nullable ObjectNode source(@Nullable String chargeId, long amount, String currency) {
        if (chargeId == null) {
            if (amount > world.ledger.available(currency)) {
                throw insufficient("You have insufficient available funds in your Stripe account.");
            }
            return null;
        }
        ObjectNode charge = world.store.referenced(Kind.CHARGE, chargeId, "source_transaction");
        if (!charge.path("captured").asBoolean()) {
            throw ApiError.invalid(null, "The charge " + chargeId + " has not been captured.")
                    .with("param", "source_transaction");
        }
        if (!Pages.matches(charge, "currency", currency)) {
            throw ApiError.invalid(null, "The currency of source_transaction's balance transaction must be the same.")
                    .with("param", "currency");
        }
        long left = charge.path("amount_captured").asLong()
                - world.store.notes(chargeId).path("transferred").asLong(0);
        if (amount > left) {
            throw insufficient("The transfer amount (" + amount + ") is greater than what is left of the charge ("
                            + left + ").")
                    .with("param", "amount");
        }
        return charge;
    }

    private static ApiError insufficient(String message) {
        return ApiError.invalid("balance_insufficient", message);
    }

    private static @Nullable String group(@Nullable String given, @Nullable ObjectNode charge) {
        if (given != null || charge == null) {
            return given;
        }
        String group = Json.text(charge, "transfer_group");
        return group == null ? "group_" + Json.text(charge, "payment_intent") : group;
    }

    private void takeBack(ObjectNode transfer, long amount) {
        String account = Json.requiredText(transfer, "destination");
        String currency = Json.requiredText(transfer, "currency");
        if (world.connectedBalances.of(account, currency) < amount) {
            throw insufficient("The connected account " + account + " has insufficient funds for this reversal.");
        }
        world.connectedBalances.add(account, currency, -amount);
    }
}
