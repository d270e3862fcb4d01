package com.dancepartner.app.calendar.ical;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands between a BEGIN and its END, as far as it is about time. */
final class Component {

    private final String name;
    private final List<Line> lines = new ArrayList<>();
    private final List<Component> parts = new ArrayList<>();

    Component(String name) {
        this.name = name;
    }

    void add(Line line) {
        lines.add(line);
    }

    void add(Component part) {
        parts.add(part);
    }

    boolean is(String wanted) {
        return name.equals(wanted);
    }

    Stream<Component> parts(String wanted) {
        return parts.stream().filter(part -> part.is(wanted));
    }

    Stream<Component> parts() {
        return parts.stream();
    }

    /** All properties of this name. */
    List<Line> all(String property) {
        return lines.stream().filter(line -> line.name().equals(property)).toList();
    }

    /** The first property of this name. */
    Optional<Line> first(String property) {
        return lines.stream().filter(line -> line.name().equals(property)).findFirst();
    }

    /** Whether the first property of this name has this value, in whatever case. */
    boolean says(String property, String value) {
        return first(property).filter(line -> line.says(value)).isPresent();
    }
}
