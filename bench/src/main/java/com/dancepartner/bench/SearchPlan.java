package com.dancepartner.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * How long and on which worlds searches are measured.
 *
 * @param hosts how many each world has, the smallest first
 * @param slices of the first warm-up at most, five seconds each; those that follow take a quarter at most
 * @param rounds of a closed loop over HTTP and pgbench, in turns; of a host's page and a static one as well
 * @param closed of one closed loop, and of one run of pgbench
 * @param open of one open loop
 * @param page of one closed loop on one page
 */
record SearchPlan(
        String name, List<Integer> hosts, int slices, int rounds, Duration closed, Duration open, Duration page) {

    private static final SearchPlan FULL = new SearchPlan(
            "full",
            List.of(10_000, 100_000, 1_000_000),
            48,
            2,
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            Duration.ofSeconds(6));
    private static final SearchPlan QUICK = new SearchPlan(
            "quick",
            List.of(10_000, 100_000),
            8,
            1,
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(2));

    /**
     * The plan that was asked for.
     *
     * @param hosts sizes separated by commas; those of the plan when empty
     */
    static SearchPlan of(boolean quick, String hosts) {
        SearchPlan plan = quick ? QUICK : FULL;
        return hosts.isBlank() ? plan : plan.on(sizes(hosts));
    }

    /** Of a warm-up that is not the first, at most. */
    int laterSlices() {
        return Math.max(6, slices / 4);
    }

    private SearchPlan on(List<Integer> sizes) {
        return new SearchPlan(name, sizes, slices, rounds, closed, open, page);
    }

    private static List<Integer> sizes(String hosts) {
        try {
            return Arrays.stream(hosts.split(","))
                    .map(size -> Integer.valueOf(size.strip()))
                    .sorted()
                    .distinct()
                    .toList();
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "-Dhosts=" + hosts + " is no list of numbers like 10000,100000,1000000", e);
        }
    }
}
