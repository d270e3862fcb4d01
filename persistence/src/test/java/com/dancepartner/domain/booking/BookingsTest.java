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
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BookingsTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private static final Instant FRIDAY = Stored.FRIDAY;
    private static final Duration TWO_HOURS = Duration.ofHours(2);
    private static final Duration HALF_HOUR = Duration.ofMinutes(30);
    private static final UUID FIRST = new UUID(0, 0);

    @Test
    @DisplayName("R321: a booking comes back as it was made")
    void roundTrip() {
        Booking made = DATABASE.in(Stored::booking);
        Booking found = get(made.id());
        assertThat(found.status()).isEqualTo(BookingStatus.AWAITING_PAYMENT);
        assertThat(found.schedule()).isEqualTo(TimeSpan.of(FRIDAY, TWO_HOURS));
        assertThat(found.total()).isEqualTo(made.total());
        assertThat(found.price().platformFee()).isEqualTo(made.price().platformFee());
        assertThat(found.price().hourlyRate()).isEqualTo(made.price().hourlyRate());
        assertThat(found.price().platformFeeBps()).isEqualTo(1500);
        assertThat(found.cancellationTerms()).isEqualTo(made.cancellationTerms());
        assertThat(found.isInstant()).isFalse();
        assertThat(found.meeting().timeZone()).isEqualTo("Europe/Lisbon");
        assertThat(found.meeting().venue()).isEqualTo("At the door");
        assertThat(found.meeting().latitude()).isNull();
        assertThat(found.ending().cancelledBy()).isNull();
        assertThat(found.proposedBy()).isNull();
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
            BookingChanged ignored = held.cancel(held.clientId(), BookingFixture.ILL, true, Fixtures.NOW);
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
                () -> move(booking.id(), held -> held.authorised(null, Fixtures.NOW)),
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
            new BookingHistory(entities)
                    .record(bookings.getForUpdate(booking.id()).authorised(null, Fixtures.NOW));
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
    @DisplayName(
            "R340, G38: the buffer after a session is kept free for the host and for the client, before it nothing is")
    void buffers() {
        Host host = host();
        UUID client = client();
        assertThat(reserve(client, host, FRIDAY, HALF_HOUR)).isTrue();
        Instant end = FRIDAY.plus(TWO_HOURS);
        assertThat(reserve(client(), host, end, Duration.ZERO)).isFalse();
        assertThat(reserve(client(), host, end.plus(Duration.ofMinutes(15)), Duration.ZERO))
                .isFalse();
        assertThat(reserve(client, host(), end, Duration.ZERO)).isFalse();
        assertThat(reserve(client(), host, end.plus(HALF_HOUR), Duration.ZERO)).isTrue();
        assertThat(reserve(client, host(), end.plus(HALF_HOUR), Duration.ZERO)).isTrue();
        assertThat(reserve(client(), host, FRIDAY.minus(TWO_HOURS), HALF_HOUR)).isFalse();
        assertThat(reserve(client(), host, FRIDAY.minus(TWO_HOURS), Duration.ZERO))
                .isTrue();
    }

    @Test
    @DisplayName("R318, G39, G40: a person is busy as host and as client, to the end of the buffers")
    void busyInBothRoles() {
        Host host = host();
        Host other = host();
        assertThat(reserve(client(), host, FRIDAY, HALF_HOUR)).isTrue();
        assertThat(reserve(host.userId(), other, FRIDAY.plus(Duration.ofHours(4)), Duration.ZERO))
                .isTrue();
        assertThat(busy(host))
                .containsExactlyInAnyOrder(
                        TimeSpan.of(FRIDAY, TWO_HOURS.plus(HALF_HOUR)),
                        TimeSpan.of(FRIDAY.plus(Duration.ofHours(4)), TWO_HOURS));
        assertThat(reserve(client(), host, FRIDAY.plus(Duration.ofHours(5)), Duration.ZERO))
                .as("the database keeps each role apart: the busy times are asked first")
                .isTrue();
    }

    @Test
    @DisplayName("R322: whether somebody is taken, by sessions other than the one that is to be moved")
    void taken() {
        Booking booking = DATABASE.in(Stored::booking);
        TimeSpan span = TimeSpan.of(FRIDAY, TWO_HOURS);
        for (UUID party : List.of(booking.clientId(), booking.hostId())) {
            assertThat(isTaken(party, span, FIRST)).isTrue();
            assertThat(isTaken(party, span, booking.id())).isFalse();
            assertThat(isTaken(party, new TimeSpan(FRIDAY.minus(TWO_HOURS), FRIDAY), FIRST))
                    .isFalse();
            assertThat(isTaken(party, TimeSpan.of(FRIDAY.plus(TWO_HOURS), TWO_HOURS), FIRST))
                    .isFalse();
        }
    }

    @Test
    @DisplayName("R340: whoever books waits for who books one of the same two, and sees what that one did")
    void queues() {
        Host host = host();
        List<UUID> clients = IntStream.range(0, 8).mapToObj(i -> client()).toList();
        List<Boolean> won = Race.of(
                8,
                i -> DATABASE.in(entities -> {
                    Bookings bookings = new Bookings(entities);
                    bookings.queueFor(clients.get(i), host.userId());
                    boolean free = bookings.busy(host.userId(), TimeSpan.of(FRIDAY, TWO_HOURS))
                            .isEmpty();
                    Booking request = request(clients.get(i), host, FRIDAY, Duration.ZERO);
                    assertThat(bookings.reserve(request)).isEqualTo(free);
                    return free;
                }));
        assertThat(won).containsOnlyOnce(true);
    }

    @Test
    @DisplayName("R340, G06: a session that was moved keeps its new hour, and no longer its old one")
    void movedBookings() {
        Booking booking = DATABASE.in(Stored::booking);
        Host host = new Host(booking.hostId(), booking.hostProfileId());
        move(booking.id(), held -> held.authorised(null, Fixtures.NOW));
        move(booking.id(), held -> held.reschedule(held.clientId(), Verb.later(held), Fixtures.NOW));
        assertThat(reserve(client(), host, FRIDAY)).isTrue();
        assertThat(reserve(client(), host, FRIDAY.plus(Duration.ofDays(1)))).isFalse();
        assertThat(get(booking.id()).cancellationTerms().freeUntil()).isEqualTo(FRIDAY.minus(Duration.ofDays(1)));
    }

    @Test
    @DisplayName(
            "R322, R340: whether a session could be moved is asked before it is moved; then the database breaks off")
    void clashingMoves() {
        Booking booking = DATABASE.in(Stored::booking);
        Host host = new Host(booking.hostId(), booking.hostProfileId());
        TimeSpan next = Verb.later(booking).span();
        assertThat(reserve(client(), host, next.start())).isTrue();
        move(booking.id(), held -> held.authorised(null, Fixtures.NOW));
        assertThat(isTaken(host.userId(), booking.blockedAt(next), booking.id()))
                .isTrue();
        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() ->
                        move(booking.id(), held -> held.reschedule(held.clientId(), Verb.later(held), Fixtures.NOW)))
                .withMessageContaining("bookings_host_overlap");
        assertThat(get(booking.id()).schedule()).isEqualTo(booking.schedule());
    }

    @Test
    @DisplayName("G39: unanswered requests are counted with everybody, and with one host")
    void openRequests() {
        UUID client = client();
        Host host = host();
        assertThat(reserve(client, host, FRIDAY)).isTrue();
        assertThat(reserve(client, host, FRIDAY.plus(TWO_HOURS))).isTrue();
        assertThat(reserve(client, host(), FRIDAY.minus(TWO_HOURS))).isTrue();
        assertThat(reserve(client(), host, FRIDAY.minus(TWO_HOURS))).isTrue();
        assertThat(openRequests(client, host)).isEqualTo(new Bookings.OpenRequests(3, 2));
        UUID first = bookingsOf(host).get(0).id();
        move(first, held -> held.authorised(null, Fixtures.NOW));
        assertThat(openRequests(client, host)).isEqualTo(new Bookings.OpenRequests(3, 2));
        move(first, held -> held.confirm(held.hostId(), Fixtures.NOW));
        assertThat(openRequests(client, host)).isEqualTo(new Bookings.OpenRequests(2, 1));
    }

    @Test
    @DisplayName("R311, G04, G06: all that a booking can become comes back as it was")
    void fullRoundTrip() {
        Booking booking = DATABASE.in(Stored::booking);
        move(booking.id(), held -> held.authorised(null, Fixtures.NOW));
        move(booking.id(), held -> held.confirm(held.hostId(), Fixtures.NOW));
        Instant missed = FRIDAY.plus(HALF_HOUR);
        move(booking.id(), held -> held.reportNoShow(held.hostId(), "nobody came", true, missed));
        move(booking.id(), held -> held.dispute(held.clientId(), Actor.CLIENT, "I was there", missed));
        Booking disputed = get(booking.id());
        assertThat(disputed.status()).isEqualTo(BookingStatus.DISPUTED);
        assertThat(disputed.ending().noShowParty()).isEqualTo(Actor.CLIENT);
        assertThat(disputed.ending().feeCents()).isEqualTo(10_000);
        assertThat(disputed.ending().disputedFrom()).isEqualTo(BookingStatus.NO_SHOW);
        assertThat(disputed()).contains(disputed);
        move(
                booking.id(),
                held -> held.resolve(
                        BookingEvent.REFUND_ALL, held.hostId(), BookingFixture.euros(100), "was there", missed));
        assertThat(get(booking.id()).ending().refundedCents()).isEqualTo(10_000);
        assertThat(get(booking.id()).ending().cancelledBy()).isEqualTo(Actor.STAFF);
        assertThat(disputed()).doesNotContain(disputed);
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
        return reserve(client, host, start, Duration.ZERO);
    }

    private static boolean reserve(UUID client, Host host, Instant start, Duration buffer) {
        Booking request = request(client, host, start, buffer);
        return DATABASE.in(entities -> {
            Bookings bookings = new Bookings(entities);
            bookings.queueFor(client, host.userId());
            return bookings.reserve(request);
        });
    }

    private static Booking request(UUID client, Host host, Instant start, Duration buffer) {
        return Booking.request(
                Fixtures.asked(client, host.userId(), host.profileId(), TimeSpan.of(start, TWO_HOURS), buffer, false),
                Fixtures.NOW);
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

    private static boolean isTaken(UUID user, TimeSpan span, UUID except) {
        return DATABASE.in(entities -> new Bookings(entities).isTaken(user, span, except));
    }

    private static Bookings.OpenRequests openRequests(UUID client, Host host) {
        return DATABASE.in(entities -> new Bookings(entities).openRequests(client, host.userId()));
    }

    private static List<Booking> disputed() {
        return DATABASE.in(entities -> new Bookings(entities).disputed(0, 100));
    }

    private static List<Booking> bookingsOf(Host host) {
        BookingFilter filter = new BookingFilter(host.userId(), Actor.HOST, Set.of(), null, null, false);
        return DATABASE.in(entities -> new Bookings(entities).ofParty(filter, null, 100));
    }

    private record Host(UUID userId, UUID profileId) {}
}
