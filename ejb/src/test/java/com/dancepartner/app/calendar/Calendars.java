package com.dancepartner.app.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.dancepartner.app.identity.DataKey;
import com.dancepartner.domain.calendar.BusyPlan;
import com.dancepartner.domain.calendar.CalendarFeed;
import com.dancepartner.domain.calendar.FeedStatus;
import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.identity.Vault;
import com.dancepartner.domain.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A host of Lisbon with calendars elsewhere, on a Wednesday. */
final class Calendars {

    static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    static final Duration QUARTER = Duration.ofMinutes(15);

    /** Busy on Friday from 20:00 to 21:00. */
    static final byte[] FRIDAY = """
        BEGIN:VCALENDAR\r
        BEGIN:VEVENT\r
        UID:1\r
        DTSTART:20261127T200000Z\r
        DTEND:20261127T210000Z\r
        END:VEVENT\r
        END:VCALENDAR\r
        """.getBytes(UTF_8);

    static final List<TimeSpan> BUSY = List.of(TimeSpan.of(Instant.parse("2026-11-27T20:00:00Z"), Duration.ofHours(1)));

    static final BusyPlan PLAN = new BusyPlan(ImportWindow.fetched(NOW).span(), BUSY);

    private Calendars() {}

    static HostProfile host(UUID profileId) {
        HostProfile profile = mock();
        when(profile.id()).thenReturn(profileId);
        when(profile.zone()).thenReturn(LISBON);
        return profile;
    }

    static CalendarFeed fetched(UUID id) {
        return new CalendarFeed(
                id, "Work", "calendar.example.com", FeedStatus.FAILING, NOW, null, "no answer", 2, NOW, 1, NOW);
    }

    static CalendarFeed uploaded(UUID id) {
        return new CalendarFeed(id, "File", null, FeedStatus.OK, null, NOW, null, 0, null, 1, NOW);
    }

    /** As they are when operators say nothing. */
    static CalendarSettings settings() {
        return settings(false, Optional.empty());
    }

    static CalendarSettings settings(boolean allowHttp, Optional<String> allowedHosts) {
        return settings(QUARTER, allowHttp, allowedHosts);
    }

    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    static CalendarSettings settings(Duration pollEvery, boolean allowHttp, Optional<String> allowedHosts) {
        CalendarSettings settings = new CalendarSettings();
        settings.pollEvery = pollEvery;
        settings.allowHttp = allowHttp;
        settings.allowedHosts = allowedHosts;
        return settings;
    }

    static DataKey key() {
        Vault vault = Vault.of("A".repeat(43) + "=");
        DataKey key = mock();
        when(key.vault()).thenReturn(vault);
        return key;
    }
}
