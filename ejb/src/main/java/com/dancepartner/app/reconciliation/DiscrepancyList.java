package com.dancepartner.app.reconciliation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of differences, the oldest first.
 *
 * @param nextCursor the {@code cursor} of the next page; absent on the last
 */
public record DiscrepancyList(
        List<DiscrepancyView> items, @Nullable String nextCursor) {}
