package com.dancepartner.domain.booking;

import com.dancepartner.domain.jpa.WireName;
import com.dancepartner.domain.jpa.WireNameConverter;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Who moves a booking. The system is a payment's outcome or a deadline; staff decide disputes. */
public enum Actor implements WireName {
    CLIENT,
    HOST,
    SYSTEM,
    STAFF;

    /** Keeps the actor by its wire name. */
    @Converter
    public static class Column extends WireNameConverter<Actor> implements AttributeConverter<Actor, String> {
        public Column() {
            super(Actor.class);
        }
    }
}
