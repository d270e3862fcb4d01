package com.dancepartner.domain.ledger;

import com.dancepartner.domain.jpa.WireName;
import com.dancepartner.domain.jpa.WireNameConverter;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** The accounts of the books. */
public enum Account implements WireName {
    STRIPE_CLEARING,
    HOST_PAYABLE,
    /** What hosts owe: money that was given back after they had been paid it. */
    HOST_RECEIVABLE,
    /** Refunds that came back from the client's bank: still owed to the client. */
    CLIENT_PAYABLE,
    /** Money that a client's bank took back, while it is not decided. */
    DISPUTE_RECEIVABLE,
    /** What the platform bears of disputes that were lost. */
    DISPUTE_LOSSES,
    REVENUE,
    FEES;

    /** Keeps the account by its wire name. */
    @Converter
    public static class Column extends WireNameConverter<Account> implements AttributeConverter<Account, String> {
        public Column() {
            super(Account.class);
        }
    }
}
