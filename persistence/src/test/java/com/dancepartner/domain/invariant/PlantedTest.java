package com.dancepartner.domain.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of our own side is broken once, past what the database refuses, and found. */
class PlantedTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private static UUID captured;
    private static UUID transferred;
    private static UUID held;
    private static UUID waiting;
    private static UUID cancelled;
    private static UUID late;

    @BeforeAll
    static void story() {
        MoneyStory story = new MoneyStory(DATABASE);
        captured = story.captured();
        transferred = story.transferred();
        held = story.held();
        waiting = story.waiting();
        cancelled = story.cancelled(MoneyStory.NOW, 0);
        late = story.cancelled(MoneyStory.NOW.plusSeconds(200_000), 5_000);
        assertThat(story.tip(captured)).isNotNull();
    }

    static Stream<Arguments> damage() {
        return Stream.concat(BookDamage.all(), LifeDamage.all());
    }

    @ParameterizedTest(name = "({0}) {1}")
    @DisplayName("R504: what must not be is found, and nothing else is found with it")
    @MethodSource("damage")
    void found(int number, String name, String[] damage) throws SQLException {
        try (Connection connection = DATABASE.raw().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET LOCAL session_replication_role = replica");
            for (String sql : damage) {
                statement.execute(named(sql));
            }
            Findings findings = MoneyInvariants.check(connection, StripeView.NONE);
            assertThat(findings.violations()).extracting(Violation::name).contains(name);
            assertThat(findings.violations())
                    .as(findings.text())
                    .extracting(Violation::number)
                    .containsOnly(number);
            assertThat(findings.violations())
                    .allSatisfy(violation -> assertThat(violation.ids()).isNotEmpty());
            connection.rollback();
        }
    }

    @Test
    @DisplayName("R504: every rule of our own side has its planted violation")
    void complete() {
        String planted = damage().map(row -> (String) row.get()[1]).collect(Collectors.joining("\n"));
        assertThat(MoneyInvariants.CHECKS)
                .filteredOn(check -> check.needs().isEmpty())
                .isNotEmpty();
        assertThat(MoneyInvariants.CHECKS.stream()
                        .filter(check -> check.needs().isEmpty())
                        .flatMap(Rules::of))
                .allSatisfy(rule -> assertThat(planted).contains(rule));
    }

    private static String named(String sql) {
        return sql.replace("CAPTURED", quoted(captured))
                .replace("TRANSFERRED", quoted(transferred))
                .replace("CANCELLED", quoted(cancelled))
                .replace("WAITING", quoted(waiting))
                .replace("HELD", quoted(held))
                .replace("LATE", quoted(late));
    }

    private static String quoted(UUID id) {
        return "'" + id + "'::uuid";
    }
}
