package com.dancepartner.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement as PostgreSQL's log tells it, with its parameters put into its text.
 *
 * @param process the server process that ran it
 */
record LoggedStatement(long process, String sql) {

    private static final Pattern ENTRY = Pattern.compile(".*?\\[(\\d+)] ([A-Z]+): {2}(.*)", Pattern.DOTALL);
    private static final Pattern STATEMENT = Pattern.compile(
            "(?:duration: \\S+ ms {2})?(?:statement|execute (?!fetch from )[^:]*): (.*)", Pattern.DOTALL);
    private static final Pattern PARAMETERS = Pattern.compile("[Pp]arameters: (.*)", Pattern.DOTALL);
    private static final Pattern PARAMETER =
            Pattern.compile("\\$(\\d+) = (?:'((?:[^']|'')*+)'|NULL)(?:, |\\s*$)", Pattern.DOTALL);
    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");

    /** All statements of a part of a log, in their order. */
    static List<LoggedStatement> parse(String log) {
        List<LoggedStatement> statements = new ArrayList<>();
        for (String entry : entries(log)) {
            Matcher parts = ENTRY.matcher(entry);
            if (parts.matches()) {
                take(Long.parseLong(parts.group(1)), parts.group(2), parts.group(3), statements);
            }
        }
        return statements;
    }

    /** Lines that begin with a tab go on with the one before. */
    private static List<String> entries(String log) {
        List<String> entries = new ArrayList<>();
        for (String line : log.split("\n")) {
            int last = entries.size() - 1;
            if (line.startsWith("\t") && last >= 0) {
                entries.set(last, entries.get(last) + "\n" + line.substring(1));
            } else {
                entries.add(line);
            }
        }
        return entries;
    }

    private static void take(long process, String level, String message, List<LoggedStatement> statements) {
        Matcher statement = STATEMENT.matcher(message);
        Matcher parameters = PARAMETERS.matcher(message);
        if (level.equals("LOG") && statement.matches()) {
            statements.add(new LoggedStatement(process, statement.group(1)));
        } else if (level.equals("DETAIL") && parameters.matches()) {
            fill(process, values(parameters.group(1)), statements);
        }
    }

    /** Parameters belong to the last statement of their process. */
    private static void fill(long process, Map<Integer, String> values, List<LoggedStatement> statements) {
        for (int i = statements.size() - 1; i >= 0; i--) {
            if (statements.get(i).process == process) {
                statements.set(i, new LoggedStatement(process, filled(statements.get(i).sql, values)));
                return;
            }
        }
    }

    private static Map<Integer, String> values(String text) {
        Map<Integer, String> values = new HashMap<>();
        Matcher parameter = PARAMETER.matcher(text);
        while (parameter.find()) {
            String value = parameter.group(2);
            values.put(Integer.parseInt(parameter.group(1)), value == null ? "NULL" : literal(value));
        }
        return values;
    }

    /**
     * A value for a script of pgbench, to which a colon begins a variable.
     *
     * @param quoted with its quotes doubled
     */
    private static String literal(String quoted) {
        return quoted.contains("\\") || quoted.contains(":")
                ? "E'" + quoted.replace("\\", "\\\\").replace(":", "\\x3a") + "'"
                : "'" + quoted + "'";
    }

    private static String filled(String sql, Map<Integer, String> values) {
        return PLACE.matcher(sql)
                .replaceAll(place ->
                        Matcher.quoteReplacement(values.getOrDefault(Integer.parseInt(place.group(1)), place.group())));
    }
}
