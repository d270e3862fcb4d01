package com.dancepartner.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the control API does to accounts and money: things that hosts, banks and cardholders do at Stripe. */
final class ControlMoney {

    private static final Set<String> DECISIONS = Set.of("won", "lost");

    private final World world;

    ControlMoney(World world) {
        this.world = world;
    }

    /** The answer to a control request; null where it is not one about money. */
    @Nullable
    ObjectNode answer(String request, ObjectNode input) {
        return switch (request) {
            case "POST accounts/bulk" -> world.call(() -> openAccounts(input.path("accounts")));
            case "POST accounts/payout" -> world.call(() -> payOut(input).deepCopy());
            case "POST accounts/requirements" -> world.call(() -> require(input).deepCopy());
            case "POST disputes" -> world.call(() -> dispute(input).deepCopy());
            case "POST disputes/close" -> world.call(() -> closeDispute(input).deepCopy());
            case "POST payments/bulk" ->
                world.call(() -> Json.object()
                        .put("ok", true)
                        .put("made", new PaymentImport(world).run(input.path("payments"))));
            default -> null;
        };
    }

    private ObjectNode openAccounts(JsonNode accounts) {
        for (JsonNode account : accounts) {
            String id = Json.requiredText(account, "id");
            if (!id.startsWith(Kind.ACCOUNT.prefix())) {
                throw new IllegalArgumentException("account ids begin with acct_: " + id);
            }
            world.accounts.ensureEnabled(id, Json.text(account, "country"), Json.text(account, "email"));
        }
        return Json.object().put("ok", true);
    }

    private ObjectNode payOut(ObjectNode input) {
        String failure = Json.text(input, "failure_code");
        return world.payouts.pay(
                Json.requiredText(input, "account"),
                Money.currency(Json.requiredText(input, "currency")),
                input.path("amount").asLong(),
                failure == null ? null : PayoutFailure.ofCode(failure));
    }

    private ObjectNode require(ObjectNode input) {
        return world.accounts.require(Json.requiredText(input, "account"), input);
    }

    private ObjectNode dispute(ObjectNode input) {
        String reason = Json.text(input, "reason");
        return world.disputes.open(
                Json.requiredText(input, "charge"),
                input.path("amount").asLong(0),
                reason == null ? Disputes.FRAUDULENT : reason,
                input.path("inquiry").asBoolean(false));
    }

    private ObjectNode closeDispute(ObjectNode input) {
        String status = Json.requiredText(input, "status");
        if (!DECISIONS.contains(status)) {
            throw new IllegalArgumentException("status is won or lost, not " + status);
        }
        return world.disputes.close(Json.requiredText(input, "id"), status.equals("won"));
    }
}
