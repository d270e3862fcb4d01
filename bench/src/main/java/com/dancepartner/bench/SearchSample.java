package com.dancepartner.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/**
 * Searches over HTTP one at a time, each with the queries that the server sent for it.
 *
 * @param queries of each search
 * @param bytes of all answers
 * @param found how many of the searches found somebody
 */
record SearchSample(List<List<String>> queries, long bytes, int found) {

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int ATTEMPTS = 50;

    /**
     * Makes each search once.
     *
     * @param connection of the superuser, on which nothing else is done meanwhile
     * @throws IllegalStateException when the log has no queries of the searches
     */
    static SearchSample take(Load load, Connection connection, List<String> targets) throws IOException, SQLException {
        try (ServerLog log = ServerLog.open(connection)) {
            awaitQueries(load, log, targets.get(0));
            List<List<String>> queries = new ArrayList<>();
            long bytes = 0;
            int found = 0;
            for (String target : targets) {
                long before = log.length();
                WireAnswer answer = load.require(target);
                queries.add(queries(log.since(before)));
                bytes += answer.body().length;
                found += isEmpty(answer.text()) ? 0 : 1;
            }
            return new SearchSample(queries, bytes, found).requireQueries();
        }
    }

    /** Each session reads its changed settings when it is used next. */
    private static void awaitQueries(Load load, ServerLog log, String target) throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            long before = log.length();
            load.require(target);
            if (!queries(log.since(before)).isEmpty()) {
                return;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new IllegalStateException("PostgreSQL's log shows no query of a search");
    }

    private static List<String> queries(String log) {
        return SearchStatements.of(LoggedStatement.parse(log));
    }

    private static boolean isEmpty(String answer) {
        return answer.replaceAll("\\s", "").contains("\"items\":[]");
    }

    private SearchSample requireQueries() {
        long silent = queries.stream().filter(List::isEmpty).count();
        if (silent > 0) {
            throw new IllegalStateException("PostgreSQL's log has no query for " + silent + " of " + queries.size()
                    + " searches: pgbench would not do the same");
        }
        return this;
    }

    /** In a sentence. */
    String told(String what) {
        int statements = queries.stream().mapToInt(List::size).sum();
        return String.format(
                Locale.ROOT,
                "Sample, %s: %d of %d searches found somebody, with %.1f queries and %,d bytes of answer on average",
                what,
                found,
                queries.size(),
                (double) statements / queries.size(),
                bytes / queries.size());
    }
}
