package com.dancepartner.domain.host;

import com.dancepartner.domain.jpa.WireName;
import com.dancepartner.domain.jpa.WireNameConverter;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Whether a profile is still to be described by its host, or says what is offered (G08). */
public enum ProfileStatus implements WireName {
    DRAFT,
    COMPLETE;

    /** Keeps the status by its wire name. */
    @Converter
    public static class Column extends WireNameConverter<ProfileStatus>
            implements AttributeConverter<ProfileStatus, String> {
        public Column() {
            super(ProfileStatus.class);
        }
    }
}
