package com.dancepartner.api;

import com.dancepartner.domain.error.BusinessException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
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

    public static int whole(String name, String value, int least, int most) {
        return (int) whole(name, value, (long) least, most);
    }

    public static long whole(String name, String value, long least, long most) {
        try {
            long number = Long.parseLong(value);
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

    /** The constant with this wire name. */
    public static <E extends Enum<E>> E oneOf(String name, String value, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> wire(constant).equals(value))
                .findFirst()
                .orElseThrow(() -> BusinessException.invalid(
                        name,
                        name + " must be one of "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(QueryParameters::wire)
                                        .collect(Collectors.joining(", "))));
    }

    private static String wire(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The values of parameters that may be repeated, and may hold several separated by commas; blank ones count for none. */
    public static List<String> list(List<String> values) {
        return values.stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
