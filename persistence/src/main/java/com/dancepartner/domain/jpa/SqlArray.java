package com.dancepartner.domain.jpa;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Many values as one parameter of a native query, which casts the text: {@code CAST(?1 AS uuid[])}. */
public final class SqlArray {

    private SqlArray() {}

    public static String of(Collection<?> values) {
        return of(values, Function.identity());
    }

    /** One value of each element, in their order. */
    public static <T> String of(Collection<T> elements, Function<? super T, ?> value) {
        return elements.stream()
                .map(element -> quoted(value.apply(element).toString()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
