package com.dancepartner.bench;

/**
 * What was measured with one mix of searches on one world.
 *
 * @param free whether the searches ask for free time
 * @param open fifty searches a second
 */
record SearchFigures(int hosts, boolean free, ClosedLoop closed, Baseline baseline, SearchLoad.Outcome open) {

    String name() {
        return name(hosts, free);
    }

    static String name(int hosts, boolean free) {
        return Figures.of((long) hosts) + " hosts" + (free ? ", free in the evening" : "");
    }

    /** Searches a second over HTTP as a share of those that the database does without the product. */
    double share() {
        return closed.rate().perSecond() / baseline.rate().perSecond();
    }
}
