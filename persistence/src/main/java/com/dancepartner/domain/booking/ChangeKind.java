package com.dancepartner.domain.booking;

import com.dancepartner.domain.jpa.WireName;
import com.dancepartner.domain.jpa.WireNameConverter;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** What can be proposed to the other side. */
public enum ChangeKind implements WireName {
    RESCHEDULE(BookingEvent.PROPOSE_RESCHEDULE),
    EXTENSION(BookingEvent.PROPOSE_EXTENSION);

    private final BookingEvent proposal;

    ChangeKind(BookingEvent proposal) {
        this.proposal = proposal;
    }

    /** The event that proposes it. */
    public BookingEvent proposal() {
        return proposal;
    }

    /** Keeps the kind by its wire name. */
    @Converter
    public static class Column extends WireNameConverter<ChangeKind> implements AttributeConverter<ChangeKind, String> {
        public Column() {
            super(ChangeKind.class);
        }
    }
}
