package com.dancepartner.domain.identity;

import static com.dancepartner.domain.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.Fixtures;
import com.dancepartner.domain.error.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserTest {

    private static final Instant NOW = Fixtures.NOW;
    private static final Instant LATER = NOW.plusSeconds(1);
    private static final Instant ERASED = NOW.plus(Duration.ofDays(30));

    private final User user = user(" Ada ", " Lovelace ");

    @Test
    @DisplayName("R131, R135: a new account is active, not verified, without roles, and named without blanks around")
    void begins() {
        assertThat(user.email()).isEqualTo("Ada@example.com");
        assertThat(user.passwordHash()).isEqualTo("hash");
        assertThat(user.firstName()).isEqualTo("Ada");
        assertThat(user.lastName()).isEqualTo("Lovelace");
        assertThat(user.userType()).isEqualTo(UserType.CLIENT);
        assertThat(user.isActive()).isTrue();
        assertThat(user.isEmailVerified()).isFalse();
        assertThat(user.isPhoneVerified()).isFalse();
        assertThat(user.isIdentityVerified()).isFalse();
        assertThat(user.tokenVersion()).isZero();
        assertThat(user.roles()).isEmpty();
        assertThat(user.createdAt()).isEqualTo(NOW);
        assertThat(user.lastLoginAt()).isNull();
        assertThat(user.stripeCustomerId()).isNull();
    }

    @Test
    @DisplayName("R131: what nobody has told yet is absent")
    void knowsNothing() {
        assertThat(user.phone()).isEmpty();
        assertThat(user.language()).isEmpty();
        assertThat(user.timeZone()).isEmpty();
        assertThat(user.preferredCurrency()).isEmpty();
        assertThat(user.termsVersion()).isEmpty();
        assertThat(user.termsAcceptedAt()).isEmpty();
        assertThat(user.eraseAt()).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @DisplayName("R131: others see the first name and an initial")
    @CsvSource({"Ada, Lovelace, Ada L.", "Ada, ' ', Ada", "' Ada', ' Lovelace', Ada L."})
    void displayName(String first, String last, String shown) {
        assertThat(user(first, last).displayName()).isEqualTo(shown);
    }

    @Test
    @DisplayName("R138: a change sets what it names")
    void describes() {
        user.describe(new Profile(" Augusta ", " King ", "+351912345678", "pt-PT", "Europe/Lisbon", "EUR"), LATER);
        assertThat(user.firstName()).isEqualTo("Augusta");
        assertThat(user.lastName()).isEqualTo("King");
        assertThat(user.phone()).contains("+351912345678");
        assertThat(user.language()).contains("pt-PT");
        assertThat(user.timeZone()).contains("Europe/Lisbon");
        assertThat(user.preferredCurrency()).contains("EUR");
    }

    @Test
    @DisplayName("R138: a change leaves what it does not name, and clears what it names as empty")
    void describesInPart() {
        user.describe(new Profile("Augusta", "King", "+351912345678", "pt", "UTC", "EUR"), NOW);
        user.describe(new Profile(null, null, null, null, null, null), LATER);
        assertThat(user.displayName()).isEqualTo("Augusta K.");
        assertThat(user.phone()).contains("+351912345678");
        assertThat(user.language()).contains("pt");
        user.describe(new Profile(null, null, "", "", "", ""), LATER);
        assertThat(user.phone()).isEmpty();
        assertThat(user.language()).isEmpty();
        assertThat(user.timeZone()).isEmpty();
        assertThat(user.preferredCurrency()).isEmpty();
    }

    @Test
    @DisplayName("R145: a password may be hashed anew, or be another one")
    void passwords() {
        user.rehash("stronger");
        assertThat(user.passwordHash()).isEqualTo("stronger");
        user.changePassword("other", LATER);
        assertThat(user.passwordHash()).isEqualTo("other");
        assertThat(user.tokenVersion()).isZero();
    }

    @Test
    @DisplayName("R176, G22: signing in, verifying and accepting terms leave their mark")
    void marks() {
        user.loggedIn(NOW);
        user.verifyEmail(LATER);
        user.acceptTerms("2026-11-01", NOW);
        assertThat(user.lastLoginAt()).isEqualTo(NOW);
        assertThat(user.isEmailVerified()).isTrue();
        assertThat(user.termsVersion()).contains("2026-11-01");
        assertThat(user.termsAcceptedAt()).contains(NOW);
    }

    @Test
    @DisplayName("R134, R269: a client who begins to host is both")
    void becomesHost() {
        user.becomeHost(LATER);
        assertThat(user.userType()).isEqualTo(UserType.BOTH);
    }

    @Test
    @DisplayName("R138: the customer that Stripe keeps for an account is remembered")
    void customer() {
        user.customerAt("cus_1");
        assertThat(user.stripeCustomerId()).isEqualTo("cus_1");
    }

    @Test
    @DisplayName("R144, G18: deactivating refuses the tokens there are, reactivating does not bring them back")
    void deactivates() {
        user.deactivate(NOW);
        assertThat(user.isActive()).isFalse();
        assertThat(user.tokenVersion()).isOne();
        assertThat(user.eraseAt()).isEmpty();
        user.reactivate(LATER);
        assertThat(user.isActive()).isTrue();
        assertThat(user.tokenVersion()).isOne();
    }

    @Test
    @DisplayName("R144, G18: tokens can be refused again and again")
    void refusesTokens() {
        user.refuseTokens();
        user.refuseTokens();
        assertThat(user.tokenVersion()).isEqualTo(2);
        assertThat(user.isActive()).isTrue();
    }

    @Test
    @DisplayName("R144, G45: who closes the account is erased 30 days later, and can restore it until then")
    void closes() {
        user.close(NOW);
        assertThat(user.isActive()).isFalse();
        assertThat(user.tokenVersion()).isOne();
        assertThat(user.eraseAt()).contains(ERASED);
        assertThat(user.restorableUntil()).contains(ERASED);
        user.restore(ERASED.minusNanos(1));
        assertThat(user.isActive()).isTrue();
        assertThat(user.eraseAt()).isEmpty();
        assertThat(user.restorableUntil()).isEmpty();
    }

    @Test
    @DisplayName("G45: a closed account is not restored when the 30 days are over")
    void restoredTooLate() {
        user.close(NOW);
        assertRefused(ErrorCode.ACCOUNT_DISABLED, () -> user.restore(ERASED));
        assertThat(user.isActive()).isFalse();
    }

    @Test
    @DisplayName("R144: what staff deactivated its owner cannot restore, closed or not")
    void restoredByNobody() {
        user.deactivate(NOW);
        assertThat(user.restorableUntil()).isEmpty();
        assertRefused(ErrorCode.ACCOUNT_DISABLED, () -> user.restore(LATER));
        user.close(NOW);
        assertThat(user.eraseAt()).contains(ERASED);
        assertThat(user.restorableUntil()).isEmpty();
        assertRefused(ErrorCode.ACCOUNT_DISABLED, () -> user.restore(LATER));
        assertThat(user.isActive()).isFalse();
    }

    @Test
    @DisplayName("R144: staff let an account in again for good, whoever shut it")
    void reactivatesForGood() {
        user.deactivate(NOW);
        user.close(NOW);
        user.reactivate(LATER);
        assertThat(user.isActive()).isTrue();
        assertThat(user.eraseAt()).isEmpty();
        user.close(LATER);
        assertThat(user.restorableUntil()).contains(LATER.plus(Duration.ofDays(30)));
    }

    @Test
    @DisplayName("G45: an account that is open has nothing to restore")
    void nothingToRestore() {
        assertRefused(ErrorCode.ACCOUNT_DISABLED, () -> user.restore(NOW));
    }

    @Test
    @DisplayName("G07: a role is granted once and taken once")
    void roles() {
        assertThat(user.grant(Role.OPS)).isTrue();
        assertThat(user.grant(Role.OPS)).isFalse();
        assertThat(user.grant(Role.ADMIN)).isTrue();
        assertThat(user.roles()).containsExactlyInAnyOrder(Role.ADMIN, Role.OPS);
        assertThat(user.revoke(Role.OPS)).isTrue();
        assertThat(user.revoke(Role.OPS)).isFalse();
        assertThat(user.roles()).containsExactly(Role.ADMIN);
    }

    @Test
    @DisplayName("R131: accounts are told apart by their id")
    void identity() {
        User other = user("Ada", "Lovelace");
        assertThat(user).hasSameHashCodeAs(user.id());
        assertThat(user).isNotEqualTo(other).isNotEqualTo("Ada");
        assertThat(user.id()).isNotEqualTo(other.id());
    }

    private static User user(String first, String last) {
        return new User(new EmailAddress("Ada@example.com"), "hash", first, last, UserType.CLIENT, NOW);
    }
}
