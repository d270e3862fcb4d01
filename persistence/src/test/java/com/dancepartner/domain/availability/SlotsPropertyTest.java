package com.dancepartner.domain.availability;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsCoverage;

/**
 * Slots and verdicts against an oracle that looks at every minute. For longer runs: {@code -Dslots.tries} plans for each
 * change of clocks (1), {@code -Dslots.seed} others, and {@code -Djqwik.tries.default} plans at any time.
 */
class SlotsPropertyTest {

    private static final int TRIES = Integer.getInteger("slots.tries", 1);
    private static final long SEED = Long.getLong("slots.seed", 311);
    private static final String MET = "met";
    private static final List<String> KINDS = List.of(
            "slots",
            "a change of clocks in open hours",
            "a slot across a change of clocks",
            "a slot across midnight",
            "a slot on a journey",
            "slots at home and on a journey");

    @Property(generation = GenerationMode.EXHAUSTIVE)
    @Label("G09, G10, G11, R319: in every zone of the world, at every change of clocks from 2024 to 2032, slots and"
            + " verdicts are those of an oracle that looks at every minute")
    void everyChangeOfClocks(@ForAll("zones") ZoneId zone) {
        RandomGenerator<SlotCases.Sketch> sketches = SlotCases.sketches().generator(1000);
        Random random = new Random(SEED + zone.getId().hashCode());
        for (Instant around : occasions(zone, random)) {
            for (int i = 0; i < TRIES; i++) {
                assertRight(sketches.next(random).value().at(zone, around));
            }
        }
        Statistics.label(MET).coverage(SlotsPropertyTest::requireAll);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @Label(
            "G09, G10, G38, R318, R319, R320: for any calendar at any time, slots and verdicts are those of an oracle that"
                    + " looks at every minute")
    void anyTime(@ForAll("cases") SlotCase drawn) {
        assertRight(drawn);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(SlotCases.ZONES);
    }

    @Provide
    Arbitrary<SlotCase> cases() {
        return SlotCases.cases();
    }

    /** Where clocks never change, any time is as good. */
    private static List<Instant> occasions(ZoneId zone, Random random) {
        List<Instant> changes = SlotCases.clockChanges(zone);
        long minutes = Duration.between(SlotCases.FROM, SlotCases.TO).toMinutes();
        return changes.isEmpty()
                ? List.of(SlotCases.FROM.plus(Duration.ofMinutes(random.nextInt((int) minutes))))
                : changes;
    }

    private static void assertRight(SlotCase drawn) {
        MinuteOracle oracle = new MinuteOracle(drawn);
        List<TimeSpan> slots = drawn.slots();
        assertThat(slots).as("slots of %s", drawn).isEqualTo(oracle.slots());
        assertVerdicts(drawn, oracle, slots);
        assertParts(drawn, slots);
        assertApart(drawn, slots);
        count(drawn, oracle, slots);
    }

    private static void assertVerdicts(SlotCase drawn, MinuteOracle oracle, List<TimeSpan> slots) {
        for (TimeSpan span : probes(drawn, slots)) {
            assertThat(drawn.calendar().refusal(span, drawn.taken(), drawn.now()))
                    .as("%s in %s", span, drawn)
                    .isEqualTo(oracle.refusal(span));
        }
    }

    /** Those that were drawn, the slots, and what is a little beside them. */
    private static List<TimeSpan> probes(SlotCase drawn, List<TimeSpan> slots) {
        List<TimeSpan> probes = new ArrayList<>(drawn.probes());
        slots.stream().limit(10).forEach(slot -> {
            probes.add(slot);
            probes.add(TimeSpan.of(slot.start().minus(Duration.ofMinutes(15)), slot.length()));
            probes.add(TimeSpan.of(slot.start().plus(Duration.ofMinutes(1)), slot.length()));
            probes.add(new TimeSpan(slot.start(), slot.end().plus(Duration.ofMinutes(1))));
        });
        return probes;
    }

    /** What is asked in two parts is what is asked at once. */
    private static void assertParts(SlotCase drawn, List<TimeSpan> slots) {
        TimeSpan whole = drawn.range();
        Instant middle = whole.start().plus(whole.length().dividedBy(3));
        List<TimeSpan> parts = Stream.concat(
                        drawn.slots(new TimeSpan(whole.start(), middle)).stream(),
                        drawn.slots(new TimeSpan(middle, whole.end())).stream())
                .toList();
        assertThat(parts).as("parts of %s", drawn).isEqualTo(slots);
    }

    private static void assertApart(SlotCase drawn, List<TimeSpan> slots) {
        assertThat(slots)
                .as("slots of %s", drawn)
                .allSatisfy(slot -> assertThat(drawn.taken())
                        .noneMatch(drawn.calendar().rules().blocked(slot)::overlaps));
    }

    private static void count(SlotCase drawn, MinuteOracle oracle, List<TimeSpan> slots) {
        meet("slots", !slots.isEmpty());
        meet("a change of clocks in open hours", oracle.seesClocksChange());
        meet("a slot across a change of clocks", slots.stream().anyMatch(slot -> isAcrossChange(drawn, slot)));
        meet("a slot across midnight", slots.stream().anyMatch(oracle::isOvernight));
        meet("a slot on a journey", slots.stream().anyMatch(slot -> isAway(drawn, slot)));
        meet("slots at home and on a journey", isAtHomeAndAway(drawn, slots));
        for (SlotRule rule : SlotRule.values()) {
            meet(
                    rule.wire(),
                    drawn.probes().stream()
                            .anyMatch(span ->
                                    oracle.refusal(span).filter(rule::equals).isPresent()));
        }
    }

    private static boolean isAcrossChange(SlotCase drawn, TimeSpan slot) {
        ZoneOffsetTransition change =
                drawn.calendar().zoneAt(slot.start()).getRules().nextTransition(slot.start());
        return change != null && slot.contains(change.getInstant());
    }

    private static boolean isAtHomeAndAway(SlotCase drawn, List<TimeSpan> slots) {
        return slots.stream().anyMatch(slot -> isAway(drawn, slot))
                && slots.stream().anyMatch(slot -> !isAway(drawn, slot));
    }

    private static boolean isAway(SlotCase drawn, TimeSpan slot) {
        return drawn.calendar().exceptions().travels().stream()
                .anyMatch(travel -> travel.span().overlaps(slot));
    }

    private static void meet(String kind, boolean holds) {
        if (holds) {
            Statistics.label(MET).collect(kind);
        }
    }

    /** An oracle that is only asked what is easy proves nothing. */
    private static void requireAll(StatisticsCoverage met) {
        KINDS.forEach(kind -> met.check(kind).count(times -> times > 0));
        Stream.of(SlotRule.values()).forEach(rule -> met.check(rule.wire()).count(times -> times > 0));
    }
}
