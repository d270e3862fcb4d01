package com.dancepartner.domain.privacy;

import com.dancepartner.domain.Database;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables that hold something about a person, as the database knows them, and the columns that our SQL names. */
final class PersonalTables {

    /** Those that refer to an account, directly or through others, and those that name one without a foreign key. */
    private static final String TABLES = """
        WITH RECURSIVE personal AS (
            SELECT CAST('users' AS regclass) AS id
            UNION
            SELECT CAST(k.conrelid AS regclass) FROM pg_constraint k JOIN personal p ON k.confrelid = p.id
             WHERE k.contype = 'f')
        SELECT CAST(id AS text) FROM personal
        UNION
        SELECT table_name FROM information_schema.columns
         WHERE table_schema = 'public' AND data_type = 'uuid' AND column_name ~ '(user|actor|subject|owner|sender)_id$'
        """;

    private static final String COLUMNS =
            "SELECT column_name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = ?1";

    private static final String ALL = """
        SELECT relname FROM pg_class c
         WHERE relnamespace = CAST('public' AS regnamespace) AND relkind = 'r' AND relname NOT LIKE 'databasechangelog%'
           AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
        """;

    private PersonalTables() {}

    /** All of ours, whatever they hold. */
    static Set<String> all(Database database) {
        return names(database, ALL);
    }

    static Set<String> in(Database database) {
        return names(database, TABLES);
    }

    static Set<String> columnsOf(Database database, String table) {
        return names(database, COLUMNS, table);
    }

    /** The tables that are read. */
    static Set<String> read(String sql) {
        return matches("(?:FROM|JOIN) (\\w+) \\w+", sql)
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The columns of a table that are read, by whatever alias. */
    static Set<String> columnsRead(String sql, String table) {
        return matches("(?:FROM|JOIN) " + table + " (\\w+)", sql)
                .flatMap(alias -> matches("\\b" + alias.group(1) + "\\.(\\w+)", sql))
                .map(column -> column.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The tables that are written. */
    static Set<String> written(String sql) {
        return matches("(?:DELETE FROM|UPDATE) (\\w+)", sql)
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The columns that are set. */
    static Set<String> columnsSet(String sql) {
        return matches("(\\w+) = ", sql.replaceFirst("(?s).* SET ", "").replaceFirst("(?s) WHERE .*", ""))
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<MatchResult> matches(String pattern, String sql) {
        return Pattern.compile(pattern).matcher(sql).results();
    }

    private static Set<String> names(Database database, String sql, String... parameters) {
        return database.in(entities -> {
            var query = entities.createNativeQuery(sql);
            for (int i = 0; i < parameters.length; i++) {
                query.setParameter(i + 1, parameters[i]);
            }
            List<?> rows = query.getResultList();
            return Arrays.stream(rows.toArray()).map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
        });
    }
}
