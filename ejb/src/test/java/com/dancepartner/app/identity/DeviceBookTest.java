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

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.identity.AccountChanged;
import com.dancepartner.domain.identity.Device;
import com.dancepartner.domain.identity.Devices;
import com.dancepartner.domain.identity.TokensRefused;
import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.identity.Users;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DeviceBookTest {

    private static final Instant QUARTER_HOUR_AGO =
            NOW.minus(Duration.ofMinutes(15)).minusSeconds(30);

    private final Devices devices = mock();
    private final Users users = mock();
    private final Event<TokensRefused> refusals = mock();
    private final Event<AccountChanged> changes = mock();
    private final DeviceBook book = new DeviceBook();
    private final User user = Somebody.ada();
    private final Device phone = Somebody.phone(user);
    private final Device tablet = Somebody.phone(user);
    private final UUID token = UUID.randomUUID();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        book.devices = devices;
        book.users = users;
        book.refusals = refusals;
        book.changes = changes;
        book.clock = Somebody.CLOCK;
        when(users.getForUpdate(user.id())).thenReturn(user);
        when(devices.liveOf(user.id())).thenReturn(List.of(phone, tablet));
        when(devices.find(phone.id())).thenReturn(Optional.of(phone));
    }

    @Test
    @DisplayName("G18: the list tells where one is signed in, and which device asks")
    void lists() {
        tablet.used("192.0.2.9", NOW.plusSeconds(60));
        assertThat(book.list(user.id(), tablet.id()).items())
                .containsExactly(
                        new DeviceView(phone.id(), "Ada's phone", NOW, NOW, "192.0.2.1", false),
                        new DeviceView(tablet.id(), "Ada's phone", NOW, NOW.plusSeconds(60), "192.0.2.9", true));
    }

    @Test
    @DisplayName("G18: a device is ended first; then its access tokens of the last 15 minutes are refused")
    void ends() {
        List<UUID> ids = List.of(phone.id(), tablet.id());
        when(devices.accessTokensSince(ids, QUARTER_HOUR_AGO)).thenReturn(List.of(token));
        book.end(List.of(phone, tablet));
        var order = inOrder(devices, refusals);
        order.verify(devices).end(ids, NOW);
        order.verify(devices).accessTokensSince(ids, QUARTER_HOUR_AGO);
        order.verify(refusals).fire(new TokensRefused(ids, List.of(token)));
    }

    @Test
    @DisplayName("R194, G18: one signs one device out")
    void endsOne() {
        book.endOne(user.id(), phone.id());
        assertEnded(phone.id());
        assertThat(user.tokenVersion()).isZero();
    }

    @Test
    @DisplayName("G18: another's device is as unknown as none")
    void othersDevice() {
        UUID stranger = UUID.randomUUID();
        assertNotFound(stranger, phone.id());
        assertNotFound(user.id(), UUID.randomUUID());
    }

    @Test
    @DisplayName("G18: and so is one that was signed out")
    void endedDevice() {
        Device ended = mock();
        when(ended.userId()).thenReturn(user.id());
        when(ended.isLive()).thenReturn(false);
        when(devices.find(phone.id())).thenReturn(Optional.of(ended));
        assertNotFound(user.id(), phone.id());
    }

    @Test
    @DisplayName("R194, G18: signing out everywhere ends every device and refuses every token there is")
    void endsAll() {
        book.endAllOf(user.id());
        assertThat(user.tokenVersion()).isOne();
        assertEnded(phone.id(), tablet.id());
        verify(changes).fire(new AccountChanged(user.id()));
    }

    @Test
    @DisplayName("G18: signing out everywhere else spares the device that asks")
    void endsOthers() {
        book.endOthersOf(user.id(), phone.id());
        assertEnded(tablet.id());
        assertThat(user.tokenVersion()).isZero();
        verifyNoInteractions(changes);
    }

    private void assertEnded(UUID... ids) {
        verify(devices).end(List.of(ids), NOW);
        verify(refusals).fire(new TokensRefused(List.of(ids), List.of()));
    }

    private void assertNotFound(UUID caller, UUID device) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> book.endOne(caller, device))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.NOT_FOUND))
                .withMessageContaining(device.toString());
        verify(devices, never()).end(any(), any());
        verifyNoInteractions(refusals);
    }
}
