package com.dancepartner.domain.discovery;

import com.dancepartner.domain.Database;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Hosts as rows of the database, who can be booked until a test takes something from them. */
final class HostRows {

    /** A Wednesday. */
    static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private final Database database;

    HostRows(Database database) {
        this.database = database;
    }

    /** Salsa as lead at level 4, English, Friday 20:00 to 02:00 in Lisbon, 40 euros, not rated yet. */
    UUID host(double latitude, double longitude) {
        return database.in(entities -> {
            UUID user = user(entities, "Dana", "Reis", "host");
            UUID host = UUID.randomUUID();
            execute(
                    entities,
                    "INSERT INTO host_profiles (id, user_id, status, headline, bio, hourly_rate_cents, currency, city,"
                            + " country, latitude, longitude, time_zone, verification_status, transfers_enabled,"
                            + " created_at, updated_at) VALUES (?1, ?2, 'complete', 'Dance with me', '', 4000, 'EUR',"
                            + " 'Lisbon', 'PT', ?3, ?4, 'Europe/Lisbon', 'approved', TRUE, ?5, ?5)",
                    host,
                    user,
                    latitude,
                    longitude,
                    Timestamp.from(NOW));
            dance(entities, host, 1, 4, "lead");
            open(entities, host, 5, "20:00", "02:00");
            execute(entities, "INSERT INTO host_languages VALUES (?1, 'en')", host);
            return host;
        });
    }

    /** The same host with something else in the profile. */
    UUID host(double latitude, double longitude, String changes) {
        UUID host = host(latitude, longitude);
        change(host, changes);
        return host;
    }

    /** A host of this name. */
    UUID named(double latitude, double longitude, String firstName) {
        UUID host = host(latitude, longitude);
        run(
                "UPDATE users SET first_name = ?2 WHERE id = (SELECT user_id FROM host_profiles WHERE id = ?1)",
                host,
                firstName);
        return host;
    }

    void change(UUID host, String changes) {
        run("UPDATE host_profiles SET " + changes + " WHERE id = ?1", host);
    }

    void dance(UUID host, int style, int level, String role) {
        database.run(entities -> dance(entities, host, style, level, role));
    }

    static void dance(EntityManager entities, UUID host, int style, int level, String role) {
        execute(entities, "INSERT INTO host_dance_styles VALUES (?1, ?2, ?3, ?4)", host, style, level, role);
    }

    /** @param day 1 is Monday */
    void open(UUID host, int day, String from, String to) {
        database.run(entities -> open(entities, host, day, from, to));
    }

    static void open(EntityManager entities, UUID host, int day, String from, String to) {
        execute(
                entities,
                "INSERT INTO host_availability VALUES (?1, ?2, ?3, CAST(?4 AS time), CAST(?5 AS time))",
                UUID.randomUUID(),
                host,
                day,
                from,
                to);
    }

    void book(UUID host, String status, Instant from, Duration length) {
        book(host, status, from, length, Duration.ZERO);
    }

    /** @param buffer after the session, as the host wanted it then */
    void book(UUID host, String status, Instant from, Duration length, Duration buffer) {
        database.run(entities -> execute(
                entities,
                "INSERT INTO bookings (id, client_id, host_id, host_profile_id, dance_style_id, status,"
                        + " scheduled_start, scheduled_end, blocked_until, time_zone, venue, amount_cents,"
                        + " platform_fee_cents, currency, start_pin, respond_by, created_at, updated_at,"
                        + " hourly_rate_cents, platform_fee_bps, free_until, grace_until, late_fee_bps, no_show_fee_bps)"
                        + " SELECT ?1, ?2, user_id, id, 1, ?4, ?5, ?6, ?7, time_zone, 'Here', 4000, 600, 'EUR', '1234',"
                        + " ?5, ?5, ?5, 4000, 1500, ?5, ?5, 5000, 10000 FROM host_profiles WHERE id = ?3",
                UUID.randomUUID(),
                user(entities, "Client", "One", "client"),
                host,
                status,
                Timestamp.from(from),
                Timestamp.from(from.plus(length)),
                Timestamp.from(from.plus(length).plus(buffer))));
    }

    /** What a host asks of bookings: buffer and notice in minutes, horizon in days, step, least and most minutes. */
    void rules(UUID host, int buffer, int notice, int horizon, int step, int least, int most) {
        run("DELETE FROM booking_rules WHERE host_profile_id = ?1", host);
        run(
                "INSERT INTO booking_rules VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 3, FALSE)",
                host,
                buffer,
                notice,
                horizon,
                step,
                least,
                most);
    }

    /** @param kind opening or block */
    void override(UUID host, String kind, String from, String to) {
        run(
                "INSERT INTO availability_overrides VALUES (gen_random_uuid(), ?1, ?2, CAST(?3 AS timestamptz),"
                        + " CAST(?4 AS timestamptz), '', now())",
                host,
                kind,
                from,
                to);
    }

    /** A journey to Tokyo. */
    void travel(UUID host, String from, String to) {
        run(
                "INSERT INTO travel_periods VALUES (gen_random_uuid(), ?1, CAST(?2 AS timestamptz),"
                        + " CAST(?3 AS timestamptz), 'Tokyo', 'JP', 35.68, 139.69, 'Asia/Tokyo', now())",
                host,
                from,
                to);
    }

    /** Another calendar says that the host is taken. */
    void imported(UUID host, String from, String to) {
        UUID feed = UUID.randomUUID();
        run(
                "INSERT INTO calendar_feeds (id, host_profile_id, name, status, created_at)"
                        + " VALUES (?1, ?2, 'Work', 'ok', now())",
                feed,
                host);
        run(
                "INSERT INTO imported_busy_times VALUES (?1, ?2, CAST(?3 AS timestamptz), CAST(?4 AS timestamptz))",
                feed,
                host,
                from,
                to);
    }

    /** @param values of the parameters, from the first on */
    void run(String sql, Object... values) {
        database.run(entities -> execute(entities, sql, values));
    }

    static void execute(EntityManager entities, String sql, Object... values) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        int ignored = query.executeUpdate();
    }

    private static UUID user(EntityManager entities, String firstName, String lastName, String type) {
        UUID id = UUID.randomUUID();
        execute(
                entities,
                "INSERT INTO users (id, email, password_hash, first_name, last_name, user_type, email_verified,"
                        + " created_at, updated_at) VALUES (?1, ?2, 'hash', ?3, ?4, ?5, TRUE, ?6, ?6)",
                id,
                id + "@example.com",
                firstName,
                lastName,
                type,
                Timestamp.from(NOW));
        return id;
    }
}
