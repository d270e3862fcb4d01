package com.dancepartner.app.identity;

import static com.dancepartner.app.identity.Somebody.NOW;
import static com.dancepartner.app.identity.Somebody.PHONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
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
import com.dancepartner.domain.identity.Device;
import com.dancepartner.domain.identity.Devices;
import com.dancepartner.domain.identity.EmailAddress;
import com.dancepartner.domain.identity.RefreshToken;
import com.dancepartner.domain.identity.RefreshTokens;
import com.dancepartner.domain.identity.Role;
import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.identity.Users;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jose4j.jwt.JwtClaims;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class SignInBookTest {

    private static final EmailAddress ADDRESS = new EmailAddress("ada@example.com");

    private final Users users = mock();
    private final Devices devices = mock();
    private final RefreshTokens refreshTokens = mock();
    private final DeviceBook deviceBook = mock();
    private final SecondFactorBook secondFactors = mock();
    private final AccessTokens accessTokens = mock();
    private final Event<AccountEvent> news = mock();
    private final AuditTrail audit = mock();
    private final Event<AccountChanged> changes = mock();
    private final SignInBook book = new SignInBook();
    private final JwtClaims claims = new JwtClaims();
    private final User user = Somebody.ada();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        book.users = users;
        book.devices = devices;
        book.refreshTokens = refreshTokens;
        book.deviceBook = deviceBook;
        book.secondFactors = secondFactors;
        book.accessTokens = accessTokens;
        book.audit = audit;
        book.news = news;
        book.changes = changes;
        book.clock = Somebody.CLOCK;
        when(users.getForUpdate(user.id())).thenReturn(user);
        when(accessTokens.claims(eq(user), any(), any())).thenReturn(claims);
    }

    @Test
    @DisplayName("R173: what a sign-in is checked against")
    void credentials() {
        user.grant(Role.OPS);
        when(users.findByEmail(ADDRESS)).thenReturn(Optional.of(user));
        assertThat(book.credentials(ADDRESS)).contains(new Credentials(user.id(), "the-hash", true, null));
        user.close(NOW);
        assertThat(book.credentials(ADDRESS))
                .contains(new Credentials(user.id(), "the-hash", false, NOW.plus(Duration.ofDays(30))));
    }

    @Test
    @DisplayName("R173: for an unknown address there is nothing to check against")
    void unknownCredentials() {
        when(users.findByEmail(ADDRESS)).thenReturn(Optional.empty());
        assertThat(book.credentials(ADDRESS)).isEmpty();
    }

    @Test
    @DisplayName(
            "R175, R177, R179: a sign-in gives an access token and the refresh token that is stored for the device")
    void grants() {
        Grant grant = signIn(null);
        Device device = addedDevice();
        RefreshToken stored = addedToken();
        assertThat(grant).isEqualTo(new Grant(claims, grant.refreshToken(), false));
        assertThat(stored.deviceId()).isEqualTo(device.id());
        assertThat(grant.refreshToken().value()).matches("[A-Za-z0-9_-]{43}");
        assertThat(stored.isExpired(NOW.plus(Duration.ofDays(7)))).isTrue();
        verify(accessTokens).claims(user, device, stored.accessTokenId());
    }

    @Test
    @DisplayName("G17: the device is kept as it showed itself")
    void device() {
        Grant ignored = signIn(null);
        Device device = addedDevice();
        assertThat(device.userId()).isEqualTo(user.id());
        assertThat(device.name()).isEqualTo(PHONE.name());
        assertThat(device.fingerprint()).isEqualTo(PHONE.fingerprint());
        assertThat(device.address()).isEqualTo(PHONE.address());
        assertThat(device.signedInAt()).isEqualTo(NOW);
        assertThat(device.hasSecondFactor()).isFalse();
    }

    @Test
    @DisplayName("R176, G19: the account knows when it was signed in to, and who remembers it is told")
    void lastLogin() {
        Grant ignored = signIn(null);
        assertThat(user.lastLoginAt()).isEqualTo(NOW);
        verify(changes).fire(new AccountChanged(user.id()));
    }

    @Test
    @DisplayName("G17: the owner is told of a device that was not used before")
    void newDevice() {
        when(devices.isNew(user.id(), PHONE.fingerprint())).thenReturn(true);
        Grant ignored = signIn(null);
        Device device = addedDevice();
        verify(news).fire(new AccountEvent.NewDeviceUsed(user.id(), device.id(), NOW));
    }

    @Test
    @DisplayName("G17: and not of one that was")
    void knownDevice() {
        Grant ignored = signIn(null);
        verifyNoInteractions(news);
    }

    @Test
    @DisplayName("G17: a device that names itself replaces its last sign-in, after it was asked whether it is new")
    void replaces() {
        List<Device> before = List.of(Somebody.phone(user));
        when(devices.liveOf(user.id(), PHONE.fingerprint())).thenReturn(before);
        Grant ignored = signIn("installation-1");
        var order = inOrder(devices, deviceBook);
        order.verify(devices).isNew(user.id(), PHONE.fingerprint());
        order.verify(deviceBook).end(before);
        order.verify(devices).add(any());
    }

    @Test
    @DisplayName("G17: one that does not, such as a browser, is another sign-in each time")
    void doesNotReplace() {
        Grant ignored = signIn(null);
        verifyNoInteractions(deviceBook);
    }

    @Test
    @DisplayName("G07: the device knows whether a second factor was shown")
    void secondFactor() {
        when(secondFactors.check(user.id(), "123456")).thenReturn(true);
        user.grant(Role.OPS);
        assertThat(signIn(null).secondFactorRequired()).isFalse();
        assertThat(addedDevice().hasSecondFactor()).isTrue();
    }

    @Test
    @DisplayName("G07: staff who have no second factor are told that they need one")
    void secondFactorRequired() {
        user.grant(Role.OPS);
        assertThat(signIn(null).secondFactorRequired()).isTrue();
    }

    @Test
    @DisplayName("G07: without the code that is needed nothing is opened")
    void withoutCode() {
        BusinessException needed = new BusinessException(ErrorCode.OTP_REQUIRED, "needed", "otp");
        when(secondFactors.check(user.id(), "123456")).thenThrow(needed);
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> signIn(null))
                .isSameAs(needed);
        assertNothingOpened();
    }

    @Test
    @DisplayName("R174, R188: an account that was deactivated meanwhile is not opened")
    void deactivatedMeanwhile() {
        user.deactivate(NOW);
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> signIn(null))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.ACCOUNT_DISABLED));
        assertNothingOpened();
    }

    @Test
    @DisplayName("R146: a hash is replaced by a better one")
    void rehash() {
        Credentials known = known();
        assertThat(book.rehash(known, "stronger")).isEqualTo(new Credentials(user.id(), "stronger", true, null));
        assertThat(user.passwordHash()).isEqualTo("stronger");
        verify(changes).fire(new AccountChanged(user.id()));
    }

    @Test
    @DisplayName("R173, G18: a check against a password that was changed meanwhile is worth nothing")
    void changedMeanwhile() {
        Credentials known = known();
        user.changePassword("another", NOW);
        for (ThrowingCallable late : List.<ThrowingCallable>of(
                () -> book.signIn(known, PHONE, request(null)),
                () -> book.restore(known, PHONE, request(null)),
                () -> book.rehash(known, "stronger"))) {
            assertThatExceptionOfType(BusinessException.class)
                    .isThrownBy(late)
                    .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.UNAUTHORIZED));
        }
        assertThat(user.passwordHash()).isEqualTo("another");
        assertNothingOpened();
    }

    @Test
    @DisplayName("G45: a closed account is opened again within its time of grace, and who remembers it is told")
    void reopens() {
        user.close(NOW.minus(Duration.ofDays(30)).plusMillis(1));
        Grant grant = book.restore(known(), PHONE, request(null));
        assertThat(grant.claims()).isSameAs(claims);
        assertThat(user.isActive()).isTrue();
        verify(audit).record(user.id(), "account_restored", user.id(), "", NOW);
        verify(changes).fire(new AccountChanged(user.id()));
    }

    @Test
    @DisplayName("G45: an account that is open is just signed in to")
    void nothingToRestore() {
        assertThat(book.restore(known(), PHONE, request(null)).claims()).isSameAs(claims);
        verifyNoInteractions(audit);
    }

    @Test
    @DisplayName("G45: and not when it is over")
    void reopensNoMore() {
        user.close(NOW.minus(Duration.ofDays(30)));
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> book.restore(known(), PHONE, request(null)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.ACCOUNT_DISABLED));
        assertThat(user.isActive()).isFalse();
        verifyNoInteractions(changes);
    }

    private Grant signIn(@Nullable String deviceId) {
        return book.signIn(known(), PHONE, request(deviceId));
    }

    private static LoginRequest request(@Nullable String deviceId) {
        return new LoginRequest("ada@example.com", "Tango4Two", "123456", deviceId, null);
    }

    private Credentials known() {
        return new Credentials(user.id(), user.passwordHash(), user.isActive(), null);
    }

    private Device addedDevice() {
        ArgumentCaptor<Device> added = ArgumentCaptor.captor();
        verify(devices).add(added.capture());
        return added.getValue();
    }

    private RefreshToken addedToken() {
        ArgumentCaptor<RefreshToken> added = ArgumentCaptor.captor();
        verify(refreshTokens).add(added.capture());
        return added.getValue();
    }

    private void assertNothingOpened() {
        verify(devices, never()).add(any());
        verifyNoInteractions(refreshTokens, accessTokens, news, changes);
        assertThat(user.lastLoginAt()).isNull();
    }
}
