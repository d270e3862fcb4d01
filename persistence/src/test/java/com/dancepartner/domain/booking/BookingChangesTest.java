package com.dancepartner.domain.booking;

import static com.dancepartner.domain.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.Fixtures;
import com.dancepartner.domain.Stored;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.time.TimeSpan;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BookingChangesTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private static final Instant NOW = Fixtures.NOW;
    private static final Instant FRIDAY = Stored.FRIDAY;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final TimeSpan SATURDAY = TimeSpan.of(FRIDAY.plus(Duration.ofDays(1)), HOUR.multipliedBy(2));

    @Test
    @DisplayName("G06: another time is proposed for a day, at the latest until the session begins, at either time")
    void reschedules() {
        Booking booking = DATABASE.in(Stored::booking);
        BookingChange change = BookingChange.reschedule(booking, booking.hostId(), SATURDAY, NOW);
        assertThat(change.kind()).isEqualTo(ChangeKind.RESCHEDULE);
        assertThat(change.proposedBy()).isEqualTo(Actor.HOST);
        assertThat(change.lapsesAt()).isEqualTo(NOW.plus(Duration.ofDays(1)));
        assertThat(change.added("EUR").isZero()).isTrue();
        Instant late = FRIDAY.minus(HOUR);
        assertThat(BookingChange.reschedule(booking, booking.hostId(), SATURDAY, late)
                        .lapsesAt())
                .isEqualTo(FRIDAY);
        TimeSpan sooner = TimeSpan.of(late.plusSeconds(900), HOUR);
        assertThat(BookingChange.reschedule(booking, booking.hostId(), sooner, late)
                        .lapsesAt())
                .isEqualTo(sooner.start());
    }

    @Test
    @DisplayName("G37: more time costs the booking's own rate, and is agreed before the session ends")
    void extensions() {
        Booking booking = DATABASE.in(Stored::booking);
        Instant end = booking.schedule().end();
        BookingChange change =
                BookingChange.extension(booking, booking.clientId(), end.plus(Duration.ofMinutes(45)), "pm_1", FRIDAY);
        assertThat(change.added("EUR")).isEqualTo(new Money(3750, "EUR"));
        assertThat(change.paymentMethodId()).isEqualTo("pm_1");
        assertThat(change.newSpan().start()).isEqualTo(FRIDAY);
        assertThat(change.lapsesAt()).isEqualTo(end);
    }

    @Test
    @DisplayName("G37: the client pays with the card given last, within a quarter of an hour")
    void awaitsPayment() {
        Booking booking = DATABASE.in(Stored::booking);
        Instant end = booking.schedule().end().plus(HOUR);
        BookingChange change = BookingChange.extension(booking, booking.clientId(), end, "pm_1", NOW);
        change.await(null, NOW);
        assertThat(change.status()).isEqualTo(ChangeStatus.AWAITING_PAYMENT);
        assertThat(change.paymentMethodId()).isEqualTo("pm_1");
        assertThat(change.lapsesAt()).isEqualTo(NOW.plus(BookingTerms.PAYMENT_WINDOW));
        assertRefused(ErrorCode.STATE_CONFLICT, () -> change.await("pm_2", NOW));
        BookingChange other = BookingChange.extension(booking, booking.hostId(), end, null, NOW);
        other.await("pm_3", NOW);
        assertThat(other.paymentMethodId()).isEqualTo("pm_3");
    }

    @Test
    @DisplayName("R311, G06: a proposal comes back as it was, and is open until it ended")
    void roundTrip() {
        Booking booking = DATABASE.in(Stored::booking);
        UUID id = propose(booking);
        BookingChange open = DATABASE.in(entities -> new BookingChanges(entities).getOpen(booking.id()));
        assertThat(open.id()).isEqualTo(id);
        assertThat(open.bookingId()).isEqualTo(booking.id());
        assertThat(open.newSpan()).isEqualTo(SATURDAY);
        assertThat(open.isOpen()).isTrue();
        withOpen(booking.id(), change -> change.end(ChangeStatus.REFUSED, NOW));
        assertRefused(
                ErrorCode.STATE_CONFLICT,
                () -> DATABASE.run(entities -> {
                    BookingChange ignored = new BookingChanges(entities).getOpen(booking.id());
                }));
        BookingChange ended = in(changes -> changes.find(id).orElseThrow());
        assertThat(ended.status()).isEqualTo(ChangeStatus.REFUSED);
        assertThat(ended.isOpen()).isFalse();
        assertRefused(ErrorCode.STATE_CONFLICT, () -> ended.require(ChangeStatus.PROPOSED));
    }

    @Test
    @DisplayName("G06: the database lets one proposal be open for a booking; the last is shown")
    void oneIsOpen() {
        Booking booking = DATABASE.in(Stored::booking);
        UUID first = propose(booking);
        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() -> propose(booking))
                .withMessageContaining("booking_changes_open_idx");
        withOpen(booking.id(), change -> change.end(ChangeStatus.WITHDRAWN, NOW));
        UUID second = propose(booking);
        assertThat(latest(booking.id())).contains(second).isNotEqualTo(Optional.of(first));
        assertThat(latest(UUID.randomUUID())).isEmpty();
    }

    @Test
    @DisplayName("G06: what nobody answers, or pays for, in time is found, and no more once it ended")
    void overdue() {
        Booking booking = DATABASE.in(Stored::booking);
        UUID ignored = propose(booking);
        Instant deadline = NOW.plus(Duration.ofDays(1));
        assertThat(overdueAt(deadline.minusSeconds(1))).doesNotContain(booking.id());
        assertThat(overdueAt(deadline)).contains(booking.id());
        withOpen(booking.id(), change -> change.await("pm_1", NOW));
        assertThat(overdueAt(NOW.plus(BookingTerms.PAYMENT_WINDOW))).contains(booking.id());
        withOpen(booking.id(), change -> change.end(ChangeStatus.LAPSED, deadline));
        assertThat(overdueAt(deadline)).doesNotContain(booking.id());
    }

    @Test
    @DisplayName("G03, G04: what was said of a booking is kept in order, with where it was said, and nobody changes it")
    void reports() {
        Booking booking = DATABASE.in(Stored::booking);
        DATABASE.run(entities -> {
            BookingReport first = report(booking, "no_show", NOW);
            first.at(38.7, -9.1, 12.5);
            new BookingChanges(entities).add(report(booking, "dispute", NOW.plusSeconds(1)));
            new BookingChanges(entities).add(first);
        });
        var reports = in(changes -> changes.reports(booking.id()));
        assertThat(reports).extracting(BookingReport::kind).containsExactly("no_show", "dispute");
        assertThat(reports.get(0).latitude()).isEqualTo(38.7);
        assertThat(reports.get(0).longitude()).isEqualTo(-9.1);
        assertThat(reports.get(0).accuracyMetres()).isEqualTo(12.5);
        assertThat(reports.get(1).latitude()).isNull();
        assertThat(reports.get(0).statement()).isEqualTo("what happened");
        assertThat(reports.get(0).actor()).isEqualTo(Actor.CLIENT);
        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() -> DATABASE.run(entities -> {
                    int ignored = entities.createNativeQuery("UPDATE booking_reports SET statement = ''")
                            .executeUpdate();
                }))
                .withMessageContaining("append-only");
    }

    @Test
    @DisplayName("R324: all that happened to a booking is told in order, with who, why and what changed")
    void history() {
        Booking booking = DATABASE.in(Stored::booking);
        DATABASE.run(entities -> {
            Booking held = new Bookings(entities).getForUpdate(booking.id());
            BookingHistory history = new BookingHistory(entities);
            history.record(held.authorised(null, NOW));
            history.record(held.reschedule(held.clientId(), Verb.later(held), NOW));
            history.record(held.decline(held.hostId(), BookingFixture.ILL, NOW));
        });
        var moves = DATABASE.in(entities -> new BookingHistory(entities).of(booking.id()));
        assertThat(moves).extracting(BookingMove::event).containsExactly("authorise", "reschedule", "decline");
        assertThat(moves).extracting(BookingMove::actor).containsExactly("system", "client", "host");
        assertThat(moves).extracting(BookingMove::to).containsExactly("pending", "pending", "declined");
        assertThat(moves).extracting(BookingMove::reason).containsExactly("", "", "ill");
        assertThat(moves.get(1).detail()).startsWith("2026-11-27T20:00:00Z/");
        assertThat(moves.get(1).occurredAt()).isEqualTo(NOW);
    }

    private static BookingReport report(Booking booking, String kind, Instant now) {
        return new BookingReport(booking.id(), kind, Actor.CLIENT, booking.clientId(), kind, "what happened", now);
    }

    private static UUID propose(Booking booking) {
        return DATABASE.in(entities -> {
            BookingChange change = BookingChange.reschedule(booking, booking.clientId(), SATURDAY, NOW);
            new BookingChanges(entities).add(change);
            return change.id();
        });
    }

    private static void withOpen(UUID booking, Consumer<BookingChange> work) {
        DATABASE.run(entities -> work.accept(new BookingChanges(entities).getOpen(booking)));
    }

    private static Optional<UUID> latest(UUID booking) {
        return in(changes -> changes.latest(booking).map(BookingChange::id));
    }

    private static List<UUID> overdueAt(Instant now) {
        return in(changes -> changes.overdue(now, 1000));
    }

    private static <T> T in(Function<BookingChanges, T> query) {
        return DATABASE.in(entities -> query.apply(new BookingChanges(entities)));
    }
}
