package com.dancepartner.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Payouts of connected accounts to their banks. The platform itself makes none. */
final class Payouts {

    private static final long ARRIVES_AFTER_SECONDS = 2L * 24 * 3600;
    private static final String ACCOUNT = "account";

    private final World world;

    Payouts(World world) {
        this.world = world;
    }

    /** One payout of the account on whose behalf the request is. */
    ObjectNode retrieve(Call call) {
        ObjectNode payout = world.store.get(Kind.PAYOUT, call.id());
        if (!isOf(payout, call.account())) {
            throw ApiError.noSuch(404, "payout", call.id(), Kind.PAYOUT.param());
        }
        return payout;
    }

    ObjectNode list(Call call) {
        String status = call.params().text("status");
        String destination = call.params().text("destination");
        return Pages.of(
                world.store.shelf(Kind.PAYOUT),
                payout -> isOf(payout, call.account())
                        && Pages.matches(payout, "status", status)
                        && Pages.matches(payout, "destination", destination),
                call);
    }

    private boolean isOf(ObjectNode payout, @Nullable String account) {
        return account != null && Pages.matches(notes(payout), ACCOUNT, account);
    }

    private ObjectNode notes(ObjectNode payout) {
        return world.store.notes(Json.requiredText(payout, "id"));
    }

    /**
     * Pays out at once, also more than the account has.
     *
     * @param amount positive minor units
     * @param failure why the bank refuses; null where it takes the money
     */
    ObjectNode pay(String account, String currency, long amount, @Nullable PayoutFailure failure) {
        world.store.get(Kind.ACCOUNT, account);
        long now = world.clock.now();
        ObjectNode payout = Store.create(Kind.PAYOUT, now)
                .put("amount", Money.positive(amount, currency, "amount"))
                .put("arrival_date", now + ARRIVES_AFTER_SECONDS)
                .put("currency", currency)
                .put("destination", bankAccount(account, currency));
        world.store.keep(Kind.PAYOUT, payout);
        notes(payout).put(ACCOUNT, account);
        world.connectedBalances.add(account, currency, -amount);
        world.events.emitConnect("payout.created", payout, account);
        if (failure == null) {
            payout.put("status", "paid");
            world.events.emitConnect("payout.paid", payout, account);
        } else {
            payout.put("status", "failed")
                    .put("failure_code", failure.code())
                    .put("failure_message", failure.message());
            world.connectedBalances.add(account, currency, amount);
            world.events.emitConnect("payout.failed", payout, account);
        }
        return payout;
    }

    /** The id of the account's bank account in a currency, made on first use. */
    private String bankAccount(String account, String currency) {
        ObjectNode notes = world.store.notes(account);
        String field = "bank_account_" + currency;
        String known = Json.text(notes, field);
        if (known != null) {
            return known;
        }
        ObjectNode bank = Json.template(Kind.BANK_ACCOUNT.objectName())
                .put("id", Ids.next(Kind.BANK_ACCOUNT))
                .put("account", account)
                .put("country", Json.text(world.store.get(Kind.ACCOUNT, account), "country"))
                .put("currency", currency)
                .put("fingerprint", Ids.random(16));
        String id = Json.requiredText(world.store.keep(Kind.BANK_ACCOUNT, bank), "id");
        notes.put(field, id);
        return id;
    }
}
