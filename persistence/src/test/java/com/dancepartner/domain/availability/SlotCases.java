package com.dancepartner.domain.availability;

import com.dancepartner.domain.time.TimeSpan;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Draws calendars and questions around an instant: most of all nights, quarters of hours, and edges that meet. */
final class SlotCases {

    static final Instant FROM = Instant.parse("2024-01-01T00:00:00Z");
    static final Instant TO = Instant.parse("2033-01-01T00:00:00Z");

    /** All zones of the world. */
    static final List<ZoneId> ZONES =
            new TreeSet<>(ZoneId.getAvailableZoneIds()).stream().map(ZoneId::of).toList();

    private static final int DAY = 1440;
    private static final int DAYS_AROUND = 2;

    private SlotCases() {}

    /** What is drawn without knowing where and when, in minutes before and after an instant. */
    record Sketch(
            List<WeeklyWindow> windows,
            BookingRules rules,
            List<TimeSpan> openings,
            List<TimeSpan> blocks,
            List<TimeSpan> imported,
            List<Travel> travels,
            List<TimeSpan> taken,
            Question question) {

        /** The same around this instant. */
        SlotCase at(ZoneId home, Instant around) {
            Exceptions exceptions = new Exceptions(
                    moved(openings, around),
                    moved(blocks, around),
                    travels.stream()
                            .map(travel -> new Travel(moved(travel.span(), around), travel.zone()))
                            .toList(),
                    moved(imported, around));
            return new SlotCase(
                    new HostCalendar(home, windows, rules, exceptions),
                    moved(question.range, around),
                    Duration.ofMinutes(question.length(rules)),
                    moved(taken, around),
                    around.minus(question.ahead),
                    moved(question.probes, around));
        }
    }

    /**
     * What is asked.
     *
     * @param ahead how long before the instant it is asked
     */
    record Question(TimeSpan range, int minutes, boolean suits, Duration ahead, List<TimeSpan> probes) {

        /** As the host's rules want it, in most cases. */
        long length(BookingRules rules) {
            return suits ? Math.max(rules.minMinutes(), Math.min(rules.maxMinutes(), minutes)) : minutes;
        }
    }

    /** When clocks in this zone change, from 2024 to 2032. */
    static List<Instant> clockChanges(ZoneId zone) {
        return Stream.iterate(
                        zone.getRules().nextTransition(FROM),
                        change -> zone.getRules().nextTransition(change.getInstant()))
                .takeWhile(change -> change != null && change.getInstant().isBefore(TO))
                .map(ZoneOffsetTransition::getInstant)
                .toList();
    }

    static Arbitrary<SlotCase> cases() {
        Arbitrary<Instant> anyTime = Arbitraries.longs()
                .between(FROM.getEpochSecond() / 60, TO.getEpochSecond() / 60)
                .map(minute -> Instant.ofEpochSecond(minute * 60));
        List<ZoneId> changing =
                ZONES.stream().filter(zone -> !clockChanges(zone).isEmpty()).toList();
        Arbitrary<ZoneId> zones = Arbitraries.oneOf(Arbitraries.of(ZONES), Arbitraries.of(changing));
        return Combinators.combine(
                        sketches(), zones, anyTime, Arbitraries.integers().between(0, 99))
                .as((sketch, zone, time, number) -> sketch.at(zone, about(zone, time, number)));
    }

    /** This time, or more often the next change of clocks. */
    private static Instant about(ZoneId zone, Instant time, int number) {
        ZoneOffsetTransition change = zone.getRules().nextTransition(time);
        return change == null || number < 30 || !change.getInstant().isBefore(TO) ? time : change.getInstant();
    }

    static Arbitrary<Sketch> sketches() {
        return Combinators.combine(
                        windows(),
                        rules(),
                        spans(2000, 0).list().ofMaxSize(2),
                        spans(600, 59).list().ofMaxSize(2),
                        spans(300, 59).list().ofMaxSize(2),
                        travels(),
                        spans(300, 0).list().ofMaxSize(3),
                        questions())
                .as(Sketch::new);
    }

    /** A few windows, some of them on every day. */
    private static Arbitrary<List<WeeklyWindow>> windows() {
        Arbitrary<List<WeeklyWindow>> some = Combinators.combine(
                        Arbitraries.of(DayOfWeek.class), hours(), Arbitraries.of(true, false))
                .as((day, hours, daily) -> Stream.of(DayOfWeek.values())
                        .filter(each -> daily || each == day)
                        .map(each -> new WeeklyWindow(each, hours.from, hours.to))
                        .toList());
        return some.list()
                .ofMaxSize(3)
                .map(windows -> windows.stream().flatMap(List::stream).toList());
    }

