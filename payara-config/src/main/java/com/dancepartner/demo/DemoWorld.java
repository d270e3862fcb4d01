package com.dancepartner.demo;

import com.dancepartner.world.Cities;
import com.dancepartner.world.City;
import com.dancepartner.world.PasswordHash;
import com.dancepartner.world.SearchTable;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Fills an empty installation: some hundreds of hosts in the world's larger cities, and a traveller's past sessions. */
public final class DemoWorld {

    private static final long SEED = 20_260_101L;
    private static final int HOSTS = 400;
    private static final int CITIES = 150;

    /** Cities that every demonstration visits, whatever their size. */
    private static final List<String> ALWAYS =
            List.of("Lisbon PT", "Berlin DE", "London GB", "New York US", "Seville ES");

    /** Currencies that Stripe pays out, in which the stand-in's hosts are paid. */
    private static final Set<String> PAID_OUT = Set.of(
            "EUR", "USD", "GBP", "JPY", "BRL", "MXN", "AUD", "CAD", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "SGD",
            "HKD", "NZD", "THB", "MYR", "INR");

    private DemoWorld() {}

    /**
     * Makes the world unless it is there, with the hosts' accounts and past payments in the Stripe stand-in.
     */
    public static void ensure(Connection connection, String password, URI standIn, Consumer<String> progress)
            throws SQLException {
        List<DemoHost> hosts = draw();
        if (!exists(connection)) {
            progress.accept("Seeding the demo world: " + hosts.size() + " hosts in "
                    + hosts.stream().map(DemoHost::city).distinct().count() + " cities");
            insert(connection, hosts, PasswordHash.of(password));
        }
        DemoStripe stripe = new DemoStripe(standIn);
        stripe.openAccounts(hosts);
        stripe.importPast(connection);
    }

    private static void insert(Connection connection, List<DemoHost> hosts, String passwordHash) throws SQLException {
        connection.setAutoCommit(false);
        SearchTable search = new SearchTable(connection);
        search.rest();
        UUID traveller = traveller(connection, passwordHash);
        new DemoHosts(connection).insert(hosts, passwordHash);
        new DemoPast(
                        connection,
                        new Random(SEED + 1),
                        traveller,
                        Clock.systemUTC().instant())
                .insert(hosts);
        search.fill();
        search.wake();
        connection.commit();
        connection.setAutoCommit(true);
    }

    static List<DemoHost> draw() {
        Random random = new Random(SEED);
        List<City> cities = chosen(Cities.load());
        double people = cities.stream()
                .mapToDouble(city -> Math.sqrt((double) city.population()))
                .sum();
        List<DemoHost> hosts = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        for (City city : cities) {
            long count = Math.max(1, Math.round(HOSTS * Math.sqrt((double) city.population()) / people));
            for (int i = 0; i < count; i++) {
                hosts.add(DemoHost.draw(city, numbers.merge(DemoHost.plainName(city), 1, Integer::sum), random));
            }
        }
        return hosts;
    }

    /** The largest cities where hosts are paid in their own currency, and those of every demonstration. */
    private static List<City> chosen(List<City> all) {
        List<City> paid = all.stream().filter(DemoWorld::isPaid).toList();
        return IntStream.range(0, paid.size())
                .filter(i -> i < CITIES
                        || ALWAYS.contains(
                                paid.get(i).name() + " " + paid.get(i).country()))
                .mapToObj(paid::get)
                .toList();
    }

    static boolean isPaid(City city) {
        Currency own = Currency.getInstance(new Locale("", city.country()));
        return own != null && PAID_OUT.contains(own.getCurrencyCode());
    }

    private static boolean exists(Connection connection) throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement("SELECT 1 FROM users WHERE email LIKE 'traveller@demo.%'");
                ResultSet rows = query.executeQuery()) {
            return rows.next();
        }
    }

    private static UUID traveller(Connection connection, String passwordHash) throws SQLException {
        UUID id = UUID.nameUUIDFromBytes("demo-traveller".getBytes(StandardCharsets.UTF_8));
        try (PreparedStatement user = connection.prepareStatement(
                "INSERT INTO users (id, email, password_hash, first_name, last_name, user_type, email_verified,"
                        + " created_at, updated_at) VALUES (?, 'traveller@demo.dancepartner.example', ?, 'Traveller', '',"
                        + " 'client', TRUE, now() - interval '200 days', now())")) {
            user.setObject(1, id);
            user.setString(2, passwordHash);
            user.executeUpdate();
        }
        return id;
    }
}
