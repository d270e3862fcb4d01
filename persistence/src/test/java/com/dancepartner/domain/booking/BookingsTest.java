package com.dancepartner.domain.booking;

import static com.dancepartner.domain.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.Fixtures;
import com.dancepartner.domain.Race;
import com.dancepartner.domain.Stored;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.time.TimeSpan;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BookingsTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private static final Instant FRIDAY = Stored.FRIDAY;
    private static final Duration TWO_HOURS = Duration.ofHours(2);
    private static final UUID FIRST = new UUID(0, 0);

    @Test
    @DisplayName("R321: a booking comes back as it was made")
    void roundTrip() {
        Booking made = DATABASE.in(Stored::booking);
        Booking found = get(made.id());
        assertThat(found.status()).isEqualTo(BookingStatus.AWAITING_PAYMENT);
        assertThat(found.schedule()).isEqualTo(TimeSpan.of(FRIDAY, TWO_HOURS));
        assertThat(found.total()).isEqualTo(made.total());
        assertThat(found.platformFee()).isEqualTo(made.platformFee());
        assertThat(found.timeZone()).isEqualTo("Europe/Lisbon");
        assertThat(found.venue()).isEqualTo("At the door");
        assertThat(found.respondBy()).isEqualTo(made.respondBy());
    }

    @Test
    @DisplayName("R528: a booking that is not there is not found")
    void unknownBooking() {
        assertRefused(ErrorCode.NOT_FOUND, () -> get(UUID.randomUUID()));
        assertRefused(
                ErrorCode.NOT_FOUND,
                () -> DATABASE.run(entities -> new Bookings(entities).getForUpdate(UUID.randomUUID())));
    }

    @Test
    @DisplayName("R340, R325: a host is booked once at a time, and the second is told, not thrown at")
    void hostIsTaken() {
        Host host = host();
        assertThat(reserve(client(), host, FRIDAY)).isTrue();
        assertThat(reserve(client(), host, FRIDAY)).isFalse();
        assertThat(reserve(client(), host, FRIDAY.plus(Duration.ofMinutes(105))))
                .isFalse();
        assertThat(reserve(client(), host, FRIDAY.minus(Duration.ofMinutes(105))))
                .isFalse();
        assertThat(bookingsOf(host)).hasSize(1);
    }

    @Test
    @DisplayName("R340, G40: a client is at one place at a time")
    void clientIsTaken() {
        UUID client = client();
        Host second = host();
        assertThat(reserve(client, host(), FRIDAY)).isTrue();
        assertThat(reserve(client, second, FRIDAY.plus(Duration.ofHours(1)))).isFalse();
        assertThat(bookingsOf(second)).isEmpty();
    }

    @Test
    @DisplayName("R340: a session may begin as another ends")
    void touchingEnds() {
        UUID client = client();
        Host host = host();
        assertThat(reserve(client, host, FRIDAY)).isTrue();
        assertThat(reserve(client, host, FRIDAY.plus(TWO_HOURS))).isTrue();
        assertThat(reserve(client, host, FRIDAY.minus(TWO_HOURS))).isTrue();
    }

    @Test
    @DisplayName("R340, G39: a cancelled booking gives its hour back")
    void cancelledBookingsFreeTheHour() {
        Booking booking = DATABASE.in(Stored::booking);
        Host host = new Host(booking.hostId(), booking.hostProfileId());
        DATABASE.run(entities -> {
            Booking held = new Bookings(entities).getForUpdate(booking.id());
            BookingChanged ignored = held.cancel(held.clientId(), "ill", Fixtures.NOW);
        });
        assertThat(busy(host)).isEmpty();
        assertThat(reserve(client(), host, FRIDAY)).isTrue();
    }

    @Test
    @DisplayName("R340, G39: a hold keeps the hour, through payment, request, acceptance and session")
    void openBookingsKeepTheHour() {
        Booking booking = DATABASE.in(Stored::booking);
        Host host = new Host(booking.hostId(), booking.hostProfileId());
        List<Runnable> moves = List.of(
                () -> move(booking.id(), held -> held.authorised(Fixtures.NOW)),
                () -> move(booking.id(), held -> held.confirm(held.hostId(), Fixtures.NOW)),
                () -> move(booking.id(), held -> held.start(held.hostId(), "1234", FRIDAY)));
        for (Runnable move : moves) {
            assertThat(reserve(client(), host, FRIDAY)).isFalse();
            move.run();
        }
        assertThat(reserve(client(), host, FRIDAY)).isFalse();
        assertThat(busy(host)).containsExactly(TimeSpan.of(FRIDAY, TWO_HOURS));
    }

    @Test
    @DisplayName("R340: of 32 clients who want one hour of a host at once, one gets it and nobody an exception")
    void oneOfManyClientsWins() {
        Host host = host();
        List<UUID> clients = IntStream.range(0, 32).mapToObj(i -> client()).toList();
        List<Boolean> won = Race.of(32, i -> reserve(clients.get(i), host, FRIDAY));
        assertThat(won).containsOnlyOnce(true);
        assertThat(bookingsOf(host)).hasSize(1);
    }

    @Test
    @DisplayName("R340, G40: of 16 hosts whom one client wants for the same hour at once, one is booked")
    void oneOfManyHostsWins() {
        UUID client = client();
        List<Host> hosts = IntStream.range(0, 16).mapToObj(i -> host()).toList();
        List<Boolean> won = Race.of(16, i -> reserve(client, hosts.get(i), FRIDAY));
        assertThat(won).containsOnlyOnce(true);
    }

    @Test
    @DisplayName("R340: of requests for hours that overlap in part, those that win do not overlap")
    void winnersDoNotOverlap() {
        Host host = host();
        List<UUID> clients = IntStream.range(0, 16).mapToObj(i -> client()).toList();
        List<Boolean> won = Race.of(16, i -> reserve(clients.get(i), host, FRIDAY.plus(Duration.ofMinutes(45L * i))));
        List<TimeSpan> taken = busy(host);
        assertThat(won.stream().filter(Boolean::booleanValue)).hasSameSizeAs(taken);
        assertThat(taken)
                .isNotEmpty()
                .allSatisfy(span ->
                        assertThat(taken.stream().filter(span::overlaps)).containsExactly(span));
    }

    @Test
    @DisplayName("R311: a booking of people who do not exist is refused")
    void foreignKeys() {
        Host host = host();
        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() -> reserve(UUID.randomUUID(), host, FRIDAY))
                .withMessageContaining("bookings_client_id_fkey");
    }

    @Test
    @DisplayName("R324: each move is kept, and the audit of it cannot be changed")
    void movesAreKept() {
        Booking booking = DATABASE.in(Stored::booking);
        DATABASE.run(entities -> {
            Bookings bookings = new Bookings(entities);
            bookings.record(bookings.getForUpdate(booking.id()).authorised(Fixtures.NOW));
        });
        assertThat(get(booking.id()).status()).isEqualTo(BookingStatus.PENDING);
        for (String change : List.of("UPDATE booking_transitions SET event = 'x'", "DELETE FROM booking_transitions")) {
            assertThatExceptionOfType(PersistenceException.class)
                    .isThrownBy(() -> DATABASE.run(entities -> {
                        int ignored = entities.createNativeQuery(change).executeUpdate();
                    }))
                    .withMessageContaining("append-only");
        }
    }

    @Test
    @DisplayName("R361, R362: client and host see their bookings, latest first, by state when asked")
    void bookingsOfAParty() {
        UUID client = client();
        Host host = host();
        assertThat(reserve(client, host, FRIDAY)).isTrue();
        assertThat(reserve(client, host, FRIDAY.plus(TWO_HOURS))).isTrue();
        assertThat(reserve(client(), host, FRIDAY.minus(TWO_HOURS))).isTrue();
        assertThat(startsOf(client, null, FRIDAY.plus(Duration.ofDays(1))))
                .containsExactly(FRIDAY.plus(TWO_HOURS), FRIDAY);
        assertThat(startsOf(host.userId(), null, FRIDAY.plus(TWO_HOURS)))
                .containsExactly(FRIDAY, FRIDAY.minus(TWO_HOURS));
        assertThat(startsOf(client, BookingStatus.AWAITING_PAYMENT, FRIDAY.plus(TWO_HOURS)))
                .containsExactly(FRIDAY);
        assertThat(startsOf(client, BookingStatus.CONFIRMED, FRIDAY.plus(TWO_HOURS)))
                .isEmpty();
    }

    @Test
    @DisplayName("G02, G05: unpaid requests are overdue after 15 minutes, unanswered ones at their deadline")
    void overdue() {
        Booking unpaid = DATABASE.in(Stored::booking);
        Booking unanswered = DATABASE.in(Stored::booking);
        move(unanswered.id(), held -> held.authorised(Fixtures.NOW));
        Instant paymentDeadline = Fixtures.NOW.plus(BookingTerms.PAYMENT_WINDOW);
        assertThat(overdueAt(paymentDeadline.minusSeconds(1))).doesNotContain(unpaid.id(), unanswered.id());
        assertThat(overdueAt(paymentDeadline)).contains(unpaid.id()).doesNotContain(unanswered.id());
        assertThat(overdueAt(unanswered.respondBy())).contains(unpaid.id(), unanswered.id());
    }

    @Test
    @DisplayName("R323, R422: confirmed sessions are found by their start, for reminders")
    void confirmedStarting() {
        Booking pending = DATABASE.in(Stored::booking);
        Booking confirmed = DATABASE.in(Stored::booking);
        move(pending.id(), held -> held.authorised(Fixtures.NOW));
        move(confirmed.id(), held -> held.authorised(Fixtures.NOW));
        move(confirmed.id(), held -> held.confirm(held.hostId(), Fixtures.NOW));
        assertThat(confirmedWithin(TimeSpan.of(FRIDAY, TWO_HOURS)))
                .contains(confirmed.id())
                .doesNotContain(pending.id());
        assertThat(confirmedWithin(new TimeSpan(FRIDAY.minus(TWO_HOURS), FRIDAY)))
                .doesNotContain(confirmed.id());
    }

    @Test
    @DisplayName("R423: completed sessions are found by their end, for review requests")
    void completedWithin() {
        Booking booking = DATABASE.in(Stored::booking);
        move(booking.id(), held -> held.authorised(Fixtures.NOW));
        move(booking.id(), held -> held.confirm(held.hostId(), Fixtures.NOW));
        move(booking.id(), held -> held.start(held.hostId(), "1234", FRIDAY));
        move(booking.id(), held -> held.complete(held.hostId(), FRIDAY.plus(TWO_HOURS)));
        assertThat(completed(TimeSpan.of(FRIDAY, TWO_HOURS))).doesNotContain(booking.id());
        assertThat(completed(TimeSpan.of(FRIDAY.plus(TWO_HOURS), TWO_HOURS))).contains(booking.id());
    }

    @Test
    @DisplayName("G36: sessions that run past their scheduled end are found, and no others")
    void unattended() {
        Booking booking = DATABASE.in(Stored::booking);
        Instant end = FRIDAY.plus(TWO_HOURS);
        move(booking.id(), held -> held.authorised(Fixtures.NOW));
        move(booking.id(), held -> held.confirm(held.hostId(), Fixtures.NOW));
        assertThat(unattendedSince(end)).doesNotContain(booking.id());
        move(booking.id(), held -> held.start(held.hostId(), "1234", FRIDAY));
        assertThat(unattendedSince(end.minusSeconds(1))).doesNotContain(booking.id());
        assertThat(unattendedSince(end)).contains(booking.id());
        move(booking.id(), held -> held.completeUnattended(end));
        assertThat(unattendedSince(end)).doesNotContain(booking.id());
    }

    private static Host host() {
        return DATABASE.in(entities -> {
            HostProfile profile = Fixtures.host(entities, Fixtures.LISBON);
            return new Host(profile.userId(), profile.id());
        });
    }

    private static UUID client() {
        User client = DATABASE.in(Fixtures::client);
        return client.id();
    }

    private static boolean reserve(UUID client, Host host, Instant start) {
        Booking request = Fixtures.request(client, host.userId(), host.profileId(), start, TWO_HOURS);
        return DATABASE.in(entities -> new Bookings(entities).reserve(request));
    }

    private static void move(UUID id, Function<Booking, BookingChanged> verb) {
        BookingChanged ignored = DATABASE.in(entities -> verb.apply(new Bookings(entities).getForUpdate(id)));
    }

    private static Booking get(UUID id) {
        return DATABASE.in(entities -> new Bookings(entities).get(id));
    }

    private static List<TimeSpan> busy(Host host) {
        TimeSpan week = new TimeSpan(FRIDAY.minus(Duration.ofDays(3)), FRIDAY.plus(Duration.ofDays(3)));
        return DATABASE.in(entities -> new Bookings(entities).busy(host.userId(), week));
    }

    private static List<Booking> bookingsOf(Host host) {
        return DATABASE.in(
                entities -> new Bookings(entities).ofParty(host.userId(), null, FRIDAY.plus(Duration.ofDays(3)), 100));
    }

    private static List<Instant> startsOf(UUID user, @Nullable BookingStatus status, Instant before) {
        List<Booking> found = DATABASE.in(entities -> new Bookings(entities).ofParty(user, status, before, 100));
        return found.stream().map(booking -> booking.schedule().start()).toList();
    }

    private static List<UUID> overdueAt(Instant now) {
        return DATABASE.in(entities -> new Bookings(entities).overdue(now, 1000));
    }

    private static List<UUID> unattendedSince(Instant endedBefore) {
        return DATABASE.in(entities -> new Bookings(entities).unattended(endedBefore, 1000));
    }

    private static List<UUID> confirmedWithin(TimeSpan within) {
        return DATABASE.in(entities -> new Bookings(entities).confirmedStarting(within, FIRST, 1000));
    }

    private static List<UUID> completed(TimeSpan within) {
        return DATABASE.in(entities -> new Bookings(entities).completedWithin(within, FIRST, 1000));
    }

    private record Host(UUID userId, UUID profileId) {}
}
