package com.dancepartner.app.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.dancepartner.app.host.zone.TimeZones;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which zone a journey leads to. */
class AvailabilityDeskTest {

    private final TravelBook travel = mock();
    private final TimeZones zones = mock();
    private final AvailabilityDesk desk = new AvailabilityDesk();
    private final UUID userId = UUID.randomUUID();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void wire() {
        desk.travel = travel;
        desk.zones = zones;
        when(zones.at(35.68, 139.69)).thenReturn(ZoneId.of("Asia/Tokyo"));
    }

    @Test
    @DisplayName("G09: the zone of a journey is found by the place when the host gives none")
    void found() {
        assertThat(desk.travel(userId, input(null))).isNull();
        verify(travel).add(userId, input(null), Hosts.TOKYO);
    }

    @Test
    @DisplayName("G09: the host's own zone is taken as it is, if there is such a one")
    void given() {
        TravelInput input = input("Asia/Seoul");
        assertThat(desk.travel(userId, input)).isNull();
        verify(travel).add(userId, input, input.place("Asia/Seoul"));
        verifyNoInteractions(zones);
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> desk.travel(userId, input("Asia/Atlantis")))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("time_zone"));
    }

    @Test
    @DisplayName("R276, G08: for who is no host, or has a draft, no zone is looked for")
    void noHosts() {
        doThrow(new BusinessException(ErrorCode.STATE_CONFLICT, "Complete it"))
                .when(travel)
                .requireHost(userId);
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> desk.travel(userId, input(null)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.STATE_CONFLICT));
        verifyNoInteractions(zones);
        verify(travel, never()).add(any(), any(), any());
    }

    private static TravelInput input(@Nullable String zone) {
        return new TravelInput("Tokyo", "JP", 35.68, 139.69, zone, "2026-12-02", "2026-12-04");
    }
}
