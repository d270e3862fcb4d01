package com.dancepartner.domain.invariant;

import com.dancepartner.domain.invariant.StripeState.Asked;
import com.dancepartner.domain.invariant.StripeState.Made;
import com.dancepartner.domain.invariant.StripeState.Moved;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Stripe's side as tables of a query, a parameter for each column. */
// the lists are constants, which their type cannot say
@SuppressWarnings("ImmutableEnumChecker")
enum StripeTable {
    MADE(
            """
            made (id, kind, booking_id, amount, status, key, account, live) AS (
                SELECT u.id, u.kind, b.id, u.amount, u.status, u.key, u.account, u.live
                  FROM unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::boolean[])
                       AS u (id, kind, booking, amount, status, key, account, live)
                  JOIN bookings b ON b.id = CASE WHEN u.booking ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN u.booking::uuid END)
            """,
            List.of(
                    new Column("text", state -> each(state, Made::id)),
                    new Column(
                            "text",
                            state -> each(state, object -> object.kind().name().toLowerCase(Locale.ROOT))),
                    new Column("text", state -> each(state, Made::group)),
                    new Column("bigint", state -> each(state, Made::amount)),
                    new Column("text", state -> each(state, Made::status)),
                    new Column("text", state -> each(state, Made::key)),
                    new Column("text", state -> each(state, Made::account)),
                    new Column("boolean", state -> each(state, Made::live)))),

    MOVED(
            """
            moved (source, currency, net) AS (
                SELECT source, currency, sum(net)::bigint
                  FROM unnest(?::text[], ?::text[], ?::bigint[]) AS u (source, currency, net)
                 GROUP BY source, currency)
            """,
            List.of(
                    new Column("text", state -> array(state.moved().stream().map(Moved::source))),
                    new Column("text", state -> array(state.moved().stream().map(Moved::currency))),
                    new Column("bigint", state -> array(state.moved().stream().map(Moved::net))))),

    BALANCE(
            """
            balance (currency, amount) AS (SELECT * FROM unnest(?::text[], ?::bigint[]))
            """,
            List.of(
                    new Column(
                            "text",
                            state -> array(state.balance().entrySet().stream().map(Map.Entry::getKey))),
                    new Column(
                            "bigint",
                            state -> array(state.balance().entrySet().stream().map(Map.Entry::getValue))))),

    ASKED(
            """
            asked (key, path, parameters, object) AS (SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::text[]))
            """,
            List.of(
                    new Column("text", state -> array(asked(state).map(Asked::key))),
                    new Column("text", state -> array(asked(state).map(Asked::path))),
                    new Column("text", state -> array(asked(state).map(Asked::parameters))),
                    new Column("text", state -> array(asked(state).map(Asked::object)))));

    /**
     * A parameter.
     *
     * @param type of the elements, as the database calls it
     */
    record Column(String type, Function<StripeState, Object[]> values) {}

    private final String definition;
    private final List<Column> columns;

    StripeTable(String definition, List<Column> columns) {
        this.definition = definition;
        this.columns = columns;
    }

    /** The table, to stand after WITH. Of what was made only what is for a booking of ours. */
    String definition() {
        return definition;
    }

    List<Column> columns() {
        return columns;
    }

    /** Whether Stripe's side has it. */
    boolean isTold(StripeState state) {
        return this != ASKED || state.asked().isPresent();
    }

    private static <T> Object[] each(StripeState state, Function<Made, T> column) {
        return array(state.made().stream().map(column));
    }

    private static Object[] array(Stream<?> values) {
        return values.toArray();
    }

    private static Stream<Asked> asked(StripeState state) {
        return Optional.of(state).flatMap(StripeState::asked).stream().flatMap(List::stream);
    }
}
