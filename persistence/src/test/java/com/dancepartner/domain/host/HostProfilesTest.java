package com.dancepartner.domain.host;

import static com.dancepartner.domain.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.Fixtures;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.jpa.Rows;
import com.dancepartner.domain.money.Money;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every test has hosts at a place of its own, where no other test has any. */
class HostProfilesTest {

    private static final Instant LATER = Fixtures.NOW.plusSeconds(3600);
    private static final OfferedStyle SALSA = new OfferedStyle((short) 1, 4, DanceRole.LEAD);
    private static final OfferedStyle BACHATA = new OfferedStyle((short) 2, 2, DanceRole.FOLLOW);

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
    @DisplayName("R247, R250: a place is kept as a point on the globe, and profiles are found by it")
    void location() {
        UUID santiago = hostAt(-33.4489, -70.6693);
        UUID valparaiso = hostAt(-33.0472, -71.6127);
        assertThat(within(-33.4489, -70.6693, 1)).containsExactly(santiago);
        assertThat(within(-33.4489, -70.6693, 95_000)).containsExactly(santiago);
        assertThat(within(-33.4489, -70.6693, 102_000)).containsExactlyInAnyOrder(santiago, valparaiso);
    }

    @Test
    @DisplayName("R249, R251: the places of profiles have a spatial index")
    void indexDefinition() {
        Object definition = DATABASE.in(entities -> entities.createNativeQuery(
                        "SELECT indexdef FROM pg_indexes WHERE indexname = 'host_profiles_location_idx'")
                .getSingleResult());
        assertThat(definition.toString()).contains("ON public.host_profiles USING gist (location)");
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
    @DisplayName("R254, R256: with a profile go its styles, its languages and its hours")
    void cascade() {
        UUID host = hostAt(40, 30);
        change(host, profile -> profile.speak(Set.of("pt", "en"), LATER));
        assertThat(rowsOf("host_languages", host)).isEqualTo(2);
        DATABASE.run(entities -> {
            int ignored = entities.createNativeQuery("DELETE FROM host_profiles WHERE id = ?1")
                    .setParameter(1, host)
                    .executeUpdate();
        });
        assertThat(rowsOf("host_dance_styles", host)).isZero();
        assertThat(rowsOf("host_languages", host)).isZero();
        assertThat(rowsOf("host_availability", host)).isZero();
    }

    @Test
    @DisplayName("R258: a style is added and taken away; the last may go, too")
    void stylesComeAndGo() {
        UUID host = hostAt(40, 40);
        change(host, profile -> profile.addStyle(BACHATA, LATER));
        assertThat(get(host).styles()).containsExactlyInAnyOrder(SALSA, BACHATA);
        DATABASE.run(entities -> {
            DanceStyles styles = new DanceStyles(entities);
            HostProfile profile = new HostProfiles(entities).getForUpdate(host);
            profile.removeStyle(styles.bySlug("salsa", "style"), LATER);
            profile.removeStyle(styles.get((short) 2), LATER);
        });
        assertThat(rowsOf("host_dance_styles", host)).isZero();
        change(host, profile -> profile.addStyle(SALSA, LATER));
        assertThat(get(host).styles()).containsExactly(SALSA);
    }

    @Test
    @DisplayName("G60: the languages that are spoken are kept, and replaced")
    void spokenLanguages() {
        UUID host = hostAt(41, 10);
        change(host, profile -> profile.speak(Set.of("pt", "en"), LATER));
        assertThat(get(host).languages()).containsExactlyInAnyOrder("pt", "en");
        change(host, profile -> profile.speak(Set.of("en", "es"), LATER));
        assertThat(get(host).languages()).containsExactlyInAnyOrder("en", "es");
        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() -> change(host, profile -> profile.speak(Set.of("xx"), LATER)))
                .withMessageContaining("host_languages_language_fkey");
    }

