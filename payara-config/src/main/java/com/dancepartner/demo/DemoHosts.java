package com.dancepartner.demo;

import com.dancepartner.world.City;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.List;

/** Writes hosts with their profiles, styles, languages and weekly windows. */
final class DemoHosts {

    private static final String[] ROLES = {"lead", "follow", "switch"};

    private final Connection connection;

    DemoHosts(Connection connection) {
        this.connection = connection;
    }

    void insert(List<DemoHost> hosts, String passwordHash) throws SQLException {
        try (PreparedStatement user = connection.prepareStatement(
                        "INSERT INTO users (id, email, password_hash, first_name, last_name, user_type,"
                                + " email_verified, created_at, updated_at) VALUES (?, ?, ?, ?, '', 'host', TRUE, now() -"
                                + " interval '200 days', now())");
                PreparedStatement profile = connection.prepareStatement(
                        "INSERT INTO host_profiles (id, user_id, status, headline, bio, hourly_rate_cents, currency,"
                                + " city, country, latitude, longitude, time_zone, verification_status, stripe_account_id,"
                                + " transfers_enabled, created_at, updated_at) VALUES (?, ?, 'complete', ?, ?, ?, ?, ?, ?,"
                                + " ?, ?, ?, 'approved', ?, TRUE, now() - interval '200 days', now())");
                PreparedStatement style =
                        connection.prepareStatement("INSERT INTO host_dance_styles VALUES (?, ?, ?, ?)");
                PreparedStatement language = connection.prepareStatement("INSERT INTO host_languages VALUES (?, ?)");
                PreparedStatement window =
                        connection.prepareStatement("INSERT INTO host_availability VALUES (?, ?, ?, ?, ?)")) {
            for (DemoHost host : hosts) {
                addUser(user, host, passwordHash);
                addProfile(profile, host);
                addStyles(style, host);
                addLanguages(language, host);
                addWindows(window, host);
            }
            user.executeBatch();
            profile.executeBatch();
            style.executeBatch();
            language.executeBatch();
            window.executeBatch();
        }
    }

    private static void addUser(PreparedStatement user, DemoHost host, String passwordHash) throws SQLException {
        user.setObject(1, host.userId());
        user.setString(2, host.email());
        user.setString(3, passwordHash);
        user.setString(4, host.city().name() + " host " + host.number());
        user.addBatch();
    }

    private static void addProfile(PreparedStatement profile, DemoHost host) throws SQLException {
        City city = host.city();
        profile.setObject(1, host.profileId());
        profile.setObject(2, host.userId());
        profile.setString(3, "Dance with me in " + city.name());
        profile.setString(4, "I know the floors of " + city.name() + " and take beginners gladly.");
        profile.setLong(5, host.rate());
        profile.setString(6, host.currency());
        profile.setString(7, city.name());
        profile.setString(8, city.country());
        profile.setDouble(9, host.latitude());
        profile.setDouble(10, host.longitude());
        profile.setString(11, city.timeZone());
        profile.setString(12, host.accountId());
        profile.addBatch();
    }

    private static void addStyles(PreparedStatement style, DemoHost host) throws SQLException {
        for (int n = 0; n < host.styles(); n++) {
            style.setObject(1, host.profileId());
            style.setInt(2, host.style(n));
            style.setInt(3, host.skill());
            style.setString(4, ROLES[(host.number() + n) % ROLES.length]);
            style.addBatch();
        }
    }

    private static void addLanguages(PreparedStatement language, DemoHost host) throws SQLException {
        for (String code : host.languages()) {
            language.setObject(1, host.profileId());
            language.setString(2, code);
            language.addBatch();
        }
    }

    /** Evenings on most days, and nights past midnight on Friday and Saturday. */
    private static void addWindows(PreparedStatement window, DemoHost host) throws SQLException {
        for (int day = 1; day <= 7; day++) {
            if ((day + host.number()) % 4 == 0 && day < 5) {
                continue;
            }
            boolean night = day == 5 || day == 6;
            window.setObject(1, host.id("window" + day));
            window.setObject(2, host.profileId());
            window.setInt(3, day);
            window.setObject(4, LocalTime.of(18, 0));
            window.setObject(5, night ? LocalTime.of(2, 0) : LocalTime.of(23, 0));
            window.addBatch();
        }
    }
}
