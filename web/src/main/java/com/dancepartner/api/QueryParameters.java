package com.dancepartner.api;

import com.dancepartner.domain.error.BusinessException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Reads query parameters; one that cannot be read is a VALIDATION_ERROR naming it. */
public final class QueryParameters {

    private QueryParameters() {}

    public static double decimal(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw BusinessException.invalid(name, name + " is required");
        }
        try {
            double number = Double.parseDouble(value);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw BusinessException.invalid(name, name + " must be a number");
        }
        throw BusinessException.invalid(name, name + " must be a number");
    }

    public static @Nullable Double optionalDecimal(String name, @Nullable String value) {
        return value == null ? null : decimal(name, value);
    }

    public static int whole(String name, String value, int least, int most) {
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw BusinessException.invalid(name, name + " must be a whole number");
        }
        throw BusinessException.invalid(name, name + " must be between " + least + " and " + most);
    }

    public static Instant instant(String name, @Nullable String value) {
        if (value == null) {
            throw BusinessException.invalid(name, name + " is required");
        }
        try {
            return Instant.parse(value);
        } catch (DateTimeParseException e) {
            throw BusinessException.invalid(name, name + " must be an instant like 2026-11-27T22:00:00Z");
        }
    }

    public static Instant instantOr(Instant otherwise, String name, @Nullable String value) {
        return value == null ? otherwise : instant(name, value);
    }
}
