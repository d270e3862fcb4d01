package com.dancepartner.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which times the rounds of a race are about. Each round has four hours of a host for itself; all of its requests are for two
 * hours that begin at most an hour and three quarters apart, so that every two of them overlap. Hosts serve twenty rounds each, so
 * that all sessions lie within the next days, when the money is held at once.
 *
 * @param rounds that count
 * @param parallel requests at once, one of each client
 * @param seed of the times that are asked for
 * @param first where the first round of each host begins
 */
record RacePlan(int rounds, int parallel, long seed, Instant first) {

    static final int MINUTES = 120;

    /** Requests of the rounds before those that count: ever more, some four thousand in all, so that the servers are warm. */
    static final List<Integer> WARM_UP = Stream.of(
                    times(10, 10),
                    times(10, 20),
                    times(20, 40),
                    times(10, 80),
                    times(5, 120),
                    times(5, 160),
                    times(5, 200))
            .flatMap(List::stream)
            .toList();

    private static final int ROUNDS_A_HOST = 20;
    private static final Duration STEP = Duration.ofMinutes(15);
    private static final int STARTS = 8;
    private static final Duration APART = Duration.ofHours(4);
    private static final Duration AHEAD = Duration.ofHours(6);

    private static final int MOST_PARALLEL = 1000;
    private static final int MOST_ROUNDS = 100_000;

    RacePlan {
        if (rounds < 1 || rounds > MOST_ROUNDS) {
            throw new IllegalArgumentException("-Drounds=" + rounds + " is not 1 to " + MOST_ROUNDS);
        }
        if (parallel < 2 || parallel > MOST_PARALLEL) {
            throw new IllegalArgumentException("-Dparallel=" + parallel + " is not 2 to " + MOST_PARALLEL);
        }
    }

    /** From the system properties rounds, parallel and seed; a quick look has 40 rounds, a seed is drawn when none is given. */
    static RacePlan ofSystemProperties(boolean quick, Instant now) {
        return new RacePlan(
                Integer.getInteger("rounds", quick ? 40 : 1000),
                Integer.getInteger("parallel", 200),
                Long.getLong("seed", new Random().nextInt(1_000_000)),
                now.plus(AHEAD).truncatedTo(ChronoUnit.HOURS));
    }

    private static List<Integer> times(int rounds, int requests) {
        return Collections.nCopies(rounds, requests);
    }

    /** Rounds that count, and those of the warm-up. */
    int all() {
        return rounds + WARM_UP.size();
    }

    /** As many as are needed for all rounds. */
    int hosts() {
        return (all() + ROUNDS_A_HOST - 1) / ROUNDS_A_HOST;
    }

    int host(int round) {
        return round / ROUNDS_A_HOST;
    }

    /**
     * Whether its winner keeps the booking, so that there are holds that must stand: in the last twenty rounds that count, whose
     * times are all different; a client who keeps one could not win another at the same time.
     */
    boolean keeps(int round) {
        return round < rounds && round >= rounds - ROUNDS_A_HOST;
    }

    /** How many bookings are kept. */
    int kept() {
        return Math.min(rounds, ROUNDS_A_HOST);
    }

    /** What the clients ask for in a round, one appointment each, in the order of their numbers. */
    List<Appointment> appointments(int round, int clients) {
        Instant base = first.plus(APART.multipliedBy(round % ROUNDS_A_HOST));
        Random random = new Random(seed * MOST_ROUNDS + round);
        return IntStream.range(0, clients)
                .mapToObj(client -> new Appointment(
                        client, host(round), base.plus(STEP.multipliedBy(random.nextInt(STARTS))), MINUTES))
                .toList();
    }
}
