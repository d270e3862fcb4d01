package com.dancepartner.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SearchStatementsTest {

    private static Stream<LoggedStatement> of(long process, String... statements) {
        return Stream.of(statements).map(sql -> new LoggedStatement(process, sql));
    }

    @Test
    @DisplayName("bench: a search is all queries of its transaction, without what begins, sets and ends it")
    void queries() {
        assertThat(SearchStatements.of(of(
                                41,
                                "BEGIN",
                                "SET LOCAL work_mem = '8MB'",
                                "SELECT * FROM exchange_rates",
                                "with m AS (…) SELECT * FROM host_search",
                                "SELECT * FROM bookings",
                                "COMMIT")
                        .toList()))
                .containsExactly(
                        "SELECT * FROM exchange_rates",
                        "with m AS (…) SELECT * FROM host_search",
                        "SELECT * FROM bookings");
    }

    @Test
    @DisplayName("bench: what others did meanwhile is no part of it, on another connection or before on the same one")
    void others() {
        List<LoggedStatement> log = Stream.concat(
                        of(42, "BEGIN", "SELECT * FROM outbox", "COMMIT"),
                        of(
                                41,
                                "BEGIN",
                                "SELECT * FROM outbox",
                                "COMMIT",
                                "BEGIN",
                                "SELECT * FROM host_search",
                                "COMMIT"))
                .toList();
        assertThat(SearchStatements.of(log)).containsExactly("SELECT * FROM host_search");
    }

    @Test
    @DisplayName("bench: queries outside of a transaction count, too")
    void alone() {
        assertThat(SearchStatements.of(of(41, "SELECT * FROM exchange_rates", "SELECT * FROM host_search")
                        .toList()))
                .hasSize(2);
    }

    @Test
    @DisplayName("bench: a moment without a search has no queries")
    void none() {
        assertThat(SearchStatements.of(of(41, "SELECT 1").toList())).isEmpty();
    }
}
