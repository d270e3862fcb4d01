package com.dancepartner.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Tells the queries of a search from what else the log has of the same moment: they come from the process that read the
 * search table. Beginning and end of transactions and settings are left out; a database that only answers needs none.
 */
final class SearchStatements {

    private static final String TABLE = "host_search";
    private static final Pattern BEGIN = Pattern.compile("(?i)\\s*(BEGIN|START TRANSACTION)\\b.*", Pattern.DOTALL);
    private static final Pattern END = Pattern.compile("(?i)\\s*(COMMIT|ROLLBACK|END)\\b.*", Pattern.DOTALL);
    private static final Pattern QUERY = Pattern.compile("(?i)\\s*(SELECT|WITH|VALUES)\\b.*", Pattern.DOTALL);

    private SearchStatements() {}

    /** The queries in their order; none when no process has read the search table. */
    static List<String> of(List<LoggedStatement> statements) {
        Map<Long, List<String>> byProcess = new LinkedHashMap<>();
        statements.forEach(statement -> byProcess
                .computeIfAbsent(statement.process(), process -> new ArrayList<>())
                .add(statement.sql()));
        return byProcess.values().stream()
                .filter(SearchStatements::searches)
                .flatMap(all -> transactions(all).stream())
                .filter(together -> together.size() == 1 || searches(together))
                .flatMap(List::stream)
                .filter(sql -> QUERY.matcher(sql).matches())
                .toList();
    }

    private static boolean searches(List<String> statements) {
        return statements.stream().anyMatch(sql -> sql.toLowerCase(Locale.ROOT).contains(TABLE));
    }

    /** What lies between a beginning and its end is together; outside of transactions each statement is alone. */
    private static List<List<String>> transactions(List<String> statements) {
        List<List<String>> transactions = new ArrayList<>();
        boolean within = false;
        for (String sql : statements) {
            if (!within) {
                transactions.add(new ArrayList<>());
            }
            transactions.get(transactions.size() - 1).add(sql);
            within =
                    BEGIN.matcher(sql).matches() || (within && !END.matcher(sql).matches());
        }
        return transactions;
    }
}
