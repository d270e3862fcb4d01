package com.dancepartner.domain.jpa;

import java.util.Locale;

/** An enum constant's name outside Java: lower case, in the database and in the API alike. */
public interface WireName {

    /** What {@link Enum#name()} gives. */
    String name();

    default String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
