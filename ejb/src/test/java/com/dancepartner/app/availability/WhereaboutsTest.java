package com.dancepartner.app.availability;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.availability.TravelPeriod;
import com.dancepartner.domain.time.TimeSpan;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A host of Lisbon who is in Tokyo from 2 to 4 December 2026, by the clocks of Tokyo. */
class WhereaboutsTest {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final TravelPeriod JOURNEY = new TravelPeriod(
            UUID.randomUUID(),
            new TimeSpan(Instant.parse("2026-12-01T15:00:00Z"), Instant.parse("2026-12-04T15:00:00Z")),
            Hosts.TOKYO,
            Hosts.NOW);
    private static final Whereabouts WHEREABOUTS = new Whereabouts(LISBON, List.of(JOURNEY));

    @ParameterizedTest
    @DisplayName("G09: a local time is one of the city where the host is when its clocks show it")
    @CsvSource({
        "2026-12-01T12:00, Europe/Lisbon",
        "2026-12-01T23:59, Europe/Lisbon",
        "2026-12-02T00:00, Asia/Tokyo",
        "2026-12-04T23:59, Asia/Tokyo",
        "2026-12-05T00:00, Europe/Lisbon"
    })
    void local(String local, String zone) {
        assertThat(WHEREABOUTS.zoneAt(LocalDateTime.parse(local))).isEqualTo(ZoneId.of(zone));
    }

    @Test
    @DisplayName("G09: an instant is at home or on one journey")
    void instants() {
        assertThat(WHEREABOUTS.journeyAt(JOURNEY.span().start())).contains(JOURNEY);
        assertThat(WHEREABOUTS.zoneAt(JOURNEY.span().start())).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(WHEREABOUTS.journeyAt(JOURNEY.span().end())).isEmpty();
        assertThat(WHEREABOUTS.zoneAt(JOURNEY.span().end())).isEqualTo(LISBON);
    }
}
