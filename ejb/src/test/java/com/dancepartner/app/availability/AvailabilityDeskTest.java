package com.dancepartner.app.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.dancepartner.domain.availability.AvailabilityWindows;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.host.HostProfiles;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AvailabilityDeskTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private final HostProfiles profiles = mock();
    private final AvailabilityWindows windows = mock();
    private final AvailabilityDesk desk = new AvailabilityDesk();
    private final UUID id = UUID.randomUUID();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void wire() {
        desk.profiles = profiles;
        desk.windows = windows;
        desk.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Test
    @DisplayName("G08: a draft has no hours, for there is no zone to mean them in; nothing is changed")
    void draftsHaveNoHours() {
        when(profiles.completeOf(id)).thenThrow(new BusinessException(ErrorCode.STATE_CONFLICT, "Complete it"));
        AvailabilityInput input = new AvailabilityInput(List.of(new WindowInput("friday", "20:00", "02:00")));
        assertRefused(ErrorCode.STATE_CONFLICT, () -> desk.own(id));
        assertRefused(ErrorCode.STATE_CONFLICT, () -> desk.replace(id, input));
        verifyNoInteractions(windows);
    }

    @Test
    @DisplayName("G08, G22: a host who is not shown has no free hours to show")
    void hiddenHostsShowNoSlots() {
        UUID callerId = UUID.randomUUID();
        when(profiles.getShown(id, callerId)).thenThrow(BusinessException.notFound("host", id));
        assertRefused(ErrorCode.NOT_FOUND, () -> desk.slots(callerId, id, NOW, NOW.plusSeconds(3600), 60));
    }

    private static void assertRefused(ErrorCode code, ThrowingCallable work) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(work)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
