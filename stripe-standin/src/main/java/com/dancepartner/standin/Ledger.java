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
        TRANSFER_REFUND("transfer_refund", "transfer_reversal", 1),
        DISPUTE("adjustment", "dispute", -1),
        DISPUTE_REVERSAL("adjustment", "dispute_reversal", 1);

        private final String type;
        private final String category;
        private final int sign;

        Movement(String type, String category, int sign) {
            this.type = type;
            this.category = category;
            this.sign = sign;
        }
    }

    /**
     * One movement to record.
     *
     * @param amount positive minor units; the sign follows from the movement
     * @param fee Stripe's fee in minor units; negative where it is given back
     * @param at when the money moves, seconds since 1970
     * @param availableOn when it counts as available
     */
    record Posting(
            Movement movement,
            long amount,
            long fee,
            long at,
            long availableOn,
            @Nullable String description) {}

    private final World world;

    Ledger(World world) {
        this.world = world;
    }

    /** Stripe's fee on a charge: 2.9 % and 30 minor units, rounded half up. */
    static long feeOn(long amount) {
        return (amount * 29 + 500) / 1000 + 30;
    }

    /**
     * Records a movement without a fee that happens now.
     *
     * @param amount positive minor units; the sign follows from the movement
     * @param source the object that moved the money
     * @param availableOn when the money counts as available, seconds since 1970
     * @return the id of the balance transaction
     */
    String record(Movement movement, long amount, ObjectNode source, long availableOn) {
        String description = Json.text(source, "description");
        Posting posting = new Posting(movement, amount, 0, world.clock.now(), availableOn, description);
        return Json.requiredText(post(posting, source), "id");
    }

    /** Records a movement; gives the balance transaction. */
    ObjectNode post(Posting posting, ObjectNode source) {
        Movement movement = posting.movement();
        long signed = movement.sign * posting.amount();
        String currency = Json.requiredText(source, "currency");
        boolean available = posting.availableOn() <= world.clock.now();
        ObjectNode entry = Store.create(Kind.BALANCE_TRANSACTION, posting.at())
                .put("amount", signed)
                .put("available_on", posting.availableOn())
                .put("currency", currency)
                .put("description", posting.description())
                .put("fee", posting.fee())
                .put("net", signed - posting.fee())
                .put("reporting_category", movement.category)
                .put("source", Json.requiredText(source, "id"))
                .put("status", available ? "available" : "pending")
                .put("type", movement.type);
        if (posting.fee() != 0) {
            String what = movement == Movement.CHARGE ? "Stripe processing fees" : "Dispute fee";
            addFeeDetail(entry.putArray("fee_details"), posting.fee(), currency, what);
        }
        if (!available) {
            world.deadlines.add(posting.availableOn(), Json.requiredText(entry, "id"));
        }
        return world.store.keep(Kind.BALANCE_TRANSACTION, entry);
    }

    private static void addFeeDetail(ArrayNode details, long fee, String currency, String description) {
        details.addObject()
                .put("amount", fee)
                .putNull("application")
                .put("currency", currency)
                .put("description", description)
                .put("type", "stripe_fee");
    }

    /** Turns a pending movement available, when its time has come. */
    void settle(String id) {
        world.store.find(Kind.BALANCE_TRANSACTION, id).ifPresent(entry -> entry.put("status", "available"));
    }

    /** When money that is moved out of a charge is available: with the charge's own, but not before it is moved. */
    long availableOn(ObjectNode charge, long moved) {
        String id = Json.text(charge, "balance_transaction");
        return id == null
                ? moved
                : world.store
                        .find(Kind.BALANCE_TRANSACTION, id)
                        .map(entry -> Math.max(moved, entry.path("available_on").asLong()))
                        .orElse(moved);
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
        world.store.shelf(Kind.BALANCE_TRANSACTION).asKept().forEach(entry -> {
            long net = status.equals(Json.text(entry, "status"))
                    ? entry.path("net").asLong()
                    : 0;
            sums.merge(Json.requiredText(entry, "currency"), net, Long::sum);
        });
        return sums;
    }

    private static void fill(ArrayNode list, Map<String, Long> sums) {
        Map<String, Long> shown = sums.isEmpty() ? Map.of("eur", 0L) : sums;
        shown.forEach((currency, amount) -> addAmount(list, currency, amount));
    }

    /** Adds minor units of a currency to a list of a balance object. */
    static void addAmount(ArrayNode list, String currency, long amount) {
        list.addObject()
                .put("amount", amount)
                .put("currency", currency)
                .putObject("source_types")
                .put("card", amount);
    }

    ObjectNode retrieve(Call call) {
        return world.store.get(Kind.BALANCE_TRANSACTION, call.id());
    }

    ObjectNode list(Call call) {
        @Nullable String type = call.params().text("type");
        @Nullable String source = call.params().text("source");
        @Nullable String currency = call.params().text("currency");
        return Pages.of(
                world.store.shelf(Kind.BALANCE_TRANSACTION),
                entry -> Pages.matches(entry, "type", type)
                        && Pages.matches(entry, "source", source)
                        && Pages.matches(entry, "currency", currency),
                call);
    }
}
