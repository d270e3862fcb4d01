package com.dancepartner.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.database.SchemaMigrator;
import com.dancepartner.database.TestDatabase;
import com.dancepartner.database.TestDatabases;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SchemaTest {

    /** All that the change sets make, but for what belongs to extensions and to Liquibase itself. */
    private static final String OBJECTS = """
            WITH mine AS (
                SELECT c.oid, c.relname FROM pg_class c
                 WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'v', 'S', 'i')
                   AND c.relname NOT LIKE 'databasechangelog%'
                   AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e'))
            SELECT 'relation ' || relname FROM mine
            UNION ALL
            SELECT 'column ' || relname || '.' || attname || ' ' || format_type(atttypid, atttypmod) || ' ' || attnotnull
              FROM mine JOIN pg_attribute ON attrelid = oid AND attnum > 0 AND NOT attisdropped
            UNION ALL
            SELECT 'constraint ' || relname || ' ' || pg_get_constraintdef(k.oid) FROM mine JOIN pg_constraint k ON conrelid = mine.oid
            UNION ALL
            SELECT 'trigger ' || pg_get_triggerdef(t.oid) FROM mine JOIN pg_trigger t ON tgrelid = mine.oid AND NOT tgisinternal
            UNION ALL
            SELECT 'function ' || p.proname || p.prosrc FROM pg_proc p
             WHERE p.pronamespace = 'public'::regnamespace
               AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
            UNION ALL
            SELECT 'extension ' || extname FROM pg_extension WHERE extname <> 'plpgsql'
            ORDER BY 1
            """;

    private static TestDatabase database;

    @BeforeAll
    static void migrate() {
        database = TestDatabases.fresh();
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    @DisplayName("R028, R129: every change set can be taken back, down to an empty schema, and applied again")
    void everyChangeSetRollsBack() throws SQLException {
        try (TestDatabase own = TestDatabases.fresh();
                Connection connection = own.dataSource().getConnection()) {
            List<String> before = rows(connection, OBJECTS);
            List<String> applied = SchemaMigrator.appliedChangeSets(connection);
            for (int left = applied.size() - 1; left >= 0; left--) {
                SchemaMigrator.rollbackCount(connection, 1);
                assertThat(SchemaMigrator.appliedChangeSets(connection)).isEqualTo(applied.subList(0, left));
            }
            assertThat(rows(connection, OBJECTS)).isEmpty();
            SchemaMigrator.migrate(connection);
            assertThat(SchemaMigrator.pending(connection)).isEmpty();
            assertThat(rows(connection, OBJECTS)).isEqualTo(before);
        }
    }

    @Test
    @DisplayName("R068: every moment is kept with its time zone")
    void everyTimestampHasItsZone() throws SQLException {
        assertThat(ask("""
                        SELECT table_name || '.' || column_name FROM information_schema.columns
                         WHERE table_schema = 'public' AND table_name NOT LIKE 'databasechangelog%'
                           AND data_type = 'timestamp without time zone'
                        """)).isEmpty();
        assertThat(ask("""
                        SELECT table_name || '.' || column_name FROM information_schema.columns
                         WHERE table_schema = 'public' AND data_type = 'timestamp with time zone'
                        """))
                .contains("bookings.scheduled_start", "users.created_at", "messages.sent_at", "payments.captured_at");
    }

    @Test
    @DisplayName("R136, R244, R310: the migrations make the tables")
    void tables() throws SQLException {
        assertThat(ask("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"))
                .contains(
                        "users",
                        "host_profiles",
                        "dance_styles",
                        "host_dance_styles",
                        "host_availability",
                        "bookings",
                        "payments",
                        "reviews",
                        "conversations",
                        "messages");
    }

    @Test
    @DisplayName("R127: the extensions are there")
    void extensions() throws SQLException {
        assertThat(ask("SELECT extname FROM pg_extension")).contains("uuid-ossp", "postgis", "pg_trgm", "btree_gist");
    }

    @Test
    @DisplayName("R130: PostGIS reckons on the globe")
    void postgis() throws SQLException {
        assertThat(ask("SELECT round(ST_Distance('POINT(-9.1393 38.7223)'::geography,"
                        + " 'POINT(-8.6110 41.1496)'::geography) / 1000)"))
                .containsExactly("273");
    }

    @Test
    @DisplayName("R069: places, booking states and messages have their indexes")
    void indexes() throws SQLException {
        assertThat(ask("SELECT indexname FROM pg_indexes WHERE schemaname = 'public'"))
                .contains("host_profiles_location_idx", "bookings_status_idx", "messages_conversation_idx");
    }

    @Test
    @DisplayName("R242, R243, R245: twenty-four styles or more are seeded, in all five categories")
    void danceStyles() throws SQLException {
        assertThat(ask("SELECT slug FROM dance_styles"))
                .hasSizeGreaterThanOrEqualTo(24)
                .contains("salsa", "bachata", "argentine-tango", "waltz")
                .allMatch(slug -> slug.matches("[a-z]+(-[a-z]+)*"));
        assertThat(ask("SELECT DISTINCT category FROM dance_styles"))
                .containsExactlyInAnyOrder("Latin", "Ballroom", "Swing", "Social", "Other");
    }

    private static List<String> ask(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            return rows(connection, sql);
        }
    }

    private static List<String> rows(Connection connection, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }
}
