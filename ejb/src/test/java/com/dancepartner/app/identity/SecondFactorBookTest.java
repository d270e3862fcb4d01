package com.dancepartner.app.identity;

import static com.dancepartner.app.identity.Somebody.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.dancepartner.domain.audit.AuditTrail;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.identity.AccountChanged;
import com.dancepartner.domain.identity.AccountEvent;
import com.dancepartner.domain.identity.Role;
import com.dancepartner.domain.identity.SecondFactor;
import com.dancepartner.domain.identity.SecondFactors;
import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.identity.Users;
import jakarta.enterprise.event.Event;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;

class SecondFactorBookTest {

    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    private static final long STEP = NOW.getEpochSecond() / 30;
    private static final String RECOVERY = "ABCDEFGH-IJKLMNOP";

    private final SecondFactors factors = mock();
    private final Users users = mock();
    private final AuditTrail audit = mock();
    private final Event<AccountEvent> news = mock();
    private final Event<AccountChanged> changes = mock();
    private final DataKey key = DataKeyTest.zeros();
    private final DeviceBook devices = mock();
    private final SecondFactorBook book = new SecondFactorBook();
    private final User user = Somebody.ada();
    private final SecondFactor factor = new SecondFactor(user.id(), key.vault().seal(SECRET), NOW);

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        book.factors = factors;
        book.users = users;
        book.devices = devices;
        book.key = key;
        book.audit = audit;
        book.news = news;
        book.changes = changes;
        book.realTime = Somebody.realTime(NOW);
        book.clock = Somebody.CLOCK;
        when(users.getForUpdate(user.id())).thenReturn(user);
        user.verifyEmail(NOW);
    }

    @Test
    @DisplayName("G07: setting up gives a fresh secret, kept encrypted, and what an app needs to take it over")
    void begins() {
        TotpEnrolment enrolment = book.begin(user.id());
        assertThat(enrolment.secret()).matches("[A-Z2-7]{32}");
        assertThat(enrolment.uri())
                .isEqualTo("otpauth://totp/Dance%20Partner%3AAda%40example.com?secret=" + enrolment.secret()
                        + "&issuer=Dance%20Partner");
        ArgumentCaptor<SecondFactor> added = ArgumentCaptor.captor();
        verify(factors).add(added.capture());
        assertThat(added.getValue().isConfirmed()).isFalse();
        assertThat(added.getValue().sealedSecret()).doesNotContain(enrolment.secret());
        assertThat(key.vault().open(added.getValue().sealedSecret())).isEqualTo(enrolment.secret());
        verifyNoInteractions(news, changes, audit);
    }

    @Test
    @DisplayName("G07: a secret that was never confirmed is replaced")
    void beginsAgain() {
        has();
        TotpEnrolment ignored = book.begin(user.id());
        var order = inOrder(factors);
        order.verify(factors).remove(factor);
        order.verify(factors).add(any());
    }

    @Test
    @DisplayName("G07: one that is in use is not")
    void inUse() {
        confirmed();
        assertRefused(ErrorCode.CONFLICT, null, () -> book.begin(user.id()));
        verify(factors, never()).remove(any());
        verify(factors, never()).add(any());
    }

    @Test
    @DisplayName("G07: a first code confirms; recovery codes are given, it is written down and told to the owner")
    void confirms() {
        has();
        RecoveryCodes codes = book.confirm(user.id(), new TotpCode(code(0)));
        assertThat(codes.recoveryCodes()).hasSize(10);
        assertThat(factor.isConfirmed()).isTrue();
        assertThat(factor.takeRecoveryCode(
                        RecoveryCodes.hash(codes.recoveryCodes().get(9))))
                .isTrue();
        verify(audit).record(user.id(), "second_factor_set_up", user.id(), "", NOW);
        verify(news).fire(new AccountEvent.SecondFactorChanged(user.id(), true, NOW));
        verify(changes).fire(new AccountChanged(user.id()));
    }

    @Test
    @DisplayName("G07: the code that confirmed is not good again")
    void confirmsOnce() {
        has();
        RecoveryCodes ignored = book.confirm(user.id(), new TotpCode(code(0)));
        assertRefused(ErrorCode.UNAUTHORIZED, "otp", () -> book.check(user.id(), code(0)));
    }

    @ParameterizedTest
    @DisplayName("G07: another code confirms nothing")
    @ValueSource(ints = {-2, 2})
    void wrongFirstCode(int steps) {
        has();
        assertRefused(ErrorCode.VALIDATION_ERROR, "code", () -> book.confirm(user.id(), new TotpCode(code(steps))));
        assertThat(factor.isConfirmed()).isFalse();
        verifyNoInteractions(audit, news, changes);
    }

    @Test
    @DisplayName("G07: there is nothing to confirm without a secret, nor a second time")
    void nothingToConfirm() {
        assertRefused(ErrorCode.CONFLICT, null, () -> book.confirm(user.id(), new TotpCode(code(0))));
        confirmed();
        assertRefused(ErrorCode.CONFLICT, null, () -> book.confirm(user.id(), new TotpCode(code(0))));
    }

    @Test
    @DisplayName("G07: an account without a second factor needs no code")
    void noneNeeded() {
        assertThat(book.check(user.id(), null)).isFalse();
        has();
        assertThat(book.check(user.id(), code(0))).isFalse();
    }

    @ParameterizedTest
    @DisplayName("G07: an account with a second factor needs one")
    @NullSource
    @ValueSource(strings = {"", " "})
    void needed(@Nullable String otp) {
        confirmed();
        assertRefused(ErrorCode.OTP_REQUIRED, "otp", () -> book.check(user.id(), otp));
    }

    @ParameterizedTest(name = "{0} steps")
    @DisplayName("G07: a code of this step, the one before or the one after is good, once")
    @ValueSource(ints = {-1, 0, 1})
    void goodOnce(int steps) {
        confirmed();
        assertThat(book.check(user.id(), code(steps))).isTrue();
        assertRefused(ErrorCode.UNAUTHORIZED, "otp", () -> book.check(user.id(), code(steps)));
    }

    @ParameterizedTest(name = "{0} steps")
    @DisplayName("G07: a code of another step is not")
    @ValueSource(ints = {-2, 2})
    void otherSteps(int steps) {
        confirmed();
        assertRefused(ErrorCode.UNAUTHORIZED, "otp", () -> book.check(user.id(), code(steps)));
    }

    @Test
    @DisplayName("G07: after a code none of an earlier step is good")
    void noStepBack() {
        confirmed();
        assertThat(book.check(user.id(), code(1))).isTrue();
        assertRefused(ErrorCode.UNAUTHORIZED, "otp", () -> book.check(user.id(), code(0)));
    }

    @Test
    @DisplayName("G07: a recovery code is as good as a code, once")
    void recoveryCode() {
        confirmed();
        assertThat(book.check(user.id(), "abcdefgh ijklmnop")).isTrue();
        assertRefused(ErrorCode.UNAUTHORIZED, "otp", () -> book.check(user.id(), RECOVERY));
    }

    @Test
    @DisplayName("G07: a code removes the second factor; it is written down and told to the owner")
    void removes() {
        confirmed();
        book.remove(user.id(), code(0));
        verify(factors).remove(factor);
        verify(audit).record(user.id(), "second_factor_removed", user.id(), "", NOW);
        verify(news).fire(new AccountEvent.SecondFactorChanged(user.id(), false, NOW));
        verify(changes).fire(new AccountChanged(user.id()));
    }

    @Test
    @DisplayName("G07: a wrong code does not, nor one that was used")
    void removesNot() {
        confirmed();
        assertThat(book.check(user.id(), code(0))).isTrue();
        assertRefused(ErrorCode.VALIDATION_ERROR, "code", () -> book.remove(user.id(), code(0)));
        assertRefused(ErrorCode.VALIDATION_ERROR, "code", () -> book.remove(user.id(), code(2)));
        verify(factors, never()).remove(any());
        verifyNoInteractions(audit, news, changes);
    }

    @Test
    @DisplayName("G07: who has not verified the address sets none up: it may be another's")
    void unverified() {
        User stranger = Somebody.ada();
        when(users.getForUpdate(stranger.id())).thenReturn(stranger);
        assertRefused(ErrorCode.FORBIDDEN, "email_verified", () -> book.begin(stranger.id()));
        verify(factors, never()).add(any());
    }

    @Test
    @DisplayName("G07: when staff remove it, what was granted after it ends")
    void staffRemoves() {
        user.grant(Role.OPS);
        when(factors.findForUpdate(user.id())).thenReturn(Optional.of(new SecondFactor(user.id(), "sealed", NOW)));
        book.remove(user.id(), "000000");
        verify(devices).endAllOf(user.id());
    }

    @Test
    @DisplayName("G07: one that was never confirmed is removed by any code")
    void removesUnconfirmed() {
        has();
        book.remove(user.id(), "000000");
        verify(factors).remove(factor);
    }

    @Test
    @DisplayName("G07: there may be nothing to remove")
    void nothingToRemove() {
        assertRefused(ErrorCode.CONFLICT, null, () -> book.remove(user.id(), code(0)));
    }

    private void has() {
        when(factors.findForUpdate(user.id())).thenReturn(Optional.of(factor));
    }

    /** Long ago, by another code. */
    private void confirmed() {
        has();
        factor.confirm(STEP - 1000, Set.of(RecoveryCodes.hash(RECOVERY)), NOW);
    }

    private static String code(int steps) {
        return Authenticator.code(SECRET, STEP + steps);
    }

    private static void assertRefused(ErrorCode code, @Nullable String field, ThrowingCallable work) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(work)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }
}
