package com.dancepartner.domain.booking;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.Fixtures;
import com.dancepartner.domain.Stored;
import com.dancepartner.domain.booking.BookingFilter.Mark;
import com.dancepartner.domain.host.HostProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person sees of the own bookings. */
class BookingListTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private static final Instant FRIDAY = Stored.FRIDAY;
    private static final Duration TWO_HOURS = Duration.ofHours(2);

    /** Hosts three sessions, two of which were cancelled, all at the same time; and is a client of one, two hours later. */
    private static UUID person = new UUID(0, 0);

    private static final List<UUID> HOSTED = new ArrayList<>();
    private static UUID danced = new UUID(0, 0);

    @BeforeAll
    static void live() {
        HostProfile profile = DATABASE.in(entities -> Fixtures.host(entities, Fixtures.LISBON));
        person = profile.userId();
        for (int i = 0; i < 3; i++) {
            HOSTED.add(DATABASE.in(entities -> Stored.booking(entities, Fixtures.client(entities), profile, FRIDAY)
                    .id()));
            if (i < 2) {
                cancel(HOSTED.get(i));
            }
        }
        danced = DATABASE.in(entities -> {
            HostProfile other = Fixtures.host(entities, Fixtures.LISBON);
            Booking request =
                    Fixtures.request(person, other.userId(), other.id(), FRIDAY.plus(TWO_HOURS), Duration.ofHours(1));
            return Stored.reserved(entities, request).id();
        });
        Booking ignored = DATABASE.in(Stored::booking);
    }

    private static void cancel(UUID id) {
        BookingChanged ignored = DATABASE.in(entities -> {
            Booking held = new Bookings(entities).getForUpdate(id);
            return held.cancel(held.clientId(), BookingFixture.ILL, false, Fixtures.NOW);
        });
    }

    @Test
    @DisplayName("R361: one sees the own bookings, as client and as host, latest first, and nobody else's")
    void all() {
        assertThat(list(null, Set.of(), null, null, false)).first().isEqualTo(danced);
        assertThat(list(null, Set.of(), null, null, false)).hasSize(4).containsAll(HOSTED);
    }

    @Test
    @DisplayName("R361: one role alone, or what is coming up first")
    void byRole() {
        assertThat(list(Actor.CLIENT, Set.of(), null, null, false)).containsExactly(danced);
        assertThat(list(Actor.HOST, Set.of(), null, null, false)).containsExactlyInAnyOrderElementsOf(HOSTED);
        assertThat(list(null, Set.of(), null, null, true)).last().isEqualTo(danced);
    }

    @Test
    @DisplayName("R362, R364: by state, one or more")
    void byStatus() {
        assertThat(list(null, Set.of(BookingStatus.CANCELLED), null, null, false))
                .containsExactlyInAnyOrderElementsOf(HOSTED.subList(0, 2));
        assertThat(list(null, Set.of(BookingStatus.AWAITING_PAYMENT), null, null, false))
                .containsExactly(danced, HOSTED.get(2));
        assertThat(list(null, Set.of(BookingStatus.AWAITING_PAYMENT, BookingStatus.CANCELLED), null, null, false))
                .hasSize(4);
        assertThat(list(null, Set.of(BookingStatus.COMPLETED), null, null, false))
                .isEmpty();
    }

    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @DisplayName("R362, R364: by the start, the first instant within, the last one without")
    @CsvSource({
        "2026-11-27T20:00:00Z, , 4",
        "2026-11-27T20:00:01Z, , 1",
        ", 2026-11-27T20:00:00Z, 0",
        ", 2026-11-27T20:00:01Z, 3",
        ", 2026-11-27T22:00:00Z, 3",
        "2026-11-27T22:00:00Z, 2026-11-27T22:00:01Z, 1",
        "2026-11-27T22:00:01Z, 2026-11-28T00:00:00Z, 0"
    })
    void byTime(@Nullable Instant from, @Nullable Instant to, int found) {
        assertThat(list(null, Set.of(), from, to, false)).hasSize(found);
    }

    @ParameterizedTest(name = "ascending: {0}, {1} at a time")
    @DisplayName("R363, G25: page after page shows every booking once, also those that start together")
    @CsvSource({"true, 1", "true, 2", "true, 3", "false, 1", "false, 2", "false, 4"})
    void pages(boolean ascending, int limit) {
        BookingFilter filter = new BookingFilter(person, null, Set.of(), null, null, ascending);
        List<UUID> seen = Stream.iterate(
                        page(filter, null, limit), page -> !page.isEmpty(), page -> page(filter, mark(page), limit))
                .flatMap(List::stream)
                .map(Booking::id)
                .toList();
        assertThat(seen).isEqualTo(list(null, Set.of(), null, null, ascending));
    }

    private static Mark mark(List<Booking> page) {
        Booking last = page.get(page.size() - 1);
        return new Mark(last.schedule().start(), last.id());
    }

    private static List<Booking> page(BookingFilter filter, @Nullable Mark after, int limit) {
        return DATABASE.in(entities -> new Bookings(entities).ofParty(filter, after, limit));
    }

    private static List<UUID> list(
            @Nullable Actor as,
            Set<BookingStatus> statuses,
            @Nullable Instant from,
            @Nullable Instant to,
            boolean ascending) {
        BookingFilter filter = new BookingFilter(person, as, statuses, from, to, ascending);
        return page(filter, null, 100).stream().map(Booking::id).toList();
    }
}
