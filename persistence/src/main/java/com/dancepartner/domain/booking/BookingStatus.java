package com.dancepartner.domain.booking;

import com.dancepartner.domain.jpa.WireName;
import com.dancepartner.domain.jpa.WireNameConverter;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Where a booking stands (R308, G01 to G05). Payment has a status of its own. */
public enum BookingStatus implements WireName {
    AWAITING_PAYMENT,
    PENDING,
    CONFIRMED,
    IN_PROGRESS,
    COMPLETED,
    CANCELLED,
    DECLINED,
    EXPIRED,
    NO_SHOW,
    DISPUTED;

    /** Keeps the status by its wire name. */
    @Converter
    public static class Column extends WireNameConverter<BookingStatus>
            implements AttributeConverter<BookingStatus, String> {
        public Column() {
            super(BookingStatus.class);
        }
    }
}
