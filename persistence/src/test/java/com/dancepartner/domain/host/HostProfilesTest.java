package com.dancepartner.domain.host;

import static com.dancepartner.domain.Refusals.assertInvalid;
import static com.dancepartner.domain.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.Fixtures;
import com.dancepartner.domain.Stored;
import com.dancepartner.domain.availability.AvailabilityWindows;
import com.dancepartner.domain.booking.Booking;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.identity.Users;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.review.Review;
import com.dancepartner.domain.review.Reviews;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every test looks for hosts at a place of its own, where no other test has any. */
class HostProfilesTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    @Test
    @DisplayName("R257: a profile comes back as it was stored")
    void roundTrip() {
        UUID id = hostAt(10, 10);
        HostProfile found = get(id);
        assertThat(found.hourlyRate()).isEqualTo(new Money(4000, "EUR"));
        assertThat(found.place()).isEqualTo(new Place("Lisbon", "PT", 10, 10, "Europe/Lisbon"));
        assertThat(found.styles()).containsExactly(new OfferedStyle((short) 1, 4, DanceRole.LEAD));
        assertThat(found.canBeBooked()).isTrue();
        assertThat(found.ratingAverage()).isNull();
        assertThat(found.ratingCount()).isZero();
    }

    @Test
    @DisplayName("R257: profiles are read together, with their styles")
    void together() {
        UUID one = hostAt(11, 10);
        UUID other = hostAt(11, 11);
        List<HostProfile> found =
                DATABASE.in(entities -> new HostProfiles(entities).all(List.of(one, other, UUID.randomUUID())));
        assertThat(found).extracting(HostProfile::id).containsExactlyInAnyOrder(one, other);
        assertThat(found).allMatch(HostProfile::canBeBooked);
        assertThat(DATABASE.<List<HostProfile>>in(entities -> new HostProfiles(entities).all(List.of())))
                .isEmpty();
    }

    @Test
    @DisplayName("R257: a profile is found by its person and by its Stripe account")
    void findsByOwner() {
        HostProfile host = get(hostAt(10, 20));
        HostProfile byUser = DATABASE.in(entities -> new HostProfiles(entities).ofUser(host.userId()));
        assertThat(byUser).isEqualTo(host);
        HostProfile byAccount = DATABASE.in(entities -> new HostProfiles(entities)
                .findByStripeAccount(host.stripeAccountId().orElseThrow())
                .orElseThrow());
        assertThat(byAccount).isEqualTo(host);
    }

    @Test
    @DisplayName("R276, R528: who has no profile is no host")
    void strangersAreNoHosts() {
        assertRefused(
                ErrorCode.FORBIDDEN,
                () -> DATABASE.run(entities -> new HostProfiles(entities)
                        .ofUser(Fixtures.client(entities).id())));
        assertRefused(ErrorCode.NOT_FOUND, () -> get(UUID.randomUUID()));
    }

    @Test
    @DisplayName("R246: a person has one host profile")
    void oneProfileForEachPerson() {
        HostProfile host = get(hostAt(10, 30));
        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() -> DATABASE.run(entities -> new HostProfiles(entities)
                        .add(new HostProfile(host.userId(), Fixtures.offer(Fixtures.LISBON), Set.of(), Fixtures.NOW))))
                .withMessageContaining("host_profiles_user_id_key");
    }

    @Test
    @DisplayName("R250, R257, R261: hosts within the radius, nearest first, with their distance on the globe")
    void nearestFirst() {
        UUID porto = hostAt(41.1496, -8.6110);
        UUID cascais = hostAt(38.6979, -9.4215);
        UUID lisbon = hostAt(38.7223, -9.1393);
        List<HostHit> hits = near(38.7223, -9.1393, 100_000);
        assertThat(ids(hits)).containsExactly(lisbon, cascais);
        assertThat(hits.get(0).distanceMetres()).isLessThan(1);
        assertThat(hits.get(1).distanceMetres()).isCloseTo(24_700, within(500.0));
        assertThat(ids(near(41.1496, -8.6110, 1_000))).containsExactly(porto);
    }

    @Test
    @DisplayName("R261: the date line is no border")
    void searchesAcrossTheDateLine() {
        UUID east = hostAt(-17, 179.95);
        assertThat(ids(near(-17, -179.95, 20_000))).containsExactly(east);
    }

    @Test
    @DisplayName("R261: a radius includes its edge and nothing beyond")
    void radius() {
        UUID host = hostAt(0, 40);
        assertThat(ids(near(0, 40.1, 11_133))).containsExactly(host);
        assertThat(near(0, 40.1, 11_130)).isEmpty();
    }

    @Test
    @DisplayName("R262: hosts of a style")
    void styleFilter() {
        UUID salsa = hostAt(20, 10);
        assertThat(ids(nearWith(20, 10, "salsa", null, 50))).containsExactly(salsa);
        assertThat(nearWith(20, 10, "bachata", null, 50)).isEmpty();
    }

    @Test
    @DisplayName("R262: a style that does not exist has no hosts, and asking for it by name is refused")
    void unknownStyle() {
        UUID ignored = hostAt(20, 20);
        assertThat(nearWith(20, 20, "moonwalk", null, 50)).isEmpty();
        assertInvalid("style", () -> DATABASE.run(entities -> new DanceStyles(entities).bySlug("moonwalk", "style")));
    }

    @Test
    @DisplayName("R262: hosts of at least a rating; a host without reviews has none")
    void ratingFilter() {
        UUID unrated = hostAt(20, 30);
        UUID four = hostAt(20, 30.001);
        UUID five = hostAt(20, 30.002);
        rate(four, 4);
        rate(five, 5);
        assertThat(ids(nearWith(20, 30, null, null, 50))).containsExactly(unrated, four, five);
        assertThat(ids(nearWith(20, 30, null, 4.0, 50))).containsExactly(four, five);
        assertThat(ids(nearWith(20, 30, null, 4.5, 50))).containsExactly(five);
    }

    @Test
    @DisplayName("R264: no more hits than asked for")
    void limit() {
        UUID nearest = hostAt(20, 40);
        UUID farther = hostAt(20, 40.01);
        assertThat(ids(nearWith(20, 40, null, null, 1))).containsExactly(nearest);
        assertThat(ids(nearWith(20, 40, null, null, 2))).containsExactly(nearest, farther);
    }

    @Test
    @DisplayName("G41: a host whom Stripe cannot pay is not found")
    void withoutStripe() {
        UUID host = hostAt(30, 10);
        DATABASE.run(entities -> new HostProfiles(entities).get(host).transfersAre(false, Fixtures.NOW));
        assertThat(get(host).canBeBooked()).isFalse();
        assertThat(near(30, 10, 1_000)).isEmpty();
    }

    @Test
    @DisplayName("G41: a host without opening hours is not found")
    void withoutAvailability() {
        UUID host = hostAt(30, 20);
        DATABASE.run(entities -> new AvailabilityWindows(entities).replace(host, List.of()));
        assertThat(near(30, 20, 1_000)).isEmpty();
    }

    @Test
    @DisplayName("G41: a host without a style is not found")
    void withoutStyle() {
        DATABASE.run(entities -> {
            User user = Fixtures.client(entities);
            user.verifyEmail(Fixtures.NOW);
            HostProfile bare = new HostProfile(user.id(), Fixtures.offer(at(30, 30)), Set.of(), Fixtures.NOW);
            bare.transfersAre(true, Fixtures.NOW);
            new HostProfiles(entities).add(bare);
            assertThat(bare.canBeBooked()).isFalse();
        });
        assertThat(near(30, 30, 1_000)).isEmpty();
    }

    @Test
    @DisplayName("G45: a host whose account is closed is not found")
    void withoutAccount() {
        HostProfile host = get(hostAt(30, 40));
        DATABASE.run(entities -> new Users(entities).get(host.userId()).deactivate(Fixtures.NOW));
        assertThat(near(30, 40, 1_000)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("R264, R267: a search out of bounds is refused by name")
    @CsvSource({
        "lat, 91, 0, 1000, 3, 10",
        "lng, 0, -181, 1000, 3, 10",
        "radius_km, 0, 0, 0, 3, 10",
        "radius_km, 0, 0, 200001, 3, 10",
        "min_rating, 0, 0, 1000, 5.5, 10",
        "min_rating, 0, 0, 1000, 0.5, 10",
        "limit, 0, 0, 1000, 3, 0",
        "limit, 0, 0, 1000, 3, 51",
        "lat, NaN, 0, 1000, 3, 10"
    })
    void criteriaOutOfBounds(String field, double lat, double lng, double radius, double minRating, int limit) {
        assertInvalid(field, () -> new HostCriteria(lat, lng, radius, null, minRating, limit));
    }

    @Test
    @DisplayName("R251: searches near a place have a spatial index, and use it")
    void spatialIndex() {
        List<?> plan = DATABASE.in(entities -> {
            int ignored =
                    entities.createNativeQuery("SET LOCAL enable_seqscan = off").executeUpdate();
            return entities.createNativeQuery("EXPLAIN SELECT id FROM host_profiles WHERE ST_DWithin(location,"
                            + " ST_SetSRID(ST_MakePoint(0, 0), 4326)::geography, 1000)")
                    .getResultList();
        });
        assertThat(plan.toString()).contains("host_profiles_location_idx");
    }

    @Test
    @DisplayName("R253, R255: a host offers a style once")
    void styleOnce() {
        UUID host = hostAt(40, 10);
        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() -> DATABASE.run(entities -> {
                    int ignored = entities.createNativeQuery(
                                    "INSERT INTO host_dance_styles VALUES (?1, 1, 5, 'follow')")
                            .setParameter(1, host)
                            .executeUpdate();
                }))
                .withMessageContaining("host_dance_styles_pkey");
    }

    @Test
    @DisplayName("R252: a level is one to five")
    void levels() {
        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() -> DATABASE.run(entities -> {
                    User user = Fixtures.client(entities);
                    new HostProfiles(entities)
                            .add(new HostProfile(
                                    user.id(),
                                    Fixtures.offer(at(40, 20)),
                                    Set.of(new OfferedStyle((short) 1, 6, DanceRole.LEAD)),
                                    Fixtures.NOW));
                }))
                .withMessageContaining("skill_level");
    }

    @Test
    @DisplayName("R254, R256: with a profile go its styles and its hours")
    void cascade() {
        UUID host = hostAt(40, 30);
        DATABASE.run(entities -> {
            int ignored = entities.createNativeQuery("DELETE FROM host_profiles WHERE id = ?1")
                    .setParameter(1, host)
                    .executeUpdate();
        });
        assertThat(rowsOf("host_dance_styles", host)).isZero();
        assertThat(rowsOf("host_availability", host)).isZero();
    }

    private static Place at(double latitude, double longitude) {
        return new Place("Lisbon", "PT", latitude, longitude, "Europe/Lisbon");
    }

    private static UUID hostAt(double latitude, double longitude) {
        HostProfile host = DATABASE.in(entities -> Fixtures.host(entities, at(latitude, longitude)));
        return host.id();
    }

    private static void rate(UUID hostProfileId, int stars) {
        DATABASE.run(entities -> {
            Booking booking =
                    Stored.booking(entities, Fixtures.client(entities), host(entities, hostProfileId), Stored.FRIDAY);
            new Reviews(entities)
                    .add(new Review(booking.id(), booking.clientId(), booking.hostId(), stars, "", Fixtures.NOW));
        });
    }

    private static HostProfile get(UUID id) {
        return DATABASE.in(entities -> {
            HostProfile host = host(entities, id);
            assertThat(host.styles()).isNotEmpty();
            return host;
        });
    }

    private static HostProfile host(EntityManager entities, UUID id) {
        return new HostProfiles(entities).get(id);
    }

    private static List<HostHit> near(double latitude, double longitude, double radius) {
        HostCriteria criteria = new HostCriteria(latitude, longitude, radius, null, null, 50);
        return DATABASE.in(entities -> new HostProfiles(entities).near(criteria));
    }

    private static List<HostHit> nearWith(
            double latitude, double longitude, @Nullable String style, @Nullable Double minRating, int limit) {
        HostCriteria criteria = new HostCriteria(latitude, longitude, 5_000, style, minRating, limit);
        return DATABASE.in(entities -> new HostProfiles(entities).near(criteria));
    }

    private static List<UUID> ids(List<HostHit> hits) {
        return hits.stream().map(HostHit::profileId).toList();
    }

    private static long rowsOf(String table, UUID host) {
        Object count = DATABASE.in(
                entities -> entities.createNativeQuery("SELECT count(*) FROM " + table + " WHERE host_profile_id = ?1")
                        .setParameter(1, host)
                        .getSingleResult());
        return ((Number) count).longValue();
    }
}
