package com.dancepartner.app.document;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as RFC 4180 has it: lines end with CR LF, cells are quoted where they must be. What somebody wrote is never a
 * formula for the spreadsheet that opens it.
 */
public final class Csv {

    private static final String FORMULA = "=+-@\t\r";

    private final StringBuilder text = new StringBuilder();
    private final int width;

    /** @param header names of the columns */
    public Csv(String... header) {
        width = header.length;
        text.append(line(List.of(header)));
    }

    /** Adds a line; numbers stay numbers, also negative ones. */
    public Csv row(Object... cells) {
        if (cells.length != width) {
            throw new IllegalArgumentException("a line of " + cells.length + " cells below a header of " + width);
        }
        text.append(line(Arrays.asList(cells)));
        return this;
    }

    /** All lines so far. */
    public String text() {
        return text.toString();
    }

    private static String line(List<?> cells) {
        return cells.stream().map(cell -> quoted(defused(cell))).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String defused(Object cell) {
        String text = cell.toString();
        boolean formula = !(cell instanceof Number) && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
