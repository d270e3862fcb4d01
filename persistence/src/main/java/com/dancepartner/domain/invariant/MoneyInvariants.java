package com.dancepartner.domain.invariant;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks whether the invariants of money hold, on any database, while others work on it. What is under way breaks none;
 * what is left lying for a day does.
 */
public final class MoneyInvariants {

    /** All looks, each on its own. */
    static final List<Check> CHECKS = Stream.of(BookChecks.ALL, PaymentChecks.ALL, LifeChecks.ALL, StripeChecks.ALL)
            .flatMap(List::stream)
            .toList();

    private static final int EXAMPLES = 20;
    private static final int IN_FULL = 3;

    private static final String GROUPED = """
        SELECT number, name, count(*), (array_agg(id ORDER BY id))[1:%1$d],
               (array_agg(concat_ws(' ', id, detail) ORDER BY id))[1:%2$d]
          FROM broken GROUP BY number, name ORDER BY number, name
        """;

    private final Connection connection;
    private final int examples;
    private final Consumer<String> progress;

    private MoneyInvariants(Connection connection, int examples, Consumer<String> progress) {
        this.connection = connection;
        this.examples = examples;
        this.progress = progress;
    }

    /**
     * Checks in the connection's transaction, or in one of its own that only reads when the connection has none. Stripe
     * is asked first, outside of it.
     *
     * @throws SQLException also when a look takes longer than a minute
     */
    public static Findings check(Connection connection, StripeView view) throws SQLException {
        return check(connection, view, EXAMPLES, step -> {});
    }

    /**
     * The same.
     *
     * @param examples how many ids are named at most for each way in which something is broken
     * @param progress is told what is being done, as it may take long
     */
    public static Findings check(Connection connection, StripeView view, int examples, Consumer<String> progress)
            throws SQLException {
        Optional<StripeState> stripe = view.read();
        MoneyInvariants invariants = new MoneyInvariants(connection, examples, progress);
        if (!connection.getAutoCommit()) {
            return invariants.all(stripe);
        }
        connection.setAutoCommit(false);
        try {
            invariants.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            return invariants.all(stripe);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private Findings all(Optional<StripeState> stripe) throws SQLException {
        execute("SET LOCAL statement_timeout = '60s'");
        execute("SET LOCAL work_mem = '256MB'");
        execute("SET LOCAL jit = off");
        // the planner knows nothing of what Stripe tells: it would take it for few rows
        execute("SET LOCAL enable_nestloop = off");
        List<Violation> violations = new ArrayList<>();
        Set<Invariant> inPart = EnumSet.noneOf(Invariant.class);
        for (Check check : CHECKS) {
            if (check.needs().stream()
                    .allMatch(table -> stripe.filter(table::isTold).isPresent())) {
                progress.accept("looking at " + numbers(check));
                violations.addAll(broken(check, stripe));
            } else {
                inPart.addAll(check.about());
            }
        }
        return new Findings(violations, inPart);
    }

    private List<Violation> broken(Check check, Optional<StripeState> stripe) throws SQLException {
        List<StripeTable> tables = check.needs().stream().sorted().toList();
        try (PreparedStatement query = connection.prepareStatement(sql(check, tables))) {
            if (stripe.isPresent()) {
                bind(query, tables, stripe.get());
            }
            try (ResultSet rows = query.executeQuery()) {
                List<Violation> violations = new ArrayList<>();
                while (rows.next()) {
                    violations.add(violation(rows));
                }
                return violations;
            }
        }
    }

    private String sql(Check check, List<StripeTable> tables) {
        String with = tables.stream().map(table -> table.definition() + ", ").collect(Collectors.joining());
        return "WITH " + with + "broken AS (" + check.sql() + ")" + GROUPED.formatted(examples, IN_FULL);
    }

    private void bind(PreparedStatement query, List<StripeTable> tables, StripeState stripe) throws SQLException {
        int index = 1;
        for (StripeTable table : tables) {
            for (StripeTable.Column column : table.columns()) {
                query.setArray(
                        index++,
                        connection.createArrayOf(column.type(), column.values().apply(stripe)));
            }
        }
    }

    private static Violation violation(ResultSet row) throws SQLException {
        List<String> inFull = texts(row.getArray(5));
        String detail = row.getLong(3) + " in all: " + String.join("; ", inFull);
        return new Violation(row.getInt(1), row.getString(2), detail, texts(row.getArray(4)));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
    }

    private static String numbers(Check check) {
        return check.about().stream()
                .map(Invariant::number)
                .sorted()
                .map(number -> "(" + number + ")")
                .collect(Collectors.joining(" "));
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
