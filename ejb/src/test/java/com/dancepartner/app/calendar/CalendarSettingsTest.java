package com.dancepartner.app.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarSettingsTest {

    @Test
    @DisplayName("R312: nothing is allowed beyond the usual unless operators say so")
    void usual() {
        CalendarSettings settings = Calendars.settings();
        assertThatCode(settings::requireUsable).doesNotThrowAnyException();
        assertThat(settings.pollEvery()).isEqualTo(Duration.ofMinutes(15));
        assertThat(settings.allowHttp()).isFalse();
        assertThat(settings.allowedHosts()).isEmpty();
    }

    @Test
    @DisplayName("R312: places are given with their ports, by name or address")
    void places() {
        CalendarSettings settings = allowing(" Calendar.Intranet:443, 10.0.0.7:8080,,[FD00::1]:65535 ");
        assertThatCode(settings::requireUsable).doesNotThrowAnyException();
        assertThat(settings.allowedHosts())
                .containsExactlyInAnyOrder(
                        new HostAndPort("calendar.intranet", 443),
                        new HostAndPort("10.0.0.7", 8080),
                        new HostAndPort("fd00::1", 65_535));
    }

    @ParameterizedTest
    @DisplayName("R312: a place that cannot be stops the start, with the variable's name and an example")
    @ValueSource(
            strings = {
                "intranet",
                "intranet:",
                ":443",
                "intranet:0",
                "intranet:65536",
                "intranet:999999",
                "https://intranet:443",
                "intranet:443/a",
                "fd00::1:443",
                "*:443"
            })
    void impossiblePlaces(String places) {
        CalendarSettings settings = allowing("fine.example:443," + places);
        assertThatIllegalStateException()
                .isThrownBy(settings::requireUsable)
                .withMessageContaining("CALENDAR_ALLOWED_HOSTS holds '" + places + "'")
                .withMessageContaining("CALENDAR_ALLOWED_HOSTS=calendar.intranet:443");
    }

    @ParameterizedTest
    @DisplayName("R312: calendars are fetched every second at the most, every six hours at the least")
    @ValueSource(strings = {"PT1S", "PT2S", "PT6H"})
    void possibleTimes(String every) {
        CalendarSettings settings = fetching(every);
        assertThatCode(settings::requireUsable).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @DisplayName("R312: another time stops the start, with the variable's name and an example")
    @ValueSource(strings = {"PT0S", "PT0.999S", "PT-1S", "PT6H0.001S", "P1D"})
    void impossibleTimes(String every) {
        CalendarSettings settings = fetching(every);
        assertThatIllegalStateException()
                .isThrownBy(settings::requireUsable)
                .withMessageContaining("CALENDAR_POLL_EVERY holds")
                .withMessageContaining("CALENDAR_POLL_EVERY=PT15M");
    }

    private static CalendarSettings allowing(String hosts) {
        return Calendars.settings(false, Optional.of(hosts));
    }

    private static CalendarSettings fetching(String every) {
        return Calendars.settings(Duration.parse(every), false, Optional.empty());
    }
}
