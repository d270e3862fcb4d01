package com.dancepartner.domain.review;

import static com.dancepartner.domain.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.Fixtures;
import com.dancepartner.domain.Race;
import com.dancepartner.domain.Stored;
import com.dancepartner.domain.booking.Booking;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.host.HostProfiles;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReviewsTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    @Test
    @DisplayName("R443, R447: a review is kept and counts for its host at once")
    void firstReview() {
        Booking session = session(host(), 0);
        review(session, 4);
        HostProfile host = get(session.hostProfileId());
        assertThat(host.ratingAverage()).isEqualByComparingTo("4.00");
        assertThat(host.ratingCount()).isOne();
        assertThat(of(session.hostId()))
                .singleElement()
                .satisfies(found -> assertThat(found.bookingId()).isEqualTo(session.id()))
                .satisfies(found -> assertThat(found.comment()).isEqualTo("Thank you"));
    }

    @Test
    @DisplayName("R439, R440: a host's rating is the average of the stars, to two places")
    void average() {
        UUID host = host();
        review(session(host, 0), 5);
        review(session(host, 1), 4);
        review(session(host, 2), 4);
        assertThat(get(host).ratingAverage()).isEqualByComparingTo("4.33");
        assertThat(get(host).ratingCount()).isEqualTo(3);
    }

    @Test
    @DisplayName("R439: one host's reviews leave the others alone")
    void othersAreLeftAlone() {
        UUID other = host();
        review(session(host(), 0), 1);
        assertThat(get(other).ratingAverage()).isNull();
        assertThat(get(other).ratingCount()).isZero();
    }

    @Test
    @DisplayName("R439: a review that is taken away counts no more")
    void takenAway() {
        UUID host = host();
        Booking session = session(host, 0);
        review(session, 1);
        review(session(host, 1), 5);
        DATABASE.run(entities -> {
            int ignored = entities.createNativeQuery("DELETE FROM reviews WHERE booking_id = ?1")
                    .setParameter(1, session.id())
                    .executeUpdate();
        });
        assertThat(get(host).ratingAverage()).isEqualByComparingTo("5.00");
        assertThat(get(host).ratingCount()).isOne();
    }

    @Test
    @DisplayName("G32, R529: a session is reviewed once")
    void reviewedOnce() {
        Booking session = session(host(), 0);
        review(session, 5);
        assertRefused(ErrorCode.CONFLICT, () -> review(session, 1));
        assertThat(get(session.hostProfileId()).ratingAverage()).isEqualByComparingTo("5.00");
    }

    @Test
    @DisplayName("R440, G33: reviews of one host that come at once are all in the average")
    void concurrentReviews() {
        UUID host = host();
        List<Booking> sessions =
                IntStream.range(0, 8).mapToObj(i -> session(host, i)).toList();
        List<Integer> stars = List.of(5, 4, 3, 2, 1, 5, 5, 4);
        List<Boolean> done = Race.of(8, i -> {
            review(sessions.get(i), stars.get(i));
            return true;
        });
        assertThat(done).hasSize(8);
        assertThat(get(host).ratingCount()).isEqualTo(8);
        assertThat(get(host).ratingAverage()).isEqualByComparingTo("3.63");
    }

    @Test
    @DisplayName("R445: reviews are read newest first, no more than asked for")
    void newestFirst() {
        UUID host = host();
        Booking earlier = session(host, 0);
        Booking later = session(host, 1);
        add(later, 5, Fixtures.NOW.plus(Duration.ofDays(4)));
        add(earlier, 4, Fixtures.NOW.plus(Duration.ofDays(3)));
        assertThat(of(later.hostId())).extracting(Review::bookingId).containsExactly(later.id(), earlier.id());
        List<Review> newest = DATABASE.in(entities -> new Reviews(entities).of(later.hostId(), 1));
        assertThat(newest).extracting(Review::bookingId).containsExactly(later.id());
    }

    private static UUID host() {
        HostProfile host = DATABASE.in(entities -> Fixtures.host(entities, Fixtures.LISBON));
        return host.id();
    }

    /** The host's nth session, with a client of its own. */
    private static Booking session(UUID hostProfileId, int n) {
        Instant start = Stored.FRIDAY.plus(Duration.ofHours(2L * n));
        return DATABASE.in(entities -> Stored.booking(
                entities, Fixtures.client(entities), new HostProfiles(entities).get(hostProfileId), start));
    }

    private static void review(Booking session, int stars) {
        add(session, stars, Fixtures.NOW);
    }

    private static void add(Booking session, int stars, Instant at) {
        DATABASE.run(entities -> new Reviews(entities)
                .add(new Review(session.id(), session.clientId(), session.hostId(), stars, "Thank you", at)));
    }

    private static HostProfile get(UUID hostProfileId) {
        return DATABASE.in(entities -> new HostProfiles(entities).get(hostProfileId));
    }

    private static List<Review> of(UUID userId) {
        return DATABASE.in(entities -> new Reviews(entities).of(userId, 10));
    }
}
