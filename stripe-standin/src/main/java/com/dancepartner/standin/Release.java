package com.dancepartner.standin;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * How waiting events are let go.
 *
 * @param order {@code fifo}, {@code reverse} or {@code shuffle}
 * @param copies how often each event is delivered
 * @param losePercent how many of a hundred events are dropped for good, 0 to 100
 * @param seed the same one gives the same order and the same losses for as many events
 */
record Release(String order, int copies, int losePercent, long seed) {

    Release {
        if (copies < 1 || losePercent < 0 || losePercent > 100) {
            throw new IllegalArgumentException("copies are 1 or more, lose_percent is 0 to 100");
        }
    }

    /** The events that are left, once each, in the order in which they go. */
    List<String> of(List<String> waiting) {
        Random random = new Random(seed);
        List<String> events = new ArrayList<>(waiting);
        events.removeIf(event -> random.nextInt(100) < losePercent);
        switch (order) {
            case "fifo" -> {}
            case "reverse" -> Collections.reverse(events);
            case "shuffle" -> Collections.shuffle(events, random);
            default -> throw new IllegalArgumentException("unknown order " + order);
        }
        return events;
    }
}
