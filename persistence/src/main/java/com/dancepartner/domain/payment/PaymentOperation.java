package com.dancepartner.domain.payment;

import com.dancepartner.domain.jpa.WireName;
import com.dancepartner.domain.jpa.WireNameConverter;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** What can be asked of Stripe for a payment. */
public enum PaymentOperation implements WireName {
    SAVE_CARD,
    AUTHORISE,
    /** Takes money at once, without holding it first: a tip. */
    CHARGE,
    CAPTURE,
    RELEASE,
    REFUND,
    /** Takes back from the host's account what was transferred. */
    REVERSE,
    TRANSFER;

    /** Keeps the operation by its wire name. */
    @Converter
    public static class Column extends WireNameConverter<PaymentOperation>
            implements AttributeConverter<PaymentOperation, String> {
        public Column() {
            super(PaymentOperation.class);
        }
    }
}
