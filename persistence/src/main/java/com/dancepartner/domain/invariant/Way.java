package com.dancepartner.domain.invariant;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A way in which a payment can break an invariant.
 *
 * @param broken the condition, in SQL
 * @param said the text about a payment that it holds for, in SQL
 */
record Way(int number, String name, String broken, String said) {

    /**
     * Looks for payments that break something in any of these ways. The text is made for those alone, which are few: to
     * make it for all would take longer than to read them.
     *
     * @param from the tables, {@code payments p} among them
     * @return a query whose last clause is its condition
     */
    static String query(String from, Way... ways) {
        String any = Arrays.stream(ways).map(Way::condition).collect(Collectors.joining("\n    OR "));
        String rows = Arrays.stream(ways).map(Way::row).collect(Collectors.joining(",\n"));
        return """
            SELECT rule.number, rule.name, p.id::text AS id, rule.said AS detail
              FROM %s
             CROSS JOIN LATERAL (VALUES
            %s) AS rule (number, name, broken, said)
             WHERE rule.broken AND (%s)
            """.formatted(from, rows, any);
    }

    private String condition() {
        return "(" + broken + ")";
    }

    private String row() {
        return "(%d, '%s', %s, %s)".formatted(number, name.replace("'", "''"), broken, said);
    }
}
