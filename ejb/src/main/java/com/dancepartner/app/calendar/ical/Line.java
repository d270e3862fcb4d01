package com.dancepartner.app.calendar.ical;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One property of a component.
 *
 * @param name in capitals
 * @param zone of the parameter TZID
 * @param kind of the parameter VALUE or FBTYPE
 */
record Line(String name, @Nullable String zone, @Nullable String kind, String value) {

    /** The parts of a value that may hold several, separated by commas. */
    List<String> values() {
        return Arrays.stream(value.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    boolean says(String word) {
        return value.strip().equalsIgnoreCase(word);
    }
}
