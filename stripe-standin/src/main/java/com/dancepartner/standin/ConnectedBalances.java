package com.dancepartner.standin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What connected accounts have at Stripe, in minor units by currency; all of it counts as available. */
final class ConnectedBalances {

    private static final String PREFIX = "balance_";

    private final Store store;

    ConnectedBalances(Store store) {
        this.store = store;
    }

    long of(String account, String currency) {
        return store.notes(account).path(PREFIX + currency).asLong(0);
    }

    /** Adds minor units; negative ones leave the account, which may fall below zero. */
    void add(String account, String currency, long amount) {
        store.notes(account).put(PREFIX + currency, of(account, currency) + amount);
    }

    /** The balance object that the account itself would see. */
    ObjectNode balance(String account) {
        ObjectNode balance = Json.object().put("object", "balance");
        ArrayNode available = balance.putArray("available");
        store.notes(account).properties().stream()
                .filter(note -> note.getKey().startsWith(PREFIX))
                .forEach(note -> Ledger.addAmount(
                        available,
                        note.getKey().substring(PREFIX.length()),
                        note.getValue().asLong()));
        if (available.isEmpty()) {
            String currency = Json.requiredText(store.get(Kind.ACCOUNT, account), "default_currency");
            Ledger.addAmount(available, currency, 0);
        }
        balance.put("livemode", false).putArray("pending");
        return balance;
    }
}
