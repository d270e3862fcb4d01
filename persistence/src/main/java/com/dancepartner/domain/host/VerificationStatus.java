package com.dancepartner.domain.host;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.jpa.WireName;
import com.dancepartner.domain.jpa.WireNameConverter;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;

/** Whether staff have vetted a host; only approved ones are found and booked (R248, G41, G42). */
public enum VerificationStatus implements WireName {
    NOT_SUBMITTED,
    PENDING,
    APPROVED,
    REJECTED,
    EXPIRED,
    SUSPENDED;

    /** @throws BusinessException VALIDATION_ERROR naming the field, when there is no such status */
    public static VerificationStatus named(String wire, String field) {
        return Arrays.stream(values())
                .filter(status -> status.wire().equals(wire))
                .findFirst()
                .orElseThrow(() -> BusinessException.invalid(field, "There is no verification status '" + wire + "'"));
    }

    /** Keeps the status by its wire name. */
    @Converter
    public static class Column extends WireNameConverter<VerificationStatus>
            implements AttributeConverter<VerificationStatus, String> {
        public Column() {
            super(VerificationStatus.class);
        }
    }
}
