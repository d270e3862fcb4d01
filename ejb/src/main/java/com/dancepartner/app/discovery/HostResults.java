package com.dancepartner.app.discovery;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of hosts.
 *
 * @param total how many there are on all pages, at most 1000: exact when total_shown is the same number
 * @param totalShown such as "37", or "1000+" when there are more
 * @param nextCursor for the next page, with all other parameters unchanged; absent on the last one
 */
public record HostResults(
        List<HostHitView> items,
        int total,
        String totalShown,
        @Nullable String nextCursor) {}
