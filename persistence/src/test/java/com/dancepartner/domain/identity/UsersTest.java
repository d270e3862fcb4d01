package com.dancepartner.domain.identity;

import static com.dancepartner.domain.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.Fixtures;
import com.dancepartner.domain.Race;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import jakarta.persistence.PersistenceException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UsersTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private static final Instant NOW = Fixtures.NOW;
    private static final Instant LATER = NOW.plusSeconds(60);

    @Test
    @DisplayName("R143: an account comes back as it was stored")
    void roundTrip() {
        UUID id = stored(user -> {
            user.grant(Role.FINANCE);
            user.loggedIn(NOW);
            user.acceptTerms("2026-11-01", NOW);
            user.describe(new Profile(null, null, "+351912345678", "pt-PT", "Europe/Lisbon", "EUR"), NOW);
            user.customerAt("cus_1");
        });
        User found = get(id);
        assertThat(found.userType()).isEqualTo(UserType.CLIENT);
        assertThat(found.roles()).containsExactly(Role.FINANCE);
        assertThat(found.lastLoginAt()).isEqualTo(NOW);
        assertThat(found.createdAt()).isEqualTo(NOW);
        assertThat(found.termsVersion()).contains("2026-11-01");
        assertThat(found.termsAcceptedAt()).contains(NOW);
        assertThat(found.phone()).contains("+351912345678");
        assertThat(found.language()).contains("pt-PT");
        assertThat(found.timeZone()).contains("Europe/Lisbon");
        assertThat(found.preferredCurrency()).contains("EUR");
        assertThat(found.stripeCustomerId()).isEqualTo("cus_1");
    }

    @ParameterizedTest
    @DisplayName("R134, R136: every type is kept")
    @EnumSource
    void types(UserType type) {
        UUID id = DATABASE.in(entities -> {
            User user = new User(anyAddress(), "hash", "Some", "Body", type, NOW);
            new Users(entities).add(user);
            return user.id();
        });
        assertThat(get(id).userType()).isEqualTo(type);
    }

    @Test
    @DisplayName("R132, R165, R169, G46: an address is taken whatever its case")
    void emailIsUniqueWhateverItsCase() {
        String email = get(stored(user -> {})).email().toUpperCase(Locale.ROOT);
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> DATABASE.run(entities -> new Users(entities).add(user(email))))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.EMAIL_EXISTS))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("email"));
    }

    @Test
    @DisplayName("R132, R137, G46: of many who register one address at once, one does")
    void registeredAtOnce() {
        String email = anyAddress().value();
        List<Boolean> won = Race.of(8, i -> registers(i % 2 == 0 ? email : email.toUpperCase(Locale.ROOT)));
        assertThat(won).containsOnlyOnce(true);
        assertThat(count(email)).isOne();
    }

    @Test
    @DisplayName("R137: an account that the database refuses is refused where it is added")
    void refusedWhereItIsAdded() {
        User unspeakable = new User(anyAddress(), "hash", "a\u0000b", "", UserType.CLIENT, NOW);
        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() -> DATABASE.run(entities -> {
                    new Users(entities).add(unspeakable);
                    throw new AssertionError("added");
                }));
    }

    @Test
    @DisplayName("R138, R140, R165: an account is found by its address, whatever the case, and by its id")
    void finds() {
        User user = get(stored(ignored -> {}));
        EmailAddress shouted = new EmailAddress(user.email().toUpperCase(Locale.ROOT));
        DATABASE.run(entities -> {
            Users users = new Users();
            users.entities = entities;
            assertThat(users.findByEmail(shouted)).contains(user);
            assertThat(users.existsByEmail(shouted)).isTrue();
            assertThat(users.find(user.id())).contains(user);
            assertThat(users.getForUpdate(user.id())).isEqualTo(user);
        });
    }

    @Test
    @DisplayName("R138, R140: who is not there is not found")
    void findsNobody() {
        UUID nobody = UUID.randomUUID();
        DATABASE.run(entities -> {
            Users users = new Users(entities);
            assertThat(users.findByEmail(anyAddress())).isEmpty();
            assertThat(users.existsByEmail(anyAddress())).isFalse();
            assertThat(users.find(nobody)).isEmpty();
            assertRefused(ErrorCode.NOT_FOUND, () -> users.get(nobody));
            assertRefused(ErrorCode.NOT_FOUND, () -> users.getForUpdate(nobody));
        });
    }

    @Test
    @DisplayName("G18: an account taken for a change is nobody else's until the change is done")
    void locked() {
        UUID id = stored(user -> {});
        DATABASE.run(entities -> {
            User ignored = new Users(entities).getForUpdate(id);
            assertThat(isFree(id)).isFalse();
        });
        assertThat(isFree(id)).isTrue();
    }

    @Test
    @DisplayName("R144: a deactivated account is kept, and its tokens are refused")
    void deactivationKeepsTheRecord() {
        User found = get(stored(user -> user.deactivate(NOW)));
        assertThat(found.isActive()).isFalse();
        assertThat(found.tokenVersion()).isOne();
    }

    @Test
    @DisplayName("R144: a closed account knows when it is erased")
    void closed() {
        assertThat(get(stored(user -> user.close(NOW))).eraseAt()).contains(NOW.plus(Duration.ofDays(30)));
    }

    @Test
    @DisplayName("R144: what staff deactivated stays known as such")
    void suspended() {
        UUID id = stored(user -> user.deactivate(NOW));
        change(id, user -> user.close(LATER));
        assertThat(get(id).restorableUntil()).isEmpty();
    }

    @Test
    @DisplayName("G45: nothing lets an erased account in again")
    void erased() {
        UUID id = stored(user -> user.close(NOW));
        sql("UPDATE users SET erased_at = closed_at WHERE id = ?1", id);
        assertRefused(ErrorCode.STATE_CONFLICT, () -> change(id, user -> user.reactivate(LATER)));
        assertRefused(ErrorCode.STATE_CONFLICT, () -> change(id, user -> user.restore(LATER)));
        assertThat(get(id).isActive()).isFalse();
    }

    @Test
    @DisplayName("R131: what changes an account moves its timestamp; signing in, terms and roles do not")
    void updatedAt() {
        assertThat(updated(user -> user.becomeHost(LATER))).isEqualTo(LATER);
        assertThat(updated(user -> user.changePassword("other", LATER))).isEqualTo(LATER);
        assertThat(updated(user -> user.verifyEmail(LATER))).isEqualTo(LATER);
        assertThat(updated(user -> user.describe(new Profile("New", null, null, null, null, null), LATER)))
                .isEqualTo(LATER);
        assertThat(updated(user -> user.deactivate(LATER))).isEqualTo(LATER);
        assertThat(updated(user -> user.reactivate(LATER))).isEqualTo(LATER);
        assertThat(updated(user -> user.loggedIn(LATER))).isEqualTo(NOW);
        assertThat(updated(user -> user.rehash("stronger"))).isEqualTo(NOW);
        assertThat(updated(user -> user.acceptTerms("2026-11-01", LATER))).isEqualTo(NOW);
    }

    @Test
    @DisplayName("R138: another number has to be verified anew, the same one has not")
    void phoneVerification() {
        UUID id = stored(user -> user.describe(phone("+351912345678"), NOW));
        assertThat(get(id).isPhoneVerified()).isFalse();
        sql("UPDATE users SET phone_verified_at = created_at, identity_verified_at = created_at WHERE id = ?1", id);
        assertThat(get(id).isIdentityVerified()).isTrue();
        change(id, user -> user.describe(phone("+351912345678"), LATER));
        assertThat(get(id).isPhoneVerified()).isTrue();
        change(id, user -> user.describe(phone("+351912345679"), LATER));
        assertThat(get(id).isPhoneVerified()).isFalse();
    }

    private static Profile phone(String number) {
        return new Profile(null, null, number, null, null, null);
    }

    private static boolean registers(String email) {
        try {
            DATABASE.run(entities -> new Users(entities).add(user(email)));
            return true;
        } catch (BusinessException | PersistenceException e) {
            return false;
        }
    }

    private static User user(String email) {
        return new User(new EmailAddress(email), "hash", "Some", "Body", UserType.CLIENT, NOW);
    }

    private static EmailAddress anyAddress() {
        return new EmailAddress(UUID.randomUUID() + "@example.com");
    }

    private static UUID stored(Consumer<User> story) {
        return DATABASE.in(entities -> {
            User user = Fixtures.client(entities);
            story.accept(user);
            return user.id();
        });
    }

    @Test
    @DisplayName("R139: what others see of names is read together")
    void displayNames() {
        UUID one = stored(user -> {});
        UUID other = stored(user -> {});
        Map<UUID, String> names =
                DATABASE.in(entities -> new Users(entities).displayNames(List.of(one, other, UUID.randomUUID())));
        assertThat(names).containsOnlyKeys(one, other).containsEntry(one, get(one).displayName());
        assertThat(DATABASE.<Map<UUID, String>>in(entities -> new Users(entities).displayNames(List.of())))
                .isEmpty();
    }

    private static void change(UUID id, Consumer<User> change) {
        DATABASE.run(entities -> change.accept(new Users(entities).getForUpdate(id)));
    }

    private static User get(UUID id) {
        return DATABASE.in(entities -> new Users(entities).get(id));
    }

    private static long count(String email) {
        return DATABASE.<Long>in(entities -> new Users(entities).count(email));
    }

    private static Instant updated(Consumer<User> change) {
        UUID id = stored(user -> {});
        change(id, change);
        return DATABASE.in(
                entities -> ((Timestamp) entities.createNativeQuery("SELECT updated_at FROM users WHERE id = ?1")
                                .setParameter(1, id)
                                .getSingleResult())
                        .toInstant());
    }

    private static boolean isFree(UUID id) {
        return DATABASE.in(
                entities -> !entities.createNativeQuery("SELECT 1 FROM users WHERE id = ?1 FOR UPDATE SKIP LOCKED")
                        .setParameter(1, id)
                        .getResultList()
                        .isEmpty());
    }

    private static void sql(String statement, UUID id) {
        DATABASE.run(entities -> {
            int ignored =
                    entities.createNativeQuery(statement).setParameter(1, id).executeUpdate();
        });
    }
}
