package com.dancepartner.domain.discovery;

import java.util.List;
import java.util.Optional;

/**
 * Hosts in order.
 *
 * @param total how many there are on all pages: exact up to {@link #COUNTED}, and then one more than that
 * @param next where the next page begins; empty on the last one
 */
public record HostPage(List<HostHit> hits, int total, Optional<Mark> next) {

    /** Nobody turns more pages than this. */
    public static final int COUNTED = 1_000;

    static HostPage none() {
        return new HostPage(List.of(), 0, Optional.empty());
    }
}