    private static Arbitrary<Hours> hours() {
        Arbitrary<LocalTime> minutes =
                Arbitraries.integers().between(0, DAY - 1).map(LocalTime.MIDNIGHT::plusMinutes);
        Arbitrary<LocalTime> times = Arbitraries.oneOf(quarters(95), quarters(16), quarters(16), minutes);
        return Arbitraries.oneOf(
                Combinators.combine(times, times).as(Hours::new),
                Arbitraries.just(new Hours(LocalTime.of(22, 0), LocalTime.of(2, 0))),
                Arbitraries.just(new Hours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)));
    }

    private static Arbitrary<LocalTime> quarters(int last) {
        return Arbitraries.integers().between(0, last).map(quarter -> LocalTime.MIDNIGHT.plusMinutes(15L * quarter));
    }

    private record Hours(LocalTime from, LocalTime to) {}

    private static Arbitrary<BookingRules> rules() {
        Arbitrary<List<Integer>> bounds = Arbitraries.integers()
                .between(30, 240)
                .list()
                .ofSize(2)
                .map(two -> two.stream().sorted().toList());
        return Combinators.combine(
                        Arbitraries.of(0, 0, 10, 15, 30, 60),
                        Arbitraries.of(120, 120, 121, 180, 720, DAY),
                        Arbitraries.of(1, 3, 5, 30, 90, 90),
                        Arbitraries.of(15, 15, 30, 60),
                        Arbitraries.oneOf(bounds, Arbitraries.just(List.of(30, 240))))
                .as((buffer, notice, horizon, step, least) ->
                        new BookingRules(buffer, notice, horizon, step, least.get(0), least.get(1), 3, false));
    }

    /** Within the days around, at quarters of hours in most cases; now and then to the second. */
    private static Arbitrary<TimeSpan> spans(int longest, int seconds) {
        Arbitrary<Integer> hours = Arbitraries.integers()
                .between(-DAYS_AROUND * 24, DAYS_AROUND * 24)
                .map(hour -> hour * 60);
        Arbitrary<Integer> quarters = Arbitraries.integers()
                .between(-DAYS_AROUND * 96, DAYS_AROUND * 96)
                .map(quarter -> quarter * 15);
        Arbitrary<Integer> minutes = Arbitraries.integers().between(-DAYS_AROUND * DAY, DAYS_AROUND * DAY);
        Arbitrary<Integer> lengths = Arbitraries.oneOf(
                Arbitraries.integers().between(1, longest / 15).map(quarter -> quarter * 15),
                Arbitraries.integers().between(1, longest));
        return Combinators.combine(
                        Arbitraries.oneOf(hours, quarters, minutes),
                        lengths,
                        Arbitraries.oneOf(
                                Arbitraries.just(0), Arbitraries.integers().between(0, seconds)))
                .as((start, length, second) ->
                        TimeSpan.of(Instant.EPOCH.plusSeconds(start * 60L + second), Duration.ofMinutes(length)));
    }

    /** At most two journeys, the second after the first, or on from there. */
    private static Arbitrary<List<Travel>> travels() {
        Arbitrary<Travel> journeys =
                Combinators.combine(spans(2 * DAY, 59), Arbitraries.of(ZONES)).as(Travel::new);
        Arbitrary<Integer> pauses = Arbitraries.of(0, 0, 15, 60, 600);
        return Combinators.combine(journeys.list().ofMaxSize(2), pauses).as(SlotCases::oneAfterAnother);
    }

    private static List<Travel> oneAfterAnother(List<Travel> journeys, int pause) {
        List<Travel> ordered = new ArrayList<>();
        Instant free = Instant.MIN;
        for (Travel journey : journeys) {
            Instant start = journey.span().start().isBefore(free)
                    ? free.plus(Duration.ofMinutes(pause))
                    : journey.span().start();
            ordered.add(new Travel(TimeSpan.of(start, journey.span().length()), journey.zone()));
            free = ordered.get(ordered.size() - 1).span().end();
        }
        return ordered;
    }

    private static Arbitrary<Question> questions() {
        Arbitrary<TimeSpan> ranges = Arbitraries.oneOf(
                Arbitraries.just(new TimeSpan(
                        Instant.EPOCH.minusSeconds(DAYS_AROUND * 86_400L),
                        Instant.EPOCH.plusSeconds(DAYS_AROUND * 86_400L))),
                spans(DAY, 59));
        Arbitrary<Integer> lengths = Arbitraries.oneOf(
                Arbitraries.of(30, 45, 60, 90, 120, 240), Arbitraries.integers().between(15, 255));
        Arbitrary<Duration> ahead = Combinators.combine(
                        Arbitraries.oneOf(
                                Arbitraries.integers().between(-DAY, 2 * DAY),
                                Arbitraries.integers().between(2 * DAY, 4 * DAY),
                                Arbitraries.integers().between(2 * DAY, 4 * DAY)),
                        Arbitraries.of(0L, 0L, 1L, 30_000_000_000L, 59_999_999_999L))
                .as((minutes, nanos) -> Duration.ofMinutes(minutes).plusNanos(nanos));
        return Combinators.combine(
                        ranges,
                        lengths,
                        Arbitraries.of(true, true, true, true, false),
                        ahead,
                        probes(lengths).list().ofSize(8))
                .as(Question::new);
    }

    private static Arbitrary<TimeSpan> probes(Arbitrary<Integer> lengths) {
        return Combinators.combine(Arbitraries.oneOf(spans(15, 0), spans(15, 0), spans(15, 59)), lengths)
                .as((span, length) -> TimeSpan.of(span.start(), Duration.ofMinutes(length)));
    }

    private static List<TimeSpan> moved(List<TimeSpan> spans, Instant to) {
        return spans.stream().map(span -> moved(span, to)).toList();
    }

    private static TimeSpan moved(TimeSpan span, Instant to) {
        return TimeSpan.of(to.plusSeconds(span.start().getEpochSecond()), span.length());
    }
}
