package com.dancepartner.domain.jpa;

import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the untyped rows of native queries. */
public final class Rows {

    private Rows() {}

    @SuppressWarnings("unchecked")
    public static List<Object[]> of(List<?> rows) {
        return (List<Object[]>) rows;
    }

    public static Optional<Object[]> first(List<?> rows) {
        return of(rows).stream().findFirst();
    }

    /** The ids that a query of one column selects. */
    public static List<UUID> ids(Query query) {
        return cells(query).stream().map(Rows::uuid).toList();
    }

    /** The only cell of the first row. */
    public static Optional<Object> cell(Query query) {
        return cells(query).stream().findFirst();
    }

    @SuppressWarnings("unchecked")
    private static List<Object> cells(Query query) {
        return query.getResultList();
    }

    public static UUID uuid(Object value) {
        return value instanceof UUID id ? id : UUID.fromString(value.toString());
    }

    public static long number(Object value) {
        return ((Number) value).longValue();
    }

    public static Instant instant(Object value) {
        return ((Timestamp) value).toInstant();
    }
}
