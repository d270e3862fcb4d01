package com.dancepartner.domain.privacy;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.Fixtures;
import com.dancepartner.domain.Stored;
import com.dancepartner.domain.booking.Booking;
import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.host.HostProfiles;
import com.dancepartner.domain.identity.Users;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * Two people, alpha and beta, who leave all that a person can leave: each hosts the other once, writes, reviews, and
 * has a row in every table. Whatever a person typed holds the person's name, with a capital.
 */
final class World {

    /** The booking is one of {me} as client; the profile is that of {me} as host. */
    private static final String LIFE = """
        UPDATE users SET email = '{name}@example.com', password_hash = 'hash-{name}', first_name = '{name}', last_name = '{name}',
               user_type = 'both', phone = '+351912345678', language = 'x-{name}', time_zone = '{name}',
               preferred_currency = 'EUR', stripe_customer_id = 'cus_1', terms_version = '2026-11-01',
               terms_accepted_at = created_at, last_login_at = created_at, phone_verified_at = created_at,
               identity_verified_at = created_at
         WHERE id = '{me}';
        UPDATE host_profiles SET headline = '{name}', bio = '{name}' WHERE id = '{profile}';
        INSERT INTO host_languages VALUES ('{profile}', 'pt');
        INSERT INTO booking_rules VALUES ('{profile}', 15, 240, 60, 30, 60, 120, 2, TRUE);
        INSERT INTO availability_overrides VALUES (gen_random_uuid(), '{profile}', 'block', now(), now() + interval '1 day', 'away: {name}', clock_timestamp());
        INSERT INTO travel_periods VALUES (gen_random_uuid(), '{profile}', now(), now() + interval '1 day', 'City of {name}', 'PT', 1, 2, 'Etc/UTC', clock_timestamp());
        INSERT INTO host_photos VALUES (gen_random_uuid(), '{profile}', 0, 1600, 1200, clock_timestamp());
        INSERT INTO stored_documents (key, belongs_to, state)
            SELECT 'photos/' || id || '/large.jpg', id, 'kept' FROM host_photos WHERE host_profile_id = '{profile}';
        INSERT INTO user_roles VALUES ('{me}', 'SUPPORT');
        INSERT INTO devices VALUES (gen_random_uuid(), '{me}', 'phone of {name}', 'print-{name}', 'address of {name}', FALSE, clock_timestamp(), clock_timestamp());
        INSERT INTO refresh_tokens (id, token_hash, issued_at, expires_at, device_id, access_token_id)
            SELECT gen_random_uuid(), 'token-{name}', clock_timestamp(), clock_timestamp(), id, gen_random_uuid() FROM devices WHERE user_id = '{me}';
        INSERT INTO one_time_tokens VALUES (gen_random_uuid(), '{me}', 'verify_email', 'link-{name}', clock_timestamp(), clock_timestamp());
        INSERT INTO second_factors VALUES ('{me}', 'sealed-{name}', clock_timestamp(), clock_timestamp());
        INSERT INTO recovery_codes VALUES ('{me}', 'code-{name}');
        INSERT INTO outbox (id, dedupe_key, user_id, kind, detail, created_at, not_before)
            VALUES (gen_random_uuid(), 'key-{name}', '{me}', 'new_device', 'phone of {name}', clock_timestamp(), clock_timestamp());
        INSERT INTO outbox (id, dedupe_key, kind, detail, created_at, not_before)
            VALUES (gen_random_uuid(), 'reset-{name}', 'password_reset', lower('{name}@example.com'), clock_timestamp(), clock_timestamp());
        UPDATE bookings SET status = 'completed', start_pin = '{pin}', cancelled_by = 'system', cancellation_reason = 'card of {name}'
         WHERE id = '{booking}';
        INSERT INTO booking_transitions VALUES (gen_random_uuid(), '{booking}', 'complete', 'host', '{other}', 'in_progress', 'completed', NULL, clock_timestamp()),
            (gen_random_uuid(), '{booking}', 'fail_payment', 'system', NULL, 'awaiting_payment', 'cancelled', 'card of {name}', clock_timestamp());
        INSERT INTO booking_changes (id, booking_id, kind, proposed_by, status, old_start, old_end, new_start, new_end, added_cents,
                payment_method_id, lapses_at, created_at)
            SELECT gen_random_uuid(), id, 'extension', 'client', 'applied', scheduled_start, scheduled_end, scheduled_start,
                   scheduled_end, 2500, 'pm_{pin}', clock_timestamp(), clock_timestamp() FROM bookings WHERE id = '{booking}';
        INSERT INTO booking_reports VALUES (gen_random_uuid(), '{booking}', 'dispute', 'client', '{me}', 'dispute', '{name} said so', 38.{pin}, -9.{pin}, 5, clock_timestamp()),
            (gen_random_uuid(), '{booking}', 'dispute', 'host', '{other}', 'dispute', 'seen otherwise', 1, 2, 5, clock_timestamp());
        INSERT INTO payments (id, booking_id, client_id, host_profile_id, status, amount_cents, platform_fee_bps, captured_cents,
                host_share_cents, transferred_cents, currency, stripe_payment_intent_id, failure_message, created_at, updated_at)
            SELECT gen_random_uuid(), id, client_id, host_profile_id, 'captured', 10000, 1500, 10000, 8500, 8500, 'EUR',
                   'pi_{name}', 'card of {name}', clock_timestamp(), clock_timestamp() FROM bookings WHERE id = '{booking}';
        INSERT INTO conversations SELECT gen_random_uuid(), least(CAST('{me}' AS uuid), '{other}'), greatest(CAST('{me}' AS uuid), '{other}'), clock_timestamp(), clock_timestamp() ON CONFLICT DO NOTHING;
        INSERT INTO messages SELECT gen_random_uuid(), id, '{me}', '{name} was here', 'text', clock_timestamp() FROM conversations
            WHERE participant_1_id = '{me}' OR participant_2_id = '{me}';
        INSERT INTO reviews VALUES (gen_random_uuid(), '{booking}', '{me}', '{other}', 4, '{name} liked it', clock_timestamp());
        INSERT INTO audit_events VALUES (gen_random_uuid(), clock_timestamp(), '{other}', 'role_granted', '{me}', 'SUPPORT');
        """;

