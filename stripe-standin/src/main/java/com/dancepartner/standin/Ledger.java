package com.dancepartner.standin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The platform's balance: one balance transaction per movement, amounts in minor units. */
final class Ledger {

    /** The kinds of movement: Stripe's type, its reporting category, and the sign on the platform's balance. */
    enum Movement {
        CHARGE("charge", "charge", 1),
        REFUND("refund", "refund", -1),
        REFUND_FAILURE("refund_failure", "refund_failure", 1),
        TRANSFER("transfer", "transfer", -1),
        TRANSFER_REFUND("transfer_refund", "transfer_reversal", 1);

        private final String type;
        private final String category;
        private final int sign;

        Movement(String type, String category, int sign) {
            this.type = type;
            this.category = category;
            this.sign = sign;
        }
    }

    private final World world;

    Ledger(World world) {
        this.world = world;
    }

    /** Stripe's fee on a charge: 2.9 % and 30 minor units, rounded half up. */
    static long feeOn(long amount) {
        return (amount * 29 + 500) / 1000 + 30;
    }

    /**
     * Records a movement.
     *
     * @param amount positive minor units; the sign follows from the movement
     * @param source the object that moved the money
     * @param availableOn when the money counts as available, seconds since 1970
     * @return the id of the balance transaction
     */
    String record(Movement movement, long amount, ObjectNode source, long availableOn) {
        long now = world.clock.now();
        long signed = movement.sign * amount;
        long fee = movement == Movement.CHARGE ? feeOn(amount) : 0;
        String currency = Json.requiredText(source, "currency");
        ObjectNode entry = Store.create(Kind.BALANCE_TRANSACTION, now)
                .put("amount", signed)
                .put("available_on", availableOn)
                .put("currency", currency)
                .put("description", Json.text(source, "description"))
                .put("fee", fee)
                .put("net", signed - fee)
                .put("reporting_category", movement.category)
                .put("source", Json.requiredText(source, "id"))
                .put("status", availableOn <= now ? "available" : "pending")
                .put("type", movement.type);
        if (fee > 0) {
            addFeeDetail(entry.putArray("fee_details"), fee, currency);
        }
        world.store.keep(Kind.BALANCE_TRANSACTION, entry);
        String id = Json.requiredText(entry, "id");
        if (availableOn > now) {
            world.deadlines.add(availableOn, id);
        }
        return id;
    }

    private static void addFeeDetail(ArrayNode details, long fee, String currency) {
        details.addObject()
                .put("amount", fee)
                .putNull("application")
                .put("currency", currency)
                .put("description", "Stripe processing fees")
                .put("type", "stripe_fee");
    }

    /** Turns a pending movement available, when its time has come. */
    void settle(String id) {
        world.store.find(Kind.BALANCE_TRANSACTION, id).ifPresent(entry -> entry.put("status", "available"));
    }

    /** When the money of a charge is available; now where the charge has no movement. */
    long availableOn(ObjectNode charge) {
        String id = Json.text(charge, "balance_transaction");
        long now = world.clock.now();
        return id == null
                ? now
                : world.store
                        .find(Kind.BALANCE_TRANSACTION, id)
                        .map(entry -> Math.max(now, entry.path("available_on").asLong()))
                        .orElse(now);
    }

    /** The available minor units of a currency. */
    long available(String currency) {
        return sums("available").getOrDefault(currency, 0L);
    }

    ObjectNode balance() {
        ObjectNode balance = Json.object().put("object", "balance");
        fill(balance.putArray("available"), sums("available"));
        balance.put("livemode", false);
        fill(balance.putArray("pending"), sums("pending"));
        return balance;
    }

    private Map<String, Long> sums(String status) {
        Map<String, Long> sums = new TreeMap<>();
        for (ObjectNode entry : world.store.newestFirst(Kind.BALANCE_TRANSACTION)) {
            long net = status.equals(Json.text(entry, "status"))
                    ? entry.path("net").asLong()
                    : 0;
            sums.merge(Json.requiredText(entry, "currency"), net, Long::sum);
        }
        return sums;
    }

    private static void fill(ArrayNode list, Map<String, Long> sums) {
        Map<String, Long> shown = sums.isEmpty() ? Map.of("eur", 0L) : sums;
        shown.forEach((currency, amount) -> list.addObject()
                .put("amount", amount)
                .put("currency", currency)
                .putObject("source_types")
                .put("card", amount));
    }

    ObjectNode retrieve(Call call) {
        return world.store.get(Kind.BALANCE_TRANSACTION, call.id());
    }

    ObjectNode list(Call call) {
        @Nullable String type = call.params().text("type");
        @Nullable String source = call.params().text("source");
        @Nullable String currency = call.params().text("currency");
        return Pages.of(
                world.store.newestFirst(Kind.BALANCE_TRANSACTION),
                entry -> Pages.matches(entry, "type", type)
                        && Pages.matches(entry, "source", source)
                        && Pages.matches(entry, "currency", currency),
                call);
    }
}
