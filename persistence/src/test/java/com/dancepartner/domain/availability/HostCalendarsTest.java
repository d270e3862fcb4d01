package com.dancepartner.domain.availability;

import static com.dancepartner.domain.Fixtures.NOW;
import static com.dancepartner.domain.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.Fixtures;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.host.Place;
import com.dancepartner.domain.time.TimeSpan;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each test has a host of its own, who dances on Friday nights in Lisbon. */
class HostCalendarsTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private static final Place TOKYO = new Place("Tokyo", "JP", 35.68, 139.69, "Asia/Tokyo");
    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final Instant FRIDAY_AT_8 = Instant.parse("2026-11-27T20:00:00Z");
    private static final TimeSpan FRIDAY = TimeSpan.of(FRIDAY_AT_8, Duration.ofHours(6));

    private final UUID host =
            DATABASE.in(entities -> Fixtures.host(entities, Fixtures.LISBON)).id();

    @Test
    @DisplayName("R312, R319, R368: weekly windows are kept, and new ones take the place of all before")
    void windows() {
        assertThat(calendar(FRIDAY).windows()).containsExactly(window(DayOfWeek.FRIDAY, 20, 2));
        List<WeeklyWindow> others = List.of(window(DayOfWeek.MONDAY, 8, 12), window(DayOfWeek.SUNDAY, 22, 22));
        DATABASE.run(
                entities -> new AvailabilityWindows(entities).replace(host, List.of(others.get(1), others.get(0))));
        assertThat(calendar(FRIDAY).windows()).isEqualTo(others);
        assertThat(calendar(FRIDAY).home()).isEqualTo(LISBON);
    }

    @Test
    @DisplayName(
            "G38, R365: rules are the platform's until the host sets some, and each time they are set they are replaced")
    void rules() {
        assertThat(calendar(FRIDAY).rules()).isEqualTo(BookingRules.STANDARD);
        for (BookingRules rules : List.of(
                new BookingRules(15, 240, 30, 30, 60, 120, 1, true),
                new BookingRules(60, 20_160, 1, 60, 240, 240, 2, false))) {
            DATABASE.run(entities -> new HostCalendars(entities).keepRules(host, rules));
            assertThat(calendar(FRIDAY).rules()).isEqualTo(rules);
        }
    }

    @Test
    @DisplayName("R313, R314: openings and blocks are read as such, those of others are not")
    void overrides() {
        DATABASE.run(entities -> {
            HostProfile other = Fixtures.host(entities, Fixtures.LISBON);
            Overrides overrides = new Overrides(entities);
            overrides.add(override(host, OverrideKind.OPENING, FRIDAY_AT_8.minusSeconds(3600), 1));
            overrides.add(override(host, OverrideKind.BLOCK, FRIDAY_AT_8, 2));
            overrides.add(override(other.id(), OverrideKind.BLOCK, FRIDAY_AT_8, 3));
        });
        Exceptions exceptions = calendar(FRIDAY).exceptions();
        assertThat(exceptions.openings())
                .containsExactly(TimeSpan.of(FRIDAY_AT_8.minusSeconds(3600), Duration.ofHours(1)));
        assertThat(exceptions.blocks()).containsExactly(TimeSpan.of(FRIDAY_AT_8, Duration.ofHours(2)));
        assertThat(exceptions.travels()).isEmpty();
        assertThat(exceptions.imported()).isEmpty();
    }

    @Test
    @DisplayName("R315: of what departs from the usual weeks, all that touches the range is read, and nothing far away")
    void ranges() {
        Instant longAgo = FRIDAY.start().minus(Duration.ofDays(30));
        DATABASE.run(entities -> {
            Overrides overrides = new Overrides(entities);
            overrides.add(override(host, OverrideKind.BLOCK, longAgo, 24));
            overrides.add(override(host, OverrideKind.BLOCK, FRIDAY.end().plus(Duration.ofDays(30)), 24));
            overrides.add(override(host, OverrideKind.BLOCK, longAgo, 24 * 60));
            overrides.add(override(host, OverrideKind.OPENING, FRIDAY.start().minus(Duration.ofHours(1)), 2));
            overrides.add(override(host, OverrideKind.OPENING, FRIDAY.end().minus(Duration.ofHours(1)), 2));
        });
        assertThat(calendar(FRIDAY).exceptions().blocks()).containsExactly(TimeSpan.of(longAgo, Duration.ofDays(60)));
        assertThat(calendar(FRIDAY).exceptions().openings()).hasSize(2);
        assertThat(calendar(TimeSpan.of(longAgo, Duration.ofHours(1)))
                        .exceptions()
                        .blocks())
                .hasSize(2);
    }

    @Test
    @DisplayName("R314: a block keeps its host from Friday night, and is gone when it is taken back")
    void blocksCount() {
        AvailabilityOverride block = override(host, OverrideKind.BLOCK, FRIDAY_AT_8, 2);
        TimeSpan hour = TimeSpan.of(FRIDAY_AT_8, Duration.ofHours(1));
        assertThat(calendar(hour).refusal(hour, List.of(), NOW)).isEmpty();
        DATABASE.run(entities -> new Overrides(entities).add(block));
        assertThat(calendar(hour).refusal(hour, List.of(), NOW)).contains(SlotRule.BLOCKED);
        UUID stranger = DATABASE.in(entities -> Fixtures.host(entities, Fixtures.LISBON))
                .id();
        assertRefused(
                ErrorCode.NOT_FOUND,
                () -> DATABASE.run(entities -> new Overrides(entities).remove(stranger, block.id())));
        DATABASE.run(entities -> new Overrides(entities).remove(host, block.id()));
        assertThat(calendar(hour).refusal(hour, List.of(), NOW)).isEmpty();
        assertRefused(
                ErrorCode.NOT_FOUND, () -> DATABASE.run(entities -> new Overrides(entities).remove(host, block.id())));
    }

    @Test
    @DisplayName("R366: what is upcoming is in order, with what is under way and without what is over")
    void upcomingOverrides() {
        AvailabilityOverride later = override(host, OverrideKind.OPENING, FRIDAY_AT_8, 1);
        AvailabilityOverride now = override(host, OverrideKind.BLOCK, NOW.minusSeconds(60), 1);
        AvailabilityOverride over = override(host, OverrideKind.BLOCK, NOW.minusSeconds(3600), 1);
        DATABASE.run(entities -> List.of(later, now, over).forEach(new Overrides(entities)::add));
        List<AvailabilityOverride> upcoming = DATABASE.in(entities -> new Overrides(entities).upcoming(host, NOW));
        assertThat(upcoming).extracting(AvailabilityOverride::id).containsExactly(now.id(), later.id());
        assertThat(upcoming.get(1).kind()).isEqualTo(OverrideKind.OPENING);
        assertThat(upcoming.get(1).span()).isEqualTo(later.span());
        assertThat(upcoming.get(1).note()).isEqualTo("note");
    }

    @Test
    @DisplayName("G09: a journey comes back as it was made, and moves the hours to where it leads")
    void journeys() {
        TimeSpan week = TimeSpan.of(Instant.parse("2026-11-23T15:00:00Z"), Duration.ofDays(7));
        assertThat(travel(week)).isTrue();
        TravelPeriod kept = upcoming().get(0);
        assertThat(kept.place()).isEqualTo(TOKYO);
        assertThat(kept.span()).isEqualTo(week);
        assertThat(calendar(FRIDAY).exceptions().travels()).containsExactly(new Travel(week, ZoneId.of("Asia/Tokyo")));
        TimeSpan eightInTokyo = TimeSpan.of(Instant.parse("2026-11-27T11:00:00Z"), Duration.ofHours(1));
        assertThat(calendar(eightInTokyo).refusal(eightInTokyo, List.of(), NOW)).isEmpty();
        DATABASE.run(entities -> new Travels(entities).remove(host, kept.id()));
        assertThat(calendar(eightInTokyo).refusal(eightInTokyo, List.of(), NOW)).contains(SlotRule.CLOSED);
        assertThat(upcoming()).isEmpty();
        assertRefused(
                ErrorCode.NOT_FOUND, () -> DATABASE.run(entities -> new Travels(entities).remove(host, kept.id())));
    }

    @Test
    @DisplayName("G09: a host is in one city at a time: journeys may follow each other at once, and do not overlap")
    void journeysDoNotOverlap() {
        TimeSpan week = TimeSpan.of(FRIDAY_AT_8, Duration.ofDays(7));
        assertThat(travel(week)).isTrue();
        assertThat(travel(TimeSpan.of(week.end().minusSeconds(1), Duration.ofDays(1))))
                .isFalse();
        assertThat(travel(week)).isFalse();
        assertThat(travel(TimeSpan.of(week.end(), Duration.ofDays(1)))).isTrue();
        assertThat(upcoming()).hasSize(2);
    }

    @Test
    @DisplayName("G61: the exceptions of many hosts are read at once, and only of those who have any")
    void many() {
        UUID other = DATABASE.in(entities -> Fixtures.host(entities, Fixtures.LISBON))
                .id();
        UUID third = DATABASE.in(entities -> Fixtures.host(entities, Fixtures.LISBON))
                .id();
        assertThat(travel(FRIDAY)).isTrue();
        DATABASE.run(entities -> new Overrides(entities).add(override(other, OverrideKind.BLOCK, FRIDAY_AT_8, 1)));
        Function<List<UUID>, Iterable<UUID>> found =
                hosts -> DATABASE.in(entities -> new HostCalendars(entities).exceptionsOf(hosts, FRIDAY))
                        .keySet();
        assertThat(found.apply(List.of(host, other, third))).containsExactlyInAnyOrder(host, other);
        assertThat(found.apply(List.of(third))).isEmpty();
        assertThat(found.apply(List.of())).isEmpty();
    }

    private boolean travel(TimeSpan span) {
        return DATABASE.in(entities -> new Travels(entities).add(new TravelPeriod(host, span, TOKYO, NOW)));
    }

    private List<TravelPeriod> upcoming() {
        return DATABASE.in(entities -> new Travels(entities).upcoming(host, NOW));
    }

    private HostCalendar calendar(TimeSpan around) {
        return DATABASE.in(entities -> new HostCalendars(entities).of(host, LISBON, around));
    }

    private static AvailabilityOverride override(UUID host, OverrideKind kind, Instant start, int hours) {
        return new AvailabilityOverride(host, kind, TimeSpan.of(start, Duration.ofHours(hours)), "note", NOW);
    }

    private static WeeklyWindow window(DayOfWeek day, int start, int end) {
        return new WeeklyWindow(day, LocalTime.of(start, 0), LocalTime.of(end, 0));
    }
}
