package com.dancepartner.domain.booking;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.Fixtures;
import com.dancepartner.domain.Stored;
import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DueBookingsTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private static final Instant NOW = Fixtures.NOW;
    private static final Instant FRIDAY = Stored.FRIDAY;
    private static final Duration TWO_HOURS = Duration.ofHours(2);
    private static final Instant END = FRIDAY.plus(TWO_HOURS);
    private static final UUID FIRST = new UUID(0, 0);

    @Test
    @DisplayName("G02, G05: unpaid requests are overdue after 15 minutes, unanswered ones at their deadline")
    void overdue() {
        UUID unpaid = DATABASE.in(Stored::booking).id();
        Booking unanswered = pending();
        Instant paymentDeadline = NOW.plus(BookingTerms.PAYMENT_WINDOW);
        assertThat(overdueAt(paymentDeadline.minusSeconds(1))).doesNotContain(unpaid, unanswered.id());
        assertThat(overdueAt(paymentDeadline)).contains(unpaid).doesNotContain(unanswered.id());
        assertThat(overdueAt(unanswered.respondBy().minusSeconds(1))).doesNotContain(unanswered.id());
        assertThat(overdueAt(unanswered.respondBy())).contains(unpaid, unanswered.id());
    }

    @Test
    @DisplayName("R323, R422: confirmed sessions are found by their start, for reminders")
    void confirmedStarting() {
        UUID pending = pending().id();
        UUID confirmed = confirmed();
        assertThat(ids(due -> due.confirmedStarting(TimeSpan.of(FRIDAY, TWO_HOURS), FIRST, 1000)))
                .contains(confirmed)
                .doesNotContain(pending);
        assertThat(ids(due -> due.confirmedStarting(TimeSpan.of(FRIDAY, TWO_HOURS), confirmed, 1000)))
                .doesNotContain(confirmed);
        assertThat(ids(due -> due.confirmedStarting(new TimeSpan(FRIDAY.minus(TWO_HOURS), FRIDAY), FIRST, 1000)))
                .doesNotContain(confirmed);
    }

    @Test
    @DisplayName("R423: completed sessions are found by their end, for review requests")
    void completedWithin() {
        UUID booking = confirmed();
        move(booking, held -> held.start(held.hostId(), "1234", FRIDAY));
        move(booking, held -> held.complete(held.hostId(), END));
        assertThat(ids(due -> due.completedWithin(TimeSpan.of(FRIDAY, TWO_HOURS), FIRST, 1000)))
                .doesNotContain(booking);
        assertThat(ids(due -> due.completedWithin(TimeSpan.of(END, TWO_HOURS), FIRST, 1000)))
                .contains(booking);
    }

    @Test
    @DisplayName("G36: sessions that run past their scheduled end are found, and no others")
    void unattended() {
        UUID booking = confirmed();
        assertThat(ids(due -> due.unattended(END, 1000))).doesNotContain(booking);
        move(booking, held -> held.start(held.hostId(), "1234", FRIDAY));
        assertThat(ids(due -> due.unattended(END.minusSeconds(1), 1000))).doesNotContain(booking);
        assertThat(ids(due -> due.unattended(END, 1000))).contains(booking);
        move(booking, held -> held.completeUnattended(END));
        assertThat(ids(due -> due.unattended(END, 1000))).doesNotContain(booking);
    }

    @Test
    @DisplayName("G03: confirmed sessions whose end has passed are found, until somebody says what happened")
    void unstarted() {
        UUID booking = confirmed();
        assertThat(ids(due -> due.unstarted(END.minusSeconds(1), 1000))).doesNotContain(booking);
        assertThat(ids(due -> due.unstarted(END, 1000))).contains(booking);
        move(booking, held -> held.reportNoShow(held.clientId(), "no host", true, END));
        assertThat(ids(due -> due.unstarted(END, 1000))).doesNotContain(booking);
    }

    @Test
    @DisplayName("G02: a host is reminded of a request twice: halfway, and in the last hour")
    void twoReminders() {
        Booking booking = pending();
        assertThat(booking.respondBy()).isEqualTo(NOW.plus(Duration.ofHours(24)));
        List<String> reminders = new ArrayList<>();
        for (int minutes = 0; minutes <= 24 * 60; minutes += 10) {
            Instant now = NOW.plus(Duration.ofMinutes(minutes));
            if (toBeAnswered(now).contains(booking.id())) {
                reminders.add(minutes + ": " + remind(booking.id(), now).orElseThrow());
            }
        }
        assertThat(reminders).containsExactly("720: 1", "1380: 2");
    }

    @Test
    @DisplayName("G02: a host with little time to answer is reminded once")
    void oneReminder() {
        Booking booking = DATABASE.in(entities -> {
            HostProfile host = Fixtures.host(entities, Fixtures.LISBON);
            Instant soon = NOW.plus(Duration.ofHours(4));
            return Stored.booking(entities, Fixtures.client(entities), host, soon);
        });
        move(booking.id(), held -> held.authorised(null, NOW));
        assertThat(toBeAnswered(NOW.plus(Duration.ofMinutes(59)))).doesNotContain(booking.id());
        Instant half = NOW.plus(Duration.ofHours(1));
        assertThat(toBeAnswered(half)).contains(booking.id());
        assertThat(remind(booking.id(), half)).contains(1);
        assertThat(toBeAnswered(half.plus(Duration.ofMinutes(50)))).doesNotContain(booking.id());
    }

    @Test
    @DisplayName("G02: a reminder that came late counts for both, and none comes twice")
    void lateReminders() {
        Booking booking = pending();
        Instant late = booking.respondBy().minusSeconds(60);
        assertThat(toBeAnswered(late)).contains(booking.id());
        assertThat(remind(booking.id(), late)).contains(2);
        assertThat(toBeAnswered(late)).doesNotContain(booking.id());
        assertThat(remind(booking.id(), late)).as("by another node").isEmpty();
    }

    @Test
    @DisplayName("G02: who has answered is not reminded, nor who can no longer answer")
    void noReminders() {
        Booking answered = pending();
        Booking over = pending();
        Instant half = NOW.plus(Duration.ofHours(12));
        move(answered.id(), held -> held.confirm(held.hostId(), half));
        assertThat(toBeAnswered(half)).doesNotContain(answered.id()).contains(over.id());
        assertThat(remind(answered.id(), half)).isEmpty();
        assertThat(toBeAnswered(over.respondBy())).doesNotContain(over.id());
        assertThat(remind(over.id(), over.respondBy())).isEmpty();
    }

    private static Booking pending() {
        UUID id = DATABASE.in(Stored::booking).id();
        move(id, held -> held.authorised(null, NOW));
        return DATABASE.in(entities -> new Bookings(entities).get(id));
    }

    private static UUID confirmed() {
        UUID id = pending().id();
        move(id, held -> held.confirm(held.hostId(), NOW));
        return id;
    }

    private static void move(UUID id, Function<Booking, BookingChanged> verb) {
        BookingChanged ignored = DATABASE.in(entities -> verb.apply(new Bookings(entities).getForUpdate(id)));
    }

    private static List<UUID> overdueAt(Instant now) {
        return ids(due -> due.overdue(now, 1000));
    }

    private static List<UUID> toBeAnswered(Instant now) {
        return ids(due -> due.toBeAnswered(now, FIRST, 1000));
    }

    private static Optional<Integer> remind(UUID id, Instant now) {
        return DATABASE.in(entities -> new DueBookings(entities).remind(id, now));
    }

    private static List<UUID> ids(Function<DueBookings, List<UUID>> query) {
        return DATABASE.in(entities -> query.apply(new DueBookings(entities)));
    }
}
