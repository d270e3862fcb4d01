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
