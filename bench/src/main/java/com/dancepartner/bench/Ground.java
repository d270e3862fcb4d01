package com.dancepartner.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What searches of a world are made from.
 *
 * @param places of hosts, so that searches are where hosts are
 * @param styles slugs of dance styles, the most danced first
 * @param languages codes of languages, the most spoken first
 */
record Ground(List<Place> places, List<String> styles, List<String> languages) {

    private static final String PLACES = """
        SELECT latitude, longitude FROM host_search ORDER BY md5(host_profile_id::text) LIMIT 5000
        """;

    private static final String STYLES = """
        SELECT s.slug FROM dance_styles s LEFT JOIN host_dance_styles o ON o.dance_style_id = s.id
         GROUP BY s.id, s.slug ORDER BY count(o.dance_style_id) DESC, s.id
        """;

    private static final String LANGUAGES = """
        SELECT l.code FROM languages l LEFT JOIN host_languages o ON o.language = l.code
         GROUP BY l.id, l.code ORDER BY count(o.language) DESC, l.id
        """;

    static Ground read(Connection connection) throws SQLException {
        List<Place> places = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(PLACES)) {
            while (rows.next()) {
                places.add(new Place(rows.getDouble(1), rows.getDouble(2)));
            }
        }
        return new Ground(places, texts(connection, STYLES), texts(connection, LANGUAGES));
    }

    /** The first column. */
    static List<String> texts(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
