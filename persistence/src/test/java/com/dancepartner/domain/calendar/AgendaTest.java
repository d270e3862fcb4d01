package com.dancepartner.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.Fixtures;
import com.dancepartner.domain.Stored;
import com.dancepartner.domain.booking.Booking;
import com.dancepartner.domain.booking.BookingChanged;
import com.dancepartner.domain.booking.Bookings;
import com.dancepartner.domain.booking.Why;
import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody who dances as a host on Friday, and as a client a week earlier and a week later. */
class AgendaTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private static final Instant FRIDAY = Stored.FRIDAY;
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Instant LONG_AGO = Instant.EPOCH;

    private final HostProfile self = DATABASE.in(entities -> Fixtures.host(entities, Fixtures.LISBON));
    private final HostProfile teacher = DATABASE.in(entities -> Fixtures.host(entities, Fixtures.LISBON));
    private final User client = DATABASE.in(Fixtures::client);
    private final Booking hosted = paid(client.id(), self, FRIDAY);
    private final Booking earlier = paid(self.userId(), teacher, FRIDAY.minus(WEEK));
    private final Booking later = paid(self.userId(), teacher, FRIDAY.plus(WEEK));

    @Test
    @DisplayName("R381: one's agenda has all that one is client or host of, in order, each with the other party")
    void bothSides() {
        List<AgendaEntry> all = of(self.userId(), LONG_AGO);
        assertThat(all).extracting(AgendaEntry::bookingId).containsExactly(earlier.id(), hosted.id(), later.id());
        assertThat(all)
                .extracting(AgendaEntry::otherId)
                .containsExactly(teacher.userId(), client.id(), teacher.userId());
        assertThat(of(client.id(), LONG_AGO)).singleElement().satisfies(entry -> {
            assertThat(entry.otherId()).isEqualTo(self.userId());
            assertThat(entry.style()).isEqualTo("Salsa");
            assertThat(entry.schedule()).isEqualTo(TimeSpan.of(FRIDAY, Duration.ofHours(2)));
            assertThat(entry.venue()).isEqualTo("At the door");
            assertThat(entry.status()).isEqualTo("pending");
        });
        assertThat(of(teacher.userId(), LONG_AGO)).hasSize(2);
    }

    @Test
    @DisplayName("R381: an agenda has the sessions that end after a moment")
    void after() {
        Instant end = FRIDAY.plus(Duration.ofHours(2));
        assertThat(of(self.userId(), end.minusMillis(1)))
                .extracting(AgendaEntry::bookingId)
                .containsExactly(hosted.id(), later.id());
        assertThat(of(self.userId(), end)).extracting(AgendaEntry::bookingId).containsExactly(later.id());
        assertThat(of(self.userId(), end.plus(WEEK))).isEmpty();
    }

    @Test
    @DisplayName("R381: what is not paid for is in nobody's agenda yet, and cannot be added to a calendar")
    void unpaid() {
        Booking unpaid = unpaid(client.id(), teacher, FRIDAY.minus(WEEK.multipliedBy(2)));
        assertThat(of(client.id(), LONG_AGO)).extracting(AgendaEntry::bookingId).containsExactly(hosted.id());
        assertThat(find(client.id(), unpaid.id())).isEmpty();
        move(unpaid, held -> held.authorised(null, Fixtures.NOW));
        assertThat(find(client.id(), unpaid.id())).isPresent();
    }

    @Test
    @DisplayName("R381: what was called off stays, so that calendars learn of it, as a later version")
    void calledOff() {
        AgendaEntry before = find(client.id(), hosted.id()).orElseThrow();
        Instant then = Fixtures.NOW.plusSeconds(60);
        move(hosted, held -> held.cancel(held.clientId(), new Why("illness", "ill"), true, then));
        AgendaEntry after = find(client.id(), hosted.id()).orElseThrow();
        assertThat(after.status()).isEqualTo("cancelled");
        assertThat(after.version()).isGreaterThan(before.version());
        assertThat(after.updatedAt()).isEqualTo(then);
        assertThat(after.createdAt()).isEqualTo(before.createdAt());
        assertThat(of(self.userId(), LONG_AGO))
                .contains(find(self.userId(), hosted.id()).orElseThrow());
    }

    @Test
    @DisplayName("R381: a booking is there for its two parties, and for nobody else")
    void parties() {
        assertThat(find(client.id(), hosted.id()).map(AgendaEntry::otherId)).contains(self.userId());
        assertThat(find(self.userId(), hosted.id()).map(AgendaEntry::otherId)).contains(client.id());
        assertThat(find(teacher.userId(), hosted.id())).isEmpty();
        assertThat(find(client.id(), later.id())).isEmpty();
        assertThat(find(self.id(), hosted.id())).as("a profile is no account").isEmpty();
        assertThat(find(client.id(), UUID.randomUUID())).isEmpty();
    }

    private static Booking paid(UUID clientId, HostProfile host, Instant start) {
        Booking booking = unpaid(clientId, host, start);
        move(booking, held -> held.authorised(null, Fixtures.NOW));
        return booking;
    }

    private static Booking unpaid(UUID clientId, HostProfile host, Instant start) {
        Booking request = Fixtures.request(clientId, host.userId(), host.id(), start, Duration.ofHours(2));
        return DATABASE.in(entities -> Stored.reserved(entities, request));
    }

    private static void move(Booking booking, Function<Booking, BookingChanged> change) {
        DATABASE.run(entities -> {
            BookingChanged ignored = change.apply(new Bookings(entities).getForUpdate(booking.id()));
        });
    }

    private static List<AgendaEntry> of(UUID userId, Instant after) {
        return DATABASE.in(entities -> new Agenda(entities).of(userId, after));
    }

    private static Optional<AgendaEntry> find(UUID userId, UUID bookingId) {
        return DATABASE.in(entities -> new Agenda(entities).find(userId, bookingId));
    }
}
