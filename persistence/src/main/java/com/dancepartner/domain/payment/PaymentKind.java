package com.dancepartner.domain.payment;

import com.dancepartner.domain.jpa.WireName;
import com.dancepartner.domain.jpa.WireNameConverter;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** What a client pays. */
public enum PaymentKind implements WireName {
    SESSION,
    EXTENSION,
    /** Given after the session, all of it to the host. */
    TIP;

    /** Keeps the kind by its wire name. */
    @Converter
    public static class Column extends WireNameConverter<PaymentKind>
            implements AttributeConverter<PaymentKind, String> {
        public Column() {
            super(PaymentKind.class);
        }
    }
}
