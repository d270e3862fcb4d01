package com.dancepartner.domain.privacy;

/**
 * What a person leaves in the database and erasing takes away, in this order. Bookings, payments, the ledger and the
 * audits stay: with the account's name gone they speak of nobody.
 */
enum Trace {
    RECOVERY_CODES("DELETE FROM recovery_codes WHERE user_id = ?1"),
    SECOND_FACTOR("DELETE FROM second_factors WHERE user_id = ?1"),
    LINKS("DELETE FROM one_time_tokens WHERE user_id = ?1"),
    REFRESH_TOKENS("DELETE FROM refresh_tokens WHERE device_id IN (SELECT id FROM devices WHERE user_id = ?1)"),
    DEVICES("DELETE FROM devices WHERE user_id = ?1"),
    ROLES("DELETE FROM user_roles WHERE user_id = ?1"),
    FIRST_ANSWERS("DELETE FROM idempotency_keys WHERE user_id = ?1"),
    CALENDAR_LINK("DELETE FROM calendar_links WHERE user_id = ?1"),
    IMPORTED_TIMES("""
        DELETE FROM imported_busy_times
         WHERE host_profile_id IN (SELECT id FROM host_profiles WHERE user_id = ?1)
        """),
    CALENDARS("""
        DELETE FROM calendar_feeds
         WHERE host_profile_id IN (SELECT id FROM host_profiles WHERE user_id = ?1)
        """),
    NOTIFICATIONS("""
        DELETE FROM outbox
         WHERE user_id = ?1
            OR (user_id IS NULL AND lower(detail) = (SELECT lower(email) FROM users WHERE id = ?1))
        """),
    MESSAGES("UPDATE messages SET content = '[erased]' WHERE sender_id = ?1"),
    /** With where it was said; disputes are decided by then, and what staff said of them stays. */
    REPORTS("DELETE FROM booking_reports WHERE actor_id = ?1 AND actor <> 'staff'"),
    /** The stars stay, since a host's rating is made of them. */
    REVIEWS("UPDATE reviews SET comment = '[erased]' WHERE reviewer_id = ?1"),
    AVAILABILITY("""
        DELETE FROM host_availability
         WHERE host_profile_id IN (SELECT id FROM host_profiles WHERE user_id = ?1)
        """),
    BOOKING_RULES("""
        DELETE FROM booking_rules
         WHERE host_profile_id IN (SELECT id FROM host_profiles WHERE user_id = ?1)
        """),
    OVERRIDES("""
        DELETE FROM availability_overrides
         WHERE host_profile_id IN (SELECT id FROM host_profiles WHERE user_id = ?1)
        """),
    JOURNEYS("""
        DELETE FROM travel_periods
         WHERE host_profile_id IN (SELECT id FROM host_profiles WHERE user_id = ?1)
        """),
    STYLES("""
        DELETE FROM host_dance_styles
         WHERE host_profile_id IN (SELECT id FROM host_profiles WHERE user_id = ?1)
        """),
    LANGUAGES("""
        DELETE FROM host_languages
         WHERE host_profile_id IN (SELECT id FROM host_profiles WHERE user_id = ?1)
        """),
    /** With each goes, by the database's own doing, what the document store has of it. */
    PHOTOS("""
        DELETE FROM host_photos
         WHERE host_profile_id IN (SELECT id FROM host_profiles WHERE user_id = ?1)
        """),
    /** City, country, rate and Stripe's id stay with the tax records, the place to a degree. A draft says nothing. */
    HOST_PROFILE("""
        UPDATE host_profiles
           SET headline = '', bio = '', latitude = round(latitude), longitude = round(longitude),
               version = version + 1
         WHERE user_id = ?1 AND status = 'complete'
        """),
    /** The hash is none that a password could give. Stripe's id and the accepted terms stay. */
    ACCOUNT("""
        UPDATE users
           SET email = 'erased-' || id || '@erased.invalid', email_verified = FALSE, password_hash = '!',
               first_name = 'Erased', last_name = '', phone = NULL, phone_verified_at = NULL,
               identity_verified_at = NULL, language = NULL, time_zone = NULL, preferred_currency = NULL,
               last_login_at = NULL, token_version = token_version + 1, version = version + 1
         WHERE id = ?1
        """);

    private final String sql;

    Trace(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }
}
