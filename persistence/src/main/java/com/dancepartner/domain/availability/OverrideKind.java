package com.dancepartner.domain.availability;

import com.dancepartner.domain.jpa.WireName;
import com.dancepartner.domain.jpa.WireNameConverter;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** What a host says of one time only: it is open though no window is, or it is closed whatever else is. */
public enum OverrideKind implements WireName {
    OPENING,
    BLOCK;

    /** Keeps the kind by its wire name. */
    @Converter
    public static class Column extends WireNameConverter<OverrideKind>
            implements AttributeConverter<OverrideKind, String> {
        public Column() {
            super(OverrideKind.class);
        }
    }
}
