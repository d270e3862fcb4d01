package com.dancepartner.domain.payment;

import com.dancepartner.domain.jpa.WireName;
import com.dancepartner.domain.jpa.WireNameConverter;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Where the money stands (G05). */
public enum PaymentStatus implements WireName {
    SAVING_CARD,
    SETUP_SAVED,
    AUTHORIZING,
    REQUIRES_ACTION,
    AUTHORIZED,
    CAPTURED,
    PARTIALLY_REFUNDED,
    REFUNDED,
    RELEASED,
    FAILED;

    /** Keeps the status by its wire name. */
    @Converter
    public static class Column extends WireNameConverter<PaymentStatus>
            implements AttributeConverter<PaymentStatus, String> {
        public Column() {
            super(PaymentStatus.class);
        }
    }
}
