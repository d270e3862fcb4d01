package com.dancepartner.standin;

import java.util.Arrays;
import java.util.Optional;

/** The Stripe objects that the stand-in keeps: name, prefix of ids, and the name Stripe gives the id in errors. */
enum Kind {
    ACCOUNT("account", "acct_", "account"),
    CUSTOMER("customer", "cus_", "id"),
    PAYMENT_METHOD("payment_method", "pm_", "payment_method"),
    SETUP_INTENT("setup_intent", "seti_", "intent"),
    PAYMENT_INTENT("payment_intent", "pi_", "intent"),
    CHARGE("charge", "ch_", "id"),
    REFUND("refund", "re_", "refund"),
    TRANSFER("transfer", "tr_", "id"),
    TRANSFER_REVERSAL("transfer_reversal", "trr_", "id"),
    BALANCE_TRANSACTION("balance_transaction", "txn_", "id"),
    DISPUTE("dispute", "dp_", "dispute"),
    PAYOUT("payout", "po_", "payout"),
    BANK_ACCOUNT("bank_account", "ba_", "id"),
    EVENT("event", "evt_", "id");

    private final String objectName;
    private final String prefix;
    private final String param;

    Kind(String objectName, String prefix, String param) {
        this.objectName = objectName;
        this.prefix = prefix;
        this.param = param;
    }

    /** The value of the field {@code object}, which is also the name of the template. */
    String objectName() {
        return objectName;
    }

    String prefix() {
        return prefix;
    }

    /** The parameter that Stripe names when an id in the path leads nowhere. */
    String param() {
        return param;
    }

    static Optional<Kind> ofId(String id) {
        return Arrays.stream(values())
                .filter(kind -> id.startsWith(kind.prefix))
                .findFirst();
    }
}
