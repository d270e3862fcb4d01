package com.dancepartner.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.Fixtures;
import jakarta.persistence.PersistenceException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DevicesTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private static final Instant NOW = Fixtures.NOW;
    private static final Instant LATER = NOW.plusSeconds(60);

    private UUID user;

    @BeforeEach
    void somebody() {
        user = DATABASE.in(entities -> Fixtures.client(entities).id());
    }

    @Test
    @DisplayName("G17: a sign-in comes back as it was stored")
    void roundTrip() {
        Device device = new Device(user, new DeviceTraits("Ada's phone", "mark", "192.0.2.1"), true, NOW);
        DATABASE.run(entities -> new Devices(entities).add(device));
        assertThat(find(device.id())).hasValueSatisfying(found -> {
            assertThat(found).isEqualTo(device);
            assertThat(found.userId()).isEqualTo(user);
            assertThat(found.name()).isEqualTo("Ada's phone");
            assertThat(found.fingerprint()).isEqualTo("mark");
            assertThat(found.address()).isEqualTo("192.0.2.1");
            assertThat(found.hasSecondFactor()).isTrue();
            assertThat(found.signedInAt()).isEqualTo(NOW);
            assertThat(found.lastUsedAt()).isEqualTo(NOW);
            assertThat(found.isLive()).isTrue();
        });
    }

    @Test
    @DisplayName("G17: a use of a device is kept with the address it came from")
    void used() {
        UUID device = signedIn("mark", NOW);
        DATABASE.run(entities ->
                new Devices(entities).findForUpdate(device).orElseThrow().used("192.0.2.9", LATER));
        Device found = find(device).orElseThrow();
        assertThat(found.address()).isEqualTo("192.0.2.9");
        assertThat(found.lastUsedAt()).isEqualTo(LATER);
        assertThat(found.signedInAt()).isEqualTo(NOW);
        assertThat(found.hasSecondFactor()).isFalse();
    }

    @Test
    @DisplayName("G17: sign-ins are told apart by their id")
    void identity() {
        DeviceTraits traits = new DeviceTraits("Phone", "mark", "127.0.0.1");
        Device device = new Device(user, traits, false, NOW);
        assertThat(device).hasSameHashCodeAs(device.id());
        assertThat(device).isNotEqualTo(new Device(user, traits, false, NOW)).isNotEqualTo("Phone");
    }

    @Test
    @DisplayName("G17: a device of nobody is refused where it is added")
    void ofNobody() {
        Device device = new Device(UUID.randomUUID(), new DeviceTraits("Phone", "mark", "127.0.0.1"), false, NOW);
        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() -> DATABASE.run(entities -> {
                    new Devices(entities).add(device);
                    throw new AssertionError("added");
                }));
    }

    @Test
    @DisplayName("G17: an unknown device is not found")
    void unknown() {
        assertThat(find(UUID.randomUUID())).isEmpty();
        DATABASE.run(entities -> assertThat(new Devices(entities).findForUpdate(UUID.randomUUID()))
                .isEmpty());
    }

    @Test
    @DisplayName("G17: a device taken for a change is nobody else's until the change is done")
    void locked() {
        UUID device = signedIn("mark", NOW);
        DATABASE.run(entities -> {
            assertThat(new Devices(entities).findForUpdate(device)).isPresent();
            assertThat(isFree(device)).isFalse();
        });
        assertThat(isFree(device)).isTrue();
    }

    @Test
    @DisplayName("G18: one's devices are those that are signed in, the latest used first, and no others'")
    void live() {
        UUID first = signedIn("one", NOW);
        UUID second = signedIn("two", LATER);
        UUID ended = signedIn("three", LATER);
        end(NOW, ended);
        assertThat(live(user)).containsExactly(second, first);
        assertThat(live(UUID.randomUUID())).isEmpty();
    }

    @Test
    @DisplayName("G17: a new sign-in replaces the live ones of the same device and account")
    void liveOfOneDevice() {
        UUID one = signedIn("one", NOW);
        UUID same = signedIn("one", LATER);
        UUID ignored = signedIn("two", NOW);
        end(NOW, signedIn("one", NOW));
        assertThat(live(user, "one")).containsExactlyInAnyOrder(one, same);
        assertThat(live(UUID.randomUUID(), "one")).isEmpty();
    }

    @Test
    @DisplayName("G17: a device is new when the account was used before, but never on it, even if it was signed out")
    void isNew() {
        assertThat(isNew("one")).isFalse();
        end(NOW, signedIn("one", NOW));
        assertThat(isNew("one")).isFalse();
        assertThat(isNew("two")).isTrue();
    }

    @Test
    @DisplayName("G18: devices are ended together, and those that ended before stay as they are")
    void ends() {
        UUID one = signedIn("one", NOW);
        UUID two = signedIn("two", NOW);
        UUID other = signedIn("three", NOW);
        end(NOW, one);
        end(LATER, one, two);
        assertThat(find(one).orElseThrow().isLive()).isFalse();
        assertThat(endedAt(one)).isEqualTo(NOW);
        assertThat(endedAt(two)).isEqualTo(LATER);
        assertThat(find(other).orElseThrow().isLive()).isTrue();
    }

    @Test
    @DisplayName("G18: access tokens of the named devices are told from the moment asked for on")
    void accessTokens() {
        UUID one = signedIn("one", NOW);
        UUID two = signedIn("two", NOW);
        UUID early = issued(one, NOW);
        UUID ignored = issued(two, NOW);
        assertThat(tokens(List.of(one), NOW)).containsExactly(early);
        assertThat(tokens(List.of(one), NOW.plus(Duration.ofMillis(1)))).isEmpty();
        assertThat(tokens(List.of(one, two), NOW)).hasSize(2);
        assertThat(tokens(List.of(), NOW)).isEmpty();
    }

    @Test
    @DisplayName("R188, G18: a token speaks for an active account while its device is signed in and its version holds")
    void speaksFor() {
        UUID device = signedIn("one", NOW);
        UUID stranger = DATABASE.in(entities -> Fixtures.client(entities).id());
        assertThat(speaksFor(device, user, 0)).isTrue();
        assertThat(speaksFor(UUID.randomUUID(), user, 0)).isFalse();
        assertThat(speaksFor(device, stranger, 0)).isFalse();
        assertThat(speaksFor(device, user, 1)).isFalse();
        DATABASE.run(entities -> new Users(entities).getForUpdate(user).refuseTokens());
        assertThat(speaksFor(device, user, 0)).isFalse();
        assertThat(speaksFor(device, user, 1)).isTrue();
    }

    @Test
    @DisplayName("G18: neither an ended device nor a deactivated account is spoken for")
    void speaksForNobody() {
        UUID device = signedIn("one", NOW);
        UUID ended = signedIn("two", NOW);
        end(NOW, ended);
        assertThat(speaksFor(ended, user, 0)).isFalse();
        DATABASE.run(entities -> new Users(entities).getForUpdate(user).deactivate(NOW));
        assertThat(speaksFor(device, user, 1)).isFalse();
    }

    private UUID signedIn(String fingerprint, Instant at) {
        Device device = new Device(user, new DeviceTraits("Phone", fingerprint, "127.0.0.1"), false, at);
        DATABASE.run(entities -> new Devices(entities).add(device));
        return device.id();
    }

    /** @return the id of the access token */
    private static UUID issued(UUID device, Instant at) {
        RefreshToken token = RefreshToken.first(device, SecretToken.fresh(), at);
        DATABASE.run(entities -> new RefreshTokens(entities).add(token));
        return token.accessTokenId();
    }

    private static void end(Instant at, UUID... ending) {
        DATABASE.run(entities -> new Devices(entities).end(List.of(ending), at));
    }

    private boolean isNew(String fingerprint) {
        return in(devices -> devices.isNew(user, fingerprint));
    }

    private static boolean speaksFor(UUID device, UUID user, int version) {
        return in(devices -> devices.speaksFor(device, user, version));
    }

    private static Optional<Device> find(UUID device) {
        return in(devices -> devices.find(device));
    }

    private static List<UUID> live(UUID user) {
        return in(devices -> devices.liveOf(user).stream().map(Device::id).toList());
    }

    private static List<UUID> live(UUID user, String fingerprint) {
        return in(devices ->
                devices.liveOf(user, fingerprint).stream().map(Device::id).toList());
    }

    private static List<UUID> tokens(List<UUID> ofDevices, Instant since) {
        return in(devices -> devices.accessTokensSince(ofDevices, since));
    }

    private static <T> T in(Function<Devices, T> work) {
        return DATABASE.in(entities -> {
            Devices devices = new Devices();
            devices.entities = entities;
            return work.apply(devices);
        });
    }

    private static Instant endedAt(UUID device) {
        return DATABASE.in(
                entities -> ((Timestamp) entities.createNativeQuery("SELECT ended_at FROM devices WHERE id = ?1")
                                .setParameter(1, device)
                                .getSingleResult())
                        .toInstant());
    }

    private static boolean isFree(UUID device) {
        return DATABASE.in(
                entities -> !entities.createNativeQuery("SELECT 1 FROM devices WHERE id = ?1 FOR UPDATE SKIP LOCKED")
                        .setParameter(1, device)
                        .getResultList()
                        .isEmpty());
    }
}
