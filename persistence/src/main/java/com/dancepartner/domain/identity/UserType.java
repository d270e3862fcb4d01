package com.dancepartner.domain.identity;

import com.dancepartner.domain.jpa.WireName;
import com.dancepartner.domain.jpa.WireNameConverter;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** What a person does here (R134). */
public enum UserType implements WireName {
    CLIENT,
    HOST,
    BOTH;

    public boolean isHost() {
        return this != CLIENT;
    }

    /** Hosts among them: a client who becomes a host is both (R269). */
    public UserType withHosting() {
        return this == CLIENT ? BOTH : this;
    }

    /** Keeps the type by its wire name. */
    @Converter
    public static class Column extends WireNameConverter<UserType> implements AttributeConverter<UserType, String> {
        public Column() {
            super(UserType.class);
        }
    }
}
