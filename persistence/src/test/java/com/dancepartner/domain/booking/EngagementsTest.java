package com.dancepartner.domain.booking;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.Fixtures;
import com.dancepartner.domain.Stored;
import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.time.TimeSpan;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A client has an hour with a host from 20:00, and the host has a buffer of 20 minutes. */
class EngagementsTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private static final Instant START = Stored.FRIDAY;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final TimeSpan BLOCKED = TimeSpan.of(START, Duration.ofMinutes(80));
    private static final UUID NONE = new UUID(0, 0);

    private final HostProfile host = DATABASE.in(entities -> Fixtures.host(entities, Fixtures.LISBON));
    private final UUID client =
            DATABASE.in(entities -> Fixtures.client(entities)).id();
    private final UUID booking = book(client, host, "confirmed", START);

    @Test
    @DisplayName("R320, G40: both parties are taken until the buffer ends, and nobody else is")
    void bothParties() {
        for (UUID party : List.of(client, host.userId())) {
            assertThat(of(party, BLOCKED)).containsExactly(BLOCKED);
            assertThat(of(party, TimeSpan.of(START.minus(HOUR), HOUR))).isEmpty();
            assertThat(of(party, TimeSpan.of(BLOCKED.end().minusSeconds(1), HOUR)))
                    .containsExactly(BLOCKED);
            assertThat(of(party, TimeSpan.of(BLOCKED.end(), HOUR))).isEmpty();
        }
        assertThat(of(UUID.randomUUID(), BLOCKED)).isEmpty();
    }

    @Test
    @DisplayName("G40: a host's own sessions as a client count, too")
    void asHostAndAsClient() {
        HostProfile other = DATABASE.in(entities -> Fixtures.host(entities, Fixtures.LISBON));
        UUID asClient = book(host.userId(), other, "pending", START.plus(Duration.ofHours(3)));
        TimeSpan evening = TimeSpan.of(START, Duration.ofHours(6));
        assertThat(of(host.userId(), evening)).hasSize(2);
        assertThat(sessions(evening)).as("as a host").containsExactly(booking).doesNotContain(asClient);
    }

    @ParameterizedTest
    @DisplayName("G39: bookings that are over, or never came to be, take nobody's time")
    @CsvSource({
        "awaiting_payment, true",
        "pending, true",
        "in_progress, true",
        "completed, false",
        "cancelled, false",
        "declined, false",
        "expired, false",
        "no_show, false",
        "disputed, false"
    })
    void statuses(String status, boolean takes) {
        DATABASE.run(entities -> assertThat(entities.createNativeQuery("UPDATE bookings SET status = ?2 WHERE id = ?1")
                        .setParameter(1, booking)
                        .setParameter(2, status)
                        .executeUpdate())
                .isOne());
        assertThat(of(client, BLOCKED)).hasSize(takes ? 1 : 0);
        assertThat(taking(BLOCKED)).isEqualTo(takes ? booking : NONE);
        assertThat(sessions(BLOCKED)).hasSize(takes ? 1 : 0);
        assertThat(without(NONE, BLOCKED)).hasSize(takes ? 1 : 0);
    }

    @Test
    @DisplayName("R318: for a booking that is to be moved its own time does not count")
    void withoutOne() {
        UUID next = book(client, host, "confirmed", START.plus(Duration.ofHours(2)));
        TimeSpan evening = TimeSpan.of(START, Duration.ofHours(6));
        assertThat(without(next, evening)).containsExactly(BLOCKED);
        assertThat(without(NONE, evening)).hasSize(2);
    }

    @Test
    @DisplayName("R318: what takes a time is the first booking in it, its buffer included")
    void taking() {
        UUID next = book(client, host, "confirmed", START.plus(Duration.ofHours(2)));
        assertThat(taking(TimeSpan.of(START, Duration.ofHours(6)))).isEqualTo(booking);
        assertThat(taking(TimeSpan.of(START.plus(HOUR), HOUR))).isEqualTo(booking);
        assertThat(taking(TimeSpan.of(BLOCKED.end(), HOUR))).isEqualTo(next);
        assertThat(taking(TimeSpan.of(BLOCKED.end(), Duration.ofMinutes(40)))).isEqualTo(NONE);
    }

    @Test
    @DisplayName("R317: a block affects the sessions themselves, not their buffers")
    void sessions() {
        UUID next = book(client, host, "pending", START.plus(Duration.ofHours(2)));
        assertThat(sessions(TimeSpan.of(START, Duration.ofDays(1)))).containsExactly(booking, next);
        assertThat(sessions(TimeSpan.of(START.plus(HOUR), HOUR))).isEmpty();
        assertThat(sessions(TimeSpan.of(START.plus(HOUR).minusSeconds(1), HOUR)))
                .containsExactly(booking);
    }

    private static List<TimeSpan> of(UUID userId, TimeSpan range) {
        return DATABASE.in(entities -> new Bookings(entities).busy(userId, range));
    }

    private List<TimeSpan> without(UUID bookingId, TimeSpan range) {
        return DATABASE.in(entities -> new Bookings(entities).busyBut(host.userId(), range, bookingId));
    }

    private List<UUID> sessions(TimeSpan span) {
        return DATABASE.in(entities -> new Engagements(entities).sessions(host.userId(), span));
    }

    private UUID taking(TimeSpan blocked) {
        return DATABASE.in(entities ->
                new Engagements(entities).taking(host.userId(), blocked).orElse(NONE));
    }

    private static UUID book(UUID clientId, HostProfile with, String status, Instant start) {
        UUID id = UUID.randomUUID();
        DATABASE.run(entities -> insert(entities, id, clientId, with, status, start));
        return id;
    }

    private static void insert(
            EntityManager entities, UUID id, UUID clientId, HostProfile with, String status, Instant start) {
        int ignored = entities.createNativeQuery("""
                        INSERT INTO bookings (id, client_id, host_id, host_profile_id, dance_style_id, status,
                            scheduled_start, scheduled_end, blocked_until, time_zone, venue, amount_cents,
                            platform_fee_cents, hourly_rate_cents, platform_fee_bps, currency, free_until, grace_until,
                            late_fee_bps, no_show_fee_bps, start_pin, respond_by, created_at, updated_at)
                        VALUES (?1, ?2, ?3, ?4, 1, ?5, ?6, ?7, ?8, 'Europe/Lisbon', 'Here', 4000, 600, 4000, 1500, 'EUR',
                            ?6, ?6, 5000, 10000, '1234', ?6, ?6, ?6)
                        """)
                .setParameter(1, id)
                .setParameter(2, clientId)
                .setParameter(3, with.userId())
                .setParameter(4, with.id())
                .setParameter(5, status)
                .setParameter(6, Timestamp.from(start))
                .setParameter(7, Timestamp.from(start.plus(HOUR)))
                .setParameter(8, Timestamp.from(start.plus(Duration.ofMinutes(80))))
                .executeUpdate();
    }
}
