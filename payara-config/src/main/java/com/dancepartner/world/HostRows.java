package com.dancepartner.world;

import com.dancepartner.domain.availability.BookingRules;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.postgresql.copy.CopyManager;

/** Hosts as rows of their six tables. */
final class HostRows {

    private final CopyTable users = new CopyTable(
            "users",
            "id, email, password_hash, first_name, last_name, user_type, email_verified, created_at, updated_at");
    private final CopyTable profiles = new CopyTable(
            "host_profiles",
            "id, user_id, status, headline, bio, hourly_rate_cents, currency, city, country, latitude, longitude,"
                    + " time_zone, verification_status, stripe_account_id, transfers_enabled, rating_average,"
                    + " rating_count, created_at, updated_at");
    private final CopyTable styles =
            new CopyTable("host_dance_styles", "host_profile_id, dance_style_id, skill_level, dance_role");
    private final CopyTable languages = new CopyTable("host_languages", "host_profile_id, language");
    private final CopyTable windows =
            new CopyTable("host_availability", "id, host_profile_id, day_of_week, start_time, end_time");
    private final CopyTable rules = new CopyTable(
            "booking_rules",
            "host_profile_id, buffer_minutes, notice_minutes, horizon_days, step_minutes, min_minutes, max_minutes,"
                    + " open_requests, instant_book");

    private final WorldKeys keys;
    private final String passwordHash;

    HostRows(WorldKeys keys, String passwordHash) {
        this.keys = keys;
        this.passwordHash = passwordHash;
    }

    void add(WorldHost host) {
        addUser(host);
        addProfile(host);
        addStylesAndLanguages(host);
        addWindows(host);
        host.rules().ifPresent(own -> addRules(host, own));
    }

    /** Sends all rows in the order that the foreign keys ask for. */
    void send(CopyManager copies) throws SQLException {
        for (CopyTable table : List.of(users, profiles, styles, languages, windows, rules)) {
            table.send(copies);
        }
    }

    private void addUser(WorldHost host) {
        int number = host.number();
        users.add(
                keys.id(number, WorldKeys.USER),
                keys.email("host", number),
                passwordHash,
                host.name().first(),
                host.name().last(),
                "host",
                true,
                keys.joined(number),
                keys.joined(number));
    }

    private void addProfile(WorldHost host) {
        int number = host.number();
        City city = host.city();
        Standing standing = host.standing();
        Instant joined = keys.joined(number);
        profiles.add(
                keys.id(number, WorldKeys.PROFILE),
                keys.id(number, WorldKeys.USER),
                "complete",
                host.biography().headline(),
                host.biography().text(),
                host.rate(),
                host.tariff().currency(),
                city.name(),
                city.country(),
                host.point().latitude(),
                host.point().longitude(),
                city.timeZone(),
                standing.verification(),
                "acct_world_" + keys.label(number).replace('.', '_'),
                standing.transfersEnabled(),
                standing.ratings() == 0 ? null : standing.ratingHundredths() / 100.0,
                standing.ratings(),
                joined,
                joined);
    }

    private void addStylesAndLanguages(WorldHost host) {
        Object profile = keys.id(host.number(), WorldKeys.PROFILE);
        for (StyleOffer offer : host.offers()) {
            styles.add(profile, offer.style().id(), offer.skill(), offer.role());
        }
        for (String language : host.languages()) {
            languages.add(profile, language);
        }
    }

    private void addWindows(WorldHost host) {
        Object profile = keys.id(host.number(), WorldKeys.PROFILE);
        for (int i = 0; i < host.windows().size(); i++) {
            var window = host.windows().get(i);
            windows.add(
                    keys.id(host.number(), WorldKeys.WINDOW + i),
                    profile,
                    window.day().getValue(),
                    window.start(),
                    window.end());
        }
    }

    private void addRules(WorldHost host, BookingRules own) {
        rules.add(
                keys.id(host.number(), WorldKeys.PROFILE),
                own.bufferMinutes(),
                own.noticeMinutes(),
                own.horizonDays(),
                own.stepMinutes(),
                own.minMinutes(),
                own.maxMinutes(),
                own.openRequests(),
                own.instantBook());
    }
}