    @Test
    @DisplayName("R273, R275, R278: a change of some fields, and a move, are kept")
    void changes() {
        UUID host = hostAt(41, 20);
        change(
                host,
                profile -> profile.change(
                        new OfferChange("Later", null, 5000L, null, null, null, null, null, null), LATER));
        change(host, profile -> profile.moveTo(Fixtures.LISBON, LATER));
        HostProfile changed = get(host);
        assertThat(changed.offer().map(Offer::headline)).contains("Later");
        assertThat(changed.hourlyRate()).isEqualTo(new Money(5000, "EUR"));
        assertThat(changed.place()).isEqualTo(Fixtures.LISBON);
        assertThat(changed.canBeBooked()).isTrue();
    }

    @Test
    @DisplayName("G16: the database takes no currency without a reference rate")
    void currencies() {
        UUID host = hostAt(41, 30);
        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() -> change(
                        host,
                        profile -> profile.change(
                                new OfferChange(null, null, null, "XAF", null, null, null, null, null), LATER)))
                .withMessageContaining("host_profiles_currency");
    }

    @Test
    @DisplayName("G42: staff list profiles by how far they are vetted, the longest unchanged first")
    void byVerification() {
        UUID suspended = hostAt(42, 10);
        UUID too = hostAt(42, 20);
        change(too, profile -> profile.verify(Verifier.STAFF, VerificationStatus.SUSPENDED, LATER));
        change(
                suspended,
                profile -> profile.verify(Verifier.STAFF, VerificationStatus.SUSPENDED, LATER.plusSeconds(1)));
        assertThat(suspended(10, 0)).containsExactly(too, suspended);
        assertThat(suspended(1, 1)).containsExactly(suspended);
        assertThat(DATABASE.<Long>in(entities -> new HostProfiles(entities).count(VerificationStatus.SUSPENDED)))
                .isEqualTo(2);
        assertThat(get(too).verification()).isEqualTo(VerificationStatus.SUSPENDED);
    }

    @Test
    @DisplayName("R257: the id of somebody's profile, for who has one")
    void idOfUser() {
        HostProfile host = get(hostAt(42, 30));
        assertThat(DATABASE.<Optional<UUID>>in(entities -> new HostProfiles(entities).idOfUser(host.userId())))
                .contains(host.id());
        assertThat(DATABASE.<Optional<UUID>>in(entities -> new HostProfiles(entities).idOfUser(UUID.randomUUID())))
                .isEmpty();
    }

    private static List<UUID> suspended(int limit, int offset) {
        return DATABASE.in(entities -> new HostProfiles(entities)
                .list(VerificationStatus.SUSPENDED, limit, offset).stream()
                        .map(HostProfile::id)
                        .toList());
    }

    private static void change(UUID id, Consumer<HostProfile> change) {
        DATABASE.run(entities -> change.accept(new HostProfiles(entities).getForUpdate(id)));
    }

    private static List<UUID> within(double latitude, double longitude, double metres) {
        return DATABASE.in(entities ->
                Rows.ids(entities.createNativeQuery("SELECT id FROM host_profiles WHERE ST_DWithin(location,"
                                + " ST_SetSRID(ST_MakePoint(?2, ?1), 4326)::geography, ?3)")
                        .setParameter(1, latitude)
                        .setParameter(2, longitude)
                        .setParameter(3, metres)));
    }

    private static Place at(double latitude, double longitude) {
        return new Place("Lisbon", "PT", latitude, longitude, "Europe/Lisbon");
    }

    private static UUID hostAt(double latitude, double longitude) {
        HostProfile host = DATABASE.in(entities -> Fixtures.host(entities, at(latitude, longitude)));
        return host.id();
    }

    private static HostProfile get(UUID id) {
        return DATABASE.in(entities -> {
            HostProfile host = host(entities, id);
            assertThat(host.styles()).isNotEmpty();
            assertThat(host.languages()).isNotNull();
            return host;
        });
    }

    private static HostProfile host(EntityManager entities, UUID id) {
        return new HostProfiles(entities).get(id);
    }

    private static long rowsOf(String table, UUID host) {
        Object count = DATABASE.in(
                entities -> entities.createNativeQuery("SELECT count(*) FROM " + table + " WHERE host_profile_id = ?1")
                        .setParameter(1, host)
                        .getSingleResult());
        return ((Number) count).longValue();
    }
}
