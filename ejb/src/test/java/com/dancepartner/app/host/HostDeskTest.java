package com.dancepartner.app.host;

import static com.dancepartner.app.host.HostProfileInputs.input;
import static com.dancepartner.app.host.HostProfileInputs.place;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.anyDouble;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.dancepartner.app.host.zone.TimeZones;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.host.Place;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which zone a profile gets. */
class HostDeskTest {

    private static final String MADEIRA = "Atlantic/Madeira";

    private final HostBook book = mock();
    private final TimeZones zones = mock();
    private final HostDesk desk = new HostDesk();
    private final UUID userId = UUID.randomUUID();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void wire() {
        desk.book = book;
        desk.zones = zones;
        when(zones.at(38.71, -9.13)).thenReturn(ZoneId.of("Europe/Lisbon"));
    }

    @Test
    @DisplayName("G09: the zone is found by the place when the host gives none")
    void found() {
        assertThat(desk.becomeHost(userId, input(null))).isNull();
        verify(book).becomeHost(userId, input(null), "Europe/Lisbon");
        assertThat(desk.describe(userId, input(null))).isNull();
        verify(book).describe(userId, input(null), "Europe/Lisbon");
        LocationInput location = new LocationInput("Lisbon", "PT", 38.71, -9.13, null);
        assertThat(desk.moveTo(userId, location)).isNull();
        verify(book).moveTo(userId, new Place("Lisbon", "PT", 38.71, -9.13, "Europe/Lisbon"));
    }

    @Test
    @DisplayName("G09: the host's own zone is taken as it is")
    void corrected() {
        assertThat(desk.becomeHost(userId, input(MADEIRA))).isNull();
        verify(book).becomeHost(userId, input(MADEIRA), MADEIRA);
        assertThat(desk.describe(userId, input(MADEIRA))).isNull();
        verify(book).describe(userId, input(MADEIRA), MADEIRA);
        LocationInput location = new LocationInput("Lisbon", "PT", 38.71, -9.13, MADEIRA);
        assertThat(desk.moveTo(userId, location)).isNull();
        verify(book).moveTo(userId, new Place("Lisbon", "PT", 38.71, -9.13, MADEIRA));
        verify(zones, never()).at(anyDouble(), anyDouble());
    }

    @Test
    @DisplayName("R273, G09: a change of the place finds the zone, a change of the zone keeps the place")
    void changes() {
        assertThat(desk.change(userId, place(38.71, -9.13, null))).isNull();
        verify(book).change(userId, place(38.71, -9.13, null), "Europe/Lisbon");
        assertThat(desk.change(userId, place(38.71, -9.13, MADEIRA))).isNull();
        verify(book).change(userId, place(38.71, -9.13, MADEIRA), MADEIRA);
        assertThat(desk.change(userId, place(null, null, MADEIRA))).isNull();
        verify(book).change(userId, place(null, null, MADEIRA), MADEIRA);
        assertThat(desk.change(userId, place(null, null, null))).isNull();
        verify(book).change(userId, place(null, null, null), null);
    }

    @Test
    @DisplayName("R265, R273: half a point is none")
    void halfAPoint() {
        assertInvalid("longitude", place(38.71, null, null));
        assertInvalid("latitude", place(null, -9.13, null));
        verifyNoInteractions(book, zones);
    }

    private void assertInvalid(String field, HostProfileChange change) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> desk.change(userId, change))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }
}
