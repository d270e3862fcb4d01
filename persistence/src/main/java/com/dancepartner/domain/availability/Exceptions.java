package com.dancepartner.domain.availability;

import com.dancepartner.domain.time.TimeSpan;
import java.util.List;

/**
 * What departs from a host's usual weeks.
 *
 * @param openings hours opened once
 * @param blocks hours closed, whatever opens them
 * @param travels stays in other cities, which do not overlap
 * @param imported when other calendars say that the host is taken
 */
public record Exceptions(
        List<TimeSpan> openings, List<TimeSpan> blocks, List<Travel> travels, List<TimeSpan> imported) {

    public static final Exceptions NONE = new Exceptions(List.of(), List.of(), List.of(), List.of());

    public Exceptions {
        openings = List.copyOf(openings);
        blocks = List.copyOf(blocks);
        travels = List.copyOf(travels);
        imported = List.copyOf(imported);
    }
}
