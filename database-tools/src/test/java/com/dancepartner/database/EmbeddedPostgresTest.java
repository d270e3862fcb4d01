package com.dancepartner.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresTest {

    private static final PostgresOptions OPTIONS = PostgresOptions.forTests(Path.of("target", "embedded-postgres"));

    @Test
    void refusesAWrongPassword() {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(OPTIONS)) {
            assertThatThrownBy(() -> DriverManager.getConnection(
                                    postgres.jdbcUrl("postgres"), postgres.username(), "wrong")
                            .close())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void keepsDataFromOneStartToTheNext() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(OPTIONS)) {
            execute(postgres, "CREATE TABLE IF NOT EXISTS kept AS SELECT 42 AS answer");
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(OPTIONS)) {
            assertThat(ask(postgres, "SELECT answer FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void adoptsARunningServerAndLeavesItToItsLastUser() throws SQLException {
        try (EmbeddedPostgres first = EmbeddedPostgres.start(OPTIONS)) {
            try (EmbeddedPostgres second = EmbeddedPostgres.start(OPTIONS)) {
                assertThat(second.port()).isEqualTo(first.port());
            }
            assertThat(ask(first, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void appliesSettingsAndStopsWithClose() throws SQLException {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(OPTIONS.withSettings(Map.of("search_path", "it's, public")));
        try (postgres) {
            assertThat(ask(postgres, "SHOW search_path")).isEqualTo("it's, public");
            assertThat(ask(postgres, "SHOW log_timezone")).isEqualTo("UTC");
            assertThat(ask(postgres, "SHOW server_encoding")).isEqualTo("UTF8");
        }
        assertThatThrownBy(() -> ask(postgres, "SELECT 1")).isInstanceOf(SQLException.class);
    }

    @Test
    void namesItsDatabasesInTheFormOfDatabaseUrl() {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(OPTIONS)) {
            DatabaseUrl url = DatabaseUrl.parse(postgres.databaseUrl("dance"));
            assertThat(url.jdbcUrl()).isEqualTo(postgres.jdbcUrl("dance"));
            assertThat(url.password()).isEqualTo(postgres.password());
        }
    }

    private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = postgres.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = postgres.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }
}
