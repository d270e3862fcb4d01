package com.dancepartner.world;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The table host_search while very many hosts are written: its triggers rest, then all that is missing is put in at once.
 * All of it in the caller's transaction; whoever else writes hosts waits for its end.
 */
public final class SearchTable {

    private static final String TRIGGERS = """
            SELECT format('ALTER TABLE %s %%s TRIGGER %I', tgrelid::regclass, tgname) FROM pg_trigger
             WHERE tgfoid = 'host_search_follow'::regproc AND NOT tgisinternal ORDER BY 1
            """;
    private static final String INDEXES = """
            SELECT indexrelid::regclass || ';' || pg_get_indexdef(indexrelid) FROM pg_index
             WHERE indrelid = 'host_search'::regclass AND NOT indisprimary ORDER BY 1
            """;
    private static final String MISSING = """
            INSERT INTO host_search SELECT b.* FROM bookable_hosts b
             WHERE b.lat_band >= %s AND b.lat_band < %s
               AND NOT EXISTS (SELECT 1 FROM host_search s WHERE s.host_profile_id = b.host_profile_id)
             ORDER BY b.lat_band, b.longitude
            """;
    private static final String BANDS = """
            SELECT DISTINCT unnest(percentile_disc(ARRAY(SELECT n / %1$s.0::float8 FROM generate_series(1, %1$s - 1) n))
                   WITHIN GROUP (ORDER BY floor(public_latitude * 50)::int)) FROM host_profiles
             WHERE status = 'complete' ORDER BY 1
            """;

    private static final int SLICE = 5_000;
    private static final int MOST_SLICES = 20;

    /** Below and above all bands of latitude. */
    private static final String SOUTH = "-4501";

    private static final String NORTH = "4501";

    private final Connection connection;

    public SearchTable(Connection connection) {
        this.connection = connection;
    }

    /** Lets the triggers rest, until {@link #wake}. */
    public void rest() throws SQLException {
        switchTriggers("DISABLE");
    }

    /** Sets the triggers to work again. */
    public void wake() throws SQLException {
        switchTriggers("ENABLE");
    }

    /** Puts in all bookable hosts that are missing, from south to north. */
    public void fill() throws SQLException {
        execute(MISSING.formatted(SOUTH, NORTH));
    }

    /** The same for about so many hosts, with its progress, making the secondary indexes anew after it. */
    void fill(int hosts, Progress progress) throws SQLException {
        List<String> indexes = select(INDEXES);
        for (String index : indexes) {
            execute("DROP INDEX " + index.substring(0, index.indexOf(';')));
        }
        fillSlices(hosts, progress);
        for (int i = 0; i < indexes.size(); i++) {
            progress.say("Indexing the search table, " + (i + 1) + " of " + indexes.size());
            execute(indexes.get(i).substring(indexes.get(i).indexOf(';') + 1));
        }
    }

    private void fillSlices(int hosts, Progress progress) throws SQLException {
        List<String> bounds = new ArrayList<>(List.of(SOUTH));
        bounds.addAll(select(BANDS.formatted(Math.max(1, Math.min(MOST_SLICES, hosts / SLICE)))));
        bounds.add(NORTH);
        progress.begin("Filling the search table", hosts);
        for (int i = 1; i < bounds.size(); i++) {
            execute(MISSING.formatted(bounds.get(i - 1), bounds.get(i)));
            progress.reached((long) hosts * i / (bounds.size() - 1));
        }
    }

    private void switchTriggers(String how) throws SQLException {
        for (String statement : select(TRIGGERS)) {
            execute(statement.formatted(how));
        }
    }

    private List<String> select(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
