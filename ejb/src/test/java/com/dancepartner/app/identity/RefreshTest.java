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
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import com.dancepartner.domain.audit.AuditTrail;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.identity.Device;
import com.dancepartner.domain.identity.Devices;
import com.dancepartner.domain.identity.RefreshToken;
import com.dancepartner.domain.identity.RefreshTokens;
import com.dancepartner.domain.identity.Role;
import com.dancepartner.domain.identity.SecretToken;
import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.identity.Users;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

/** What {@link SignInBook} does with refresh tokens. */
class RefreshTest {

    private static final SecretToken SECRET = new SecretToken("refresh");
    private static final String ELSEWHERE = "198.51.100.7";
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final Users users = mock();
    private final Devices devices = mock();
    private final RefreshTokens refreshTokens = mock();
    private final DeviceBook deviceBook = mock();
    private final AccessTokens accessTokens = mock();
    private final AuditTrail audit = mock();
    private final SignInBook book = new SignInBook();
    private final JwtClaims claims = new JwtClaims();
    private final User user = Somebody.ada();
    private final Device device = Somebody.phone(user);

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        book.users = users;
        book.devices = devices;
        book.refreshTokens = refreshTokens;
        book.deviceBook = deviceBook;
        book.audit = audit;
        book.accessTokens = accessTokens;
        book.clock = Somebody.CLOCK;
        when(users.get(user.id())).thenReturn(user);
        when(devices.findForUpdate(device.id())).thenReturn(Optional.of(device));
        when(devices.find(device.id())).thenReturn(Optional.of(device));
        when(refreshTokens.refreshed(any())).thenAnswer(call -> call.getArgument(0));
    }

    @Test
    @DisplayName("R182, R184, R186, G17: a refresh token is used up and followed by another")
    void rotates() {
        RefreshToken token = issued(NOW);
        when(accessTokens.claims(any(), any(), any())).thenReturn(claims);
        Grant grant = refresh().orElseThrow();
        RefreshToken next = added();
        assertThat(token.isUsed()).isTrue();
        assertThat(grant).isEqualTo(new Grant(claims, token.successor(SECRET), false));
        assertThat(next.deviceId()).isEqualTo(device.id());
        assertThat(next.isExpired(NOW.plus(Duration.ofDays(7)).minusNanos(1))).isFalse();
        verify(accessTokens).claims(user, device, next.accessTokenId());
        verifyNoInteractions(deviceBook);
    }

    @Test
    @DisplayName("G17: the device is locked before the token is read as it stands")
    void readsUnderLock() {
        RefreshToken token = issued(NOW);
        Optional<Grant> ignored = refresh();
        var order = inOrder(refreshTokens, devices);
        order.verify(refreshTokens).find(SECRET);
        order.verify(devices).findForUpdate(device.id());
        order.verify(refreshTokens).refreshed(token);
    }

    @Test
    @DisplayName("G17: the device knows when and from where it was used")
    void used() {
        RefreshToken ignored = issued(NOW.minusSeconds(60));
        Device older = new Device(user.id(), Somebody.PHONE, false, NOW.minusSeconds(60));
        when(devices.findForUpdate(device.id())).thenReturn(Optional.of(older));
        assertThat(refresh()).isPresent();
        assertThat(older.address()).isEqualTo(ELSEWHERE);
        assertThat(older.lastUsedAt()).isEqualTo(NOW);
    }

    @Test
    @DisplayName("G17: a retry within 30 seconds gets the very tokens whose answer was lost")
    void retry() {
        RefreshToken token = issued(NOW.minus(GRACE));
        SecretToken following = token.use(SECRET, NOW.minus(GRACE));
        RefreshToken successor = token.next(following, NOW.minus(GRACE));
        when(refreshTokens.find(following)).thenReturn(Optional.of(successor));
        when(accessTokens.claims(user, device, successor.accessTokenId())).thenReturn(claims);
        assertThat(refresh()).contains(new Grant(claims, following, false));
        verify(refreshTokens, never()).add(any());
        verifyNoInteractions(deviceBook);
    }

    @Test
    @DisplayName("G17: an instant later it is a theft, which ends the device")
    void theft() {
        Instant tooLongAgo = NOW.minus(GRACE).minusNanos(1);
        RefreshToken token = issued(tooLongAgo);
        SecretToken ignored = token.use(SECRET, tooLongAgo);
        assertThat(refresh()).isEmpty();
        verify(deviceBook).end(List.of(device));
        verify(refreshTokens, never()).add(any());
        verifyNoInteractions(accessTokens);
        assertThat(device.address()).isNotEqualTo(ELSEWHERE);
        verify(audit).record(null, "refresh_token_reused", user.id(), "Ada's phone", NOW);
    }

    @Test
    @DisplayName("G17: a retry whose answer was used meanwhile is refused")
    void lateRetry() {
        RefreshToken token = issued(NOW);
        SecretToken following = token.use(SECRET, NOW);
        RefreshToken successor = token.next(following, NOW);
        SecretToken ignored = successor.use(following, NOW);
        when(refreshTokens.find(following)).thenReturn(Optional.of(successor));
        assertRefused();
    }

    @Test
    @DisplayName("G17: and so is one whose answer is unknown")
    void lostRetry() {
        RefreshToken token = issued(NOW);
        SecretToken following = token.use(SECRET, NOW);
        when(refreshTokens.find(following)).thenReturn(Optional.empty());
        assertRefused();
    }

    @Test
    @DisplayName("R183: an unknown token is refused")
    void unknown() {
        when(refreshTokens.find(SECRET)).thenReturn(Optional.empty());
        assertRefused();
    }

    @Test
    @DisplayName("R183: a token of a device that is gone is refused")
    void deviceGone() {
        RefreshToken ignored = issued(NOW);
        when(devices.findForUpdate(device.id())).thenReturn(Optional.empty());
        assertRefused();
    }

    @Test
    @DisplayName("R180, R183: a token is refused from the instant on at which it expires")
    void expired() {
        RefreshToken ignored = issued(NOW.minus(Duration.ofDays(7)));
        assertRefused();
        RefreshToken justInTime = issued(NOW.minus(Duration.ofDays(7)).plusNanos(1));
        assertThat(refresh()).isPresent();
        assertThat(justInTime.isUsed()).isTrue();
    }

    @Test
    @DisplayName("R181, R185, R198: a token of a device that was signed out is refused")
    void signedOut() {
        RefreshToken ignored = issued(NOW);
        ended();
        assertRefused();
    }

    @Test
    @DisplayName("R183, R188: a token of a deactivated account is refused")
    void deactivated() {
        RefreshToken ignored = issued(NOW);
        user.deactivate(NOW);
        assertRefused();
    }

    @Test
    @DisplayName("G07: staff without a second factor are told so at each refresh")
    void secondFactorRequired() {
        RefreshToken ignored = issued(NOW);
        user.grant(Role.OPS);
        assertThat(refresh().map(Grant::secondFactorRequired)).contains(true);
    }

    @Test
    @DisplayName("R194, R197: signing out ends the device of the token")
    void logout() {
        RefreshToken ignored = issued(NOW);
        book.logout(new LogoutRequest("refresh", false));
        verify(deviceBook).end(List.of(device));
        verifyNoMoreInteractions(deviceBook);
    }

    @Test
    @DisplayName("R194: or all of its account")
    void logoutEverywhere() {
        RefreshToken ignored = issued(NOW);
        book.logout(new LogoutRequest("refresh", true));
        verify(deviceBook).endAllOf(user.id());
        verifyNoMoreInteractions(deviceBook);
    }

    @Test
    @DisplayName("R196: signing out again, or of nothing, changes nothing")
    void logoutAgain() {
        when(refreshTokens.find(SECRET)).thenReturn(Optional.empty());
        book.logout(new LogoutRequest("refresh", true));
        RefreshToken ignored = issued(NOW);
        ended();
        book.logout(new LogoutRequest("refresh", true));
        when(devices.find(device.id())).thenReturn(Optional.empty());
        book.logout(new LogoutRequest("refresh", true));
        verifyNoInteractions(deviceBook);
    }

    private RefreshToken issued(Instant at) {
        RefreshToken token = RefreshToken.first(device.id(), SECRET, at);
        when(refreshTokens.find(SECRET)).thenReturn(Optional.of(token));
        return token;
    }

    private void ended() {
        Device ended = mock();
        when(ended.userId()).thenReturn(user.id());
        when(devices.findForUpdate(device.id())).thenReturn(Optional.of(ended));
        when(devices.find(device.id())).thenReturn(Optional.of(ended));
    }

    private Optional<Grant> refresh() {
        return book.refresh(SECRET, ELSEWHERE);
    }

    private RefreshToken added() {
        ArgumentCaptor<RefreshToken> added = ArgumentCaptor.captor();
        verify(refreshTokens).add(added.capture());
        return added.getValue();
    }

    private void assertRefused() {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(this::refresh)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.UNAUTHORIZED));
        verify(refreshTokens, never()).add(any());
        verifyNoInteractions(deviceBook, accessTokens);
    }
}
