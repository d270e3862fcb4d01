package com.dancepartner.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Who may call what: the table in access-matrix.csv, whose head says what its columns mean. */
record AccessMatrix(List<Row> rows) {

    private static final String TABLE = "/access-matrix.csv";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");
    private static final int VERB = 0;
    private static final int PATH = 1;
    private static final int FIRST_DECISION = 2;
    private static final int BODY = FIRST_DECISION + Who.values().length;
    private static final int COLUMNS = BODY + 2;

    static AccessMatrix load() {
        try (InputStream table = Objects.requireNonNull(AccessMatrix.class.getResourceAsStream(TABLE), TABLE)) {
            return new AccessMatrix(new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(AccessMatrix::row)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(TABLE, e);
        }
    }

    private static Row row(String line) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.split("\\|", -1)) {
            cells.add(cell.strip());
        }
        if (cells.size() != COLUMNS) {
            throw new IllegalArgumentException(COLUMNS + " columns are needed, not " + cells.size() + ": " + line);
        }
        Map<Who, String> decisions = new EnumMap<>(Who.class);
        int column = FIRST_DECISION;
        for (Who who : Who.values()) {
            decisions.put(who, decision(cells.get(column++), line));
        }
        return new Row(cells.get(VERB), cells.get(PATH), decisions, cells.get(BODY));
    }

    private static String decision(String cell, String line) {
        if (!cell.matches("401|403|404|" + Row.IN)) {
            throw new IllegalArgumentException("'" + cell + "' is no decision: " + line);
        }
        return cell;
    }

    /** A verb and a path without its query, whatever its parameters are called: POST /bookings/{}/confirm. */
    static String endpoint(String verb, String path) {
        return verb + " " + PLACEHOLDER.matcher(path.replaceFirst("\\?.*$", "")).replaceAll("{}");
    }

    /**
     * One endpoint.
     *
     * @param path below /api/v1, with its query; names in braces stand for things of the fixture
     * @param body what is sent; empty for nothing
     */
    record Row(String verb, String path, Map<Who, String> decisions, String body) {

        /** Let in: whatever the answer is, it is neither 401 nor 403 nor 404. */
        static final String IN = "in";

        String endpoint() {
            return AccessMatrix.endpoint(verb, path);
        }

        boolean letsIn(Who who) {
            return decisions.get(who).equals(IN);
        }

        @Override
        public String toString() {
            return verb + " " + path;
        }
    }
}
