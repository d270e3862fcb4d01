package com.dancepartner.domain.host;

import com.dancepartner.domain.jpa.WireName;
import com.dancepartner.domain.jpa.WireNameConverter;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** The part a host dances (G60). */
public enum DanceRole implements WireName {
    LEAD,
    FOLLOW,
    SWITCH;

    /** Keeps the role by its wire name. */
    @Converter
    public static class Column extends WireNameConverter<DanceRole> implements AttributeConverter<DanceRole, String> {
        public Column() {
            super(DanceRole.class);
        }
    }
}
