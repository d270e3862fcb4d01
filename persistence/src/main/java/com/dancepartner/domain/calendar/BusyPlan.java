package com.dancepartner.domain.calendar;

import com.dancepartner.domain.time.TimeSpan;
import java.util.List;

/**
 * What a calendar says of a time to come.
 *
 * @param window of which it was asked
 * @param busy in order, without overlaps, within the window
 */
public record BusyPlan(TimeSpan window, List<TimeSpan> busy) {

    public BusyPlan {
        busy = List.copyOf(busy);
    }
}
