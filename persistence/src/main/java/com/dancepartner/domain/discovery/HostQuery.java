package com.dancepartner.domain.discovery;

import com.dancepartner.domain.error.BusinessException;
import java.util.Optional;

/**
 * One page of a search.
 *
 * @param limit 1 to 50 hosts
 * @param after where the last page ended; the first page when empty
 */
public record HostQuery(Area area, Wishes wishes, HostSort sort, int limit, Optional<Mark> after) {

    private static final int MOST = 50;

    public HostQuery {
        if (limit < 1 || limit > MOST) {
            throw BusinessException.invalid("limit", "limit must be between 1 and " + MOST);
        }
    }

    /** The page of the same search behind this mark. */
    public HostQuery after(Mark mark) {
        return new HostQuery(area, wishes, sort, limit, Optional.of(mark));
    }
}
