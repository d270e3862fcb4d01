package com.dancepartner.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** Where people search: round the cities that have hosts, the same points in every run, one after another for ever. */
final class Places {

    private static final long SEED = 20_261_122L;
    private static final int POINTS = 10_000;

    private static final String CITIES = """
        SELECT avg(latitude), avg(longitude) FROM host_profiles
         WHERE city IS NOT NULL GROUP BY country, city ORDER BY country, city
        """;

    private final List<Place> points = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();

    Places(List<Place> cities) {
        Random random = new Random(SEED);
        for (int i = 0; i < POINTS; i++) {
            points.add(cities.get(random.nextInt(cities.size())).nearby(random));
        }
    }

    static Places ofHosts(Connection connection) throws SQLException {
        List<Place> cities = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(CITIES);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                cities.add(new Place(rows.getDouble(1), rows.getDouble(2)));
            }
        }
        return new Places(cities);
    }

    Place next() {
        return points.get(Math.floorMod(next.getAndIncrement(), points.size()));
    }
}
