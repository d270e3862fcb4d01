package com.dancepartner.domain.identity;

import com.dancepartner.domain.jpa.WireName;
import com.dancepartner.domain.jpa.WireNameConverter;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Duration;

/** What a link in a mail is for, and how long it is good. */
public enum TokenPurpose implements WireName {
    VERIFY_EMAIL(Duration.ofHours(24)),
    RESET_PASSWORD(Duration.ofHours(1));

    private final Duration lifetime;

    TokenPurpose(Duration lifetime) {
        this.lifetime = lifetime;
    }

    public Duration lifetime() {
        return lifetime;
    }

    /** Keeps the purpose by its wire name. */
    @Converter
    public static class Column extends WireNameConverter<TokenPurpose>
            implements AttributeConverter<TokenPurpose, String> {
        public Column() {
            super(TokenPurpose.class);
        }
    }
}
