package com.dancepartner.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class TestDatabasesTest {

    private static final String FIRST = "db/changelog/main.xml::1::tests";
    private static final String SECOND = "db/changelog/main.xml::2::tests";

    @Test
    void clonesTheMigratedTemplateWithPostgis() throws SQLException {
        try (TestDatabase database = TestDatabases.fresh()) {
            assertThat(ask(database.dataSource(), "SELECT postgis_lib_version()"))
                    .matches("3\\.\\d+\\..*");
            assertThat(ask(database.dataSource(), "SELECT count(*) FROM place")).isEqualTo("0");
        }
    }

    @Test
    void keepsDatabasesApart() throws SQLException {
        try (TestDatabase one = TestDatabases.fresh();
                TestDatabase other = TestDatabases.fresh()) {
            ask(one.dataSource(), "INSERT INTO place VALUES (1, 'POINT(2.35 48.85)') RETURNING id");
            assertThat(ask(one.dataSource(), "SELECT count(*) FROM place")).isEqualTo("1");
            assertThat(ask(other.dataSource(), "SELECT count(*) FROM place")).isEqualTo("0");
        }
    }

    @Test
    void dropsADatabaseThatIsStillInUse() throws SQLException {
        TestDatabase database = TestDatabases.fresh();
        try (Connection inUse = database.dataSource().getConnection()) {
            database.close();
            assertThat(inUse.isValid(1)).isFalse();
        }
        assertThatThrownBy(() -> ask(database.dataSource(), "SELECT 1"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("does not exist");
    }

    @Test
    void rollsBackAndMigratesAgain() throws SQLException {
        try (TestDatabase database = TestDatabases.fresh();
                Connection connection = database.dataSource().getConnection()) {
            assertThat(SchemaMigrator.appliedChangeSets(connection)).containsExactly(FIRST, SECOND);
            SchemaMigrator.rollbackCount(connection, 1);
            assertThat(SchemaMigrator.appliedChangeSets(connection)).containsExactly(FIRST);
            assertThat(SchemaMigrator.pending(connection)).containsExactly(SECOND);
            SchemaMigrator.migrate(connection);
            assertThat(SchemaMigrator.pending(connection)).isEmpty();
            assertThat(connection.getAutoCommit()).isTrue();
        }
    }

    private static String ask(DataSource dataSource, String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }
}
