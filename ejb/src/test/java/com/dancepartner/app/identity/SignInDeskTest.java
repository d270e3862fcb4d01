package com.dancepartner.app.identity;

import static com.dancepartner.app.identity.Somebody.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import com.dancepartner.app.limit.Attempt;
import com.dancepartner.app.limit.Lockouts;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.error.TooManyRequests;
import com.dancepartner.domain.identity.EmailAddress;
import com.dancepartner.domain.identity.SecretToken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jose4j.jwt.JwtClaims;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SignInDeskTest {

    private static final UUID ADA = UUID.randomUUID();
    private static final Visitor VISITOR = new Visitor("192.0.2.1", "Browser/1.0");
    private static final LoginRequest REQUEST =
            new LoginRequest(" Ada@Example.com", "Tango4Two", "123456", "installation-1", "Ada's phone");
    private static final TokenResponse TOKENS = new TokenResponse("access", "next", "Bearer", 900, true);
    private static final Grant GRANT = new Grant(new JwtClaims(), new SecretToken("next"), true);

    private final Passwords passwords = mock();
    private final Lockouts lockouts = mock();
    private final Attempt attempt = mock();
    private final SignInBook book = mock();
    private final SecondFactorBook secondFactors = mock();
    private static final Credentials KNOWN = new Credentials(ADA, "the-hash", true, null);

    private final StandingBook standings = mock();
    private final AccessTokens accessTokens = mock();
    private final SignInDesk desk = new SignInDesk();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        desk.passwords = passwords;
        desk.lockouts = lockouts;
        desk.book = book;
        desk.secondFactors = secondFactors;
        desk.standings = standings;
        desk.accessTokens = accessTokens;
        when(lockouts.begin("ada@example.com", "192.0.2.1")).thenReturn(attempt);
        when(passwords.verify("the-hash", "Tango4Two")).thenReturn(true);
        when(book.signIn(KNOWN, VISITOR.device(REQUEST), REQUEST)).thenReturn(GRANT);
        when(accessTokens.sign(GRANT.claims())).thenReturn("access");
        known(true, null);
    }

    @Test
    @DisplayName("R173, R175, R177: address and password give tokens, and failures before are forgotten")
    void signsIn() {
        assertThat(desk.login(REQUEST, VISITOR)).isEqualTo(TOKENS);
        verify(attempt).succeeded();
        verifyNoMoreInteractions(attempt);
    }

    @Test
    @DisplayName("R178: a wrong password is UNAUTHORIZED, and counts as a failure")
    void wrongPassword() {
        when(passwords.verify("the-hash", "Tango4Two")).thenReturn(false);
        assertRefused(ErrorCode.UNAUTHORIZED, () -> desk.login(REQUEST, VISITOR));
        assertFailed();
        verify(passwords, never()).verifyNobody(any());
    }

    @Test
    @DisplayName("R147, R173, G23: an unknown address has the same answer, after the same work, and counts the same")
    void unknownAddress() {
        when(book.credentials(any())).thenReturn(Optional.empty());
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> desk.login(REQUEST, VISITOR))
                .withMessage("Email or password is wrong")
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.UNAUTHORIZED))
                .satisfies(refusal -> assertThat(refusal.field()).isNull());
        assertFailed();
        verify(passwords).verifyNobody("Tango4Two");
    }

    @Test
    @DisplayName("R173, G23: even if some password should fit nobody's hash")
    void nobodysPassword() {
        when(book.credentials(any())).thenReturn(Optional.empty());
        when(passwords.verifyNobody("Tango4Two")).thenReturn(true);
        assertRefused(ErrorCode.UNAUTHORIZED, () -> desk.login(REQUEST, VISITOR));
    }

    @Test
    @DisplayName("R173, G23: what cannot be an address is an unknown one")
    void malformedAddress() {
        when(lockouts.begin("ada", "192.0.2.1")).thenReturn(attempt);
        LoginRequest malformed = new LoginRequest(" Ada ", "Tango4Two", null, null, null);
        assertRefused(ErrorCode.UNAUTHORIZED, () -> desk.login(malformed, VISITOR));
        verify(passwords).verifyNobody("Tango4Two");
        verify(book, never()).credentials(any());
        assertFailed();
    }

    @Test
    @DisplayName("G24: who has failed too often is not even checked")
    void lockedOut() {
        TooManyRequests tooMany = new TooManyRequests("wait", Duration.ofMinutes(15));
        when(lockouts.begin("ada@example.com", "192.0.2.1")).thenThrow(tooMany);
        assertThatExceptionOfType(TooManyRequests.class)
                .isThrownBy(() -> desk.login(REQUEST, VISITOR))
                .isSameAs(tooMany);
        verifyNoInteractions(passwords, book);
    }

    @Test
    @DisplayName("R174: a deactivated account is ACCOUNT_DISABLED, told only who knows the password")
    void deactivated() {
        known(false, null);
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> desk.login(REQUEST, VISITOR))
                .withMessage("This account is deactivated")
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.ACCOUNT_DISABLED));
        assertProvedNothing();
        when(passwords.verify("the-hash", "Tango4Two")).thenReturn(false);
        assertRefused(ErrorCode.UNAUTHORIZED, () -> desk.login(REQUEST, VISITOR));
    }

    @Test
    @DisplayName("R174, G45: a closed account says until when it can be restored")
    void closed() {
        known(false, NOW);
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> desk.login(REQUEST, VISITOR))
                .withMessageContaining("closed")
                .withMessageContaining(NOW.toString())
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.ACCOUNT_DISABLED));
    }

    @Test
    @DisplayName("G07, G24: a missing code does not count as a failure, a wrong one does")
    void codes() {
        signInThrows(ErrorCode.OTP_REQUIRED);
        assertRefused(ErrorCode.OTP_REQUIRED, () -> desk.login(REQUEST, VISITOR));
        assertProvedNothing();
        signInThrows(ErrorCode.UNAUTHORIZED);
        assertRefused(ErrorCode.UNAUTHORIZED, () -> desk.login(REQUEST, VISITOR));
        verify(attempt).failed();
        verify(attempt, never()).succeeded();
    }

    @Test
    @DisplayName("R146: a password whose hash is too cheap by now is hashed anew")
    void rehashes() {
        when(passwords.needsRehash("the-hash")).thenReturn(true);
        when(passwords.hash("Tango4Two")).thenReturn("stronger");
        Credentials rehashed = KNOWN.rehashed("stronger");
        when(book.rehash(KNOWN, "stronger")).thenReturn(rehashed);
        when(book.signIn(rehashed, VISITOR.device(REQUEST), REQUEST)).thenReturn(GRANT);
        assertThat(desk.login(REQUEST, VISITOR)).isEqualTo(TOKENS);
    }

    @Test
    @DisplayName("R146: a password whose hash is good is not hashed again, nor one that does not fit")
    void doesNotRehash() {
        assertThat(desk.login(REQUEST, VISITOR)).isEqualTo(TOKENS);
        when(passwords.needsRehash("the-hash")).thenReturn(true);
        when(passwords.verify("the-hash", "Tango4Two")).thenReturn(false);
        assertRefused(ErrorCode.UNAUTHORIZED, () -> desk.login(REQUEST, VISITOR));
        verify(passwords, never()).hash(any());
        verify(book, never()).rehash(any(), any());
    }

    @Test
    @DisplayName("G45: a closed account is opened again, and signed in to")
    void restores() {
        known(false, NOW);
        Credentials closed = new Credentials(ADA, "the-hash", false, NOW);
        when(book.restore(closed, VISITOR.device(REQUEST), REQUEST)).thenReturn(GRANT);
        assertThat(desk.restore(REQUEST, VISITOR)).isEqualTo(TOKENS);
        verify(attempt).succeeded();
    }

    @Test
    @DisplayName("G45: one that cannot be restored is not signed in to")
    void cannotBeRestored() {
        known(false, null);
        doThrow(new BusinessException(ErrorCode.ACCOUNT_DISABLED, "too late"))
                .when(book)
                .restore(any(), any(), any());
        assertRefused(ErrorCode.ACCOUNT_DISABLED, () -> desk.restore(REQUEST, VISITOR));
        verify(book, never()).signIn(any(), any(), any());
        assertProvedNothing();
    }

    @Test
    @DisplayName("G07: the console learns who a member of staff is, and whether the second factor was shown")
    void staff() {
        StaffIdentity staff = new StaffIdentity(ADA, List.of("ADMIN", "OPS"), true, "stamp");
        when(standings.staff(ADA)).thenReturn(Optional.of(staff));
        assertThat(desk.staff(REQUEST, VISITOR)).isEqualTo(staff);
        verify(secondFactors).check(ADA, "123456");
        verify(book, never()).signIn(any(), any(), any());
    }

    @Test
    @DisplayName("G07: the console is for active staff only")
    void noStaff() {
        assertRefused(ErrorCode.FORBIDDEN, () -> desk.staff(REQUEST, VISITOR));
        known(false, null);
        assertRefused(ErrorCode.ACCOUNT_DISABLED, () -> desk.staff(REQUEST, VISITOR));
        verifyNoInteractions(secondFactors);
        verify(attempt, never()).succeeded();
    }

    @Test
    @DisplayName("R182, R184: a refresh token gives new tokens")
    void refreshes() {
        when(book.refresh(new SecretToken("refresh"), "192.0.2.1")).thenReturn(Optional.of(GRANT));
        assertThat(desk.refresh(new RefreshRequest("refresh"), VISITOR)).isEqualTo(TOKENS);
    }

    @Test
    @DisplayName("R185, G17: one that was used before is TOKEN_REUSED")
    void reused() {
        when(book.refresh(new SecretToken("refresh"), "192.0.2.1")).thenReturn(Optional.empty());
        assertRefused(ErrorCode.TOKEN_REUSED, () -> desk.refresh(new RefreshRequest("refresh"), VISITOR));
    }

    @Test
    @DisplayName("R194, R197: signing out is handed on")
    void signsOut() {
        LogoutRequest request = new LogoutRequest("refresh", true);
        desk.logout(request);
        verify(book).logout(request);
    }

    private void known(boolean active, @Nullable Instant restorableUntil) {
        when(book.credentials(new EmailAddress("Ada@Example.com")))
                .thenReturn(Optional.of(new Credentials(ADA, "the-hash", active, restorableUntil)));
    }

    private void signInThrows(ErrorCode code) {
        doThrow(new BusinessException(code, "no", "otp")).when(book).signIn(any(), any(), any());
    }

    private void assertFailed() {
        verify(attempt).failed();
        verifyNoMoreInteractions(attempt);
        verify(book, never()).signIn(any(), any(), any());
    }

    private void assertProvedNothing() {
        verify(attempt).withdrawn();
        verifyNoMoreInteractions(attempt);
    }

    private static void assertRefused(ErrorCode code, ThrowingCallable work) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(work)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
