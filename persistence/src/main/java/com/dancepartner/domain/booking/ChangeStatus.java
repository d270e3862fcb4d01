package com.dancepartner.domain.booking;

import com.dancepartner.domain.jpa.WireName;
import com.dancepartner.domain.jpa.WireNameConverter;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Where a proposed change stands. */
public enum ChangeStatus implements WireName {
    PROPOSED,
    AWAITING_PAYMENT,
    APPLIED,
    REFUSED,
    WITHDRAWN,
    LAPSED,
    FAILED;

    /** Keeps the status by its wire name. */
    @Converter
    public static class Column extends WireNameConverter<ChangeStatus>
            implements AttributeConverter<ChangeStatus, String> {
        public Column() {
            super(ChangeStatus.class);
        }
    }
}