    private final Database database;
    final UUID alpha;
    final UUID beta;

    private World(Database database, UUID alpha, UUID beta) {
        this.database = database;
        this.alpha = alpha;
        this.beta = beta;
    }

    static World in(Database database) {
        return in(database, "");
    }

    /** @param tag added to the names, where a test needs a world of its own */
    static World in(Database database, String tag) {
        World world = database.in(entities -> {
            HostProfile alpha = Fixtures.host(entities, Fixtures.LISBON);
            HostProfile beta = Fixtures.host(entities, Fixtures.LISBON);
            return new World(database, alpha.userId(), beta.userId());
        });
        world.live(world.alpha, world.beta, "Alpha" + tag, "1111");
        world.live(world.beta, world.alpha, "Beta" + tag, "2222");
        return world;
    }

    private void live(UUID me, UUID other, String name, String pin) {
        UUID booking = database.in(entities -> booked(entities, me, other).id());
        UUID profile = database.in(entities -> profile(entities, me).id());
        sql(LIFE.replace("{me}", me.toString())
                .replace("{other}", other.toString())
                .replace("{booking}", booking.toString())
                .replace("{profile}", profile.toString())
                .replace("{pin}", pin)
                .replace("{name}", name));
    }

    private static Booking booked(EntityManager entities, UUID client, UUID host) {
        return Stored.booking(entities, new Users(entities).get(client), profile(entities, host), Stored.FRIDAY);
    }

    private static HostProfile profile(EntityManager entities, UUID user) {
        return new HostProfiles(entities).ofUser(user);
    }

    void sql(String statements) {
        try (Connection connection = database.raw().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
