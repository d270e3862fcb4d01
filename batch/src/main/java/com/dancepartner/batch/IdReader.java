package com.dancepartner.batch;

import jakarta.batch.api.chunk.AbstractItemReader;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads ids in order, a page at a time, and resumes after the last one of its checkpoint. */
public abstract class IdReader extends AbstractItemReader {

    private static final int PAGE = 100;

    private final Deque<UUID> page = new ArrayDeque<>();
    private final int pageSize;
    private @Nullable UUID last;

    protected IdReader() {
        this(PAGE);
    }

    /** @param pageSize how many are asked for at a time */
    protected IdReader(int pageSize) {
        this.pageSize = pageSize;
    }

    /** The next ids in ascending order after the given one; from the beginning when it is null. */
    protected abstract List<UUID> next(@Nullable UUID after, int limit);

    @Override
    public void open(@Nullable Serializable checkpoint) {
        page.clear();
        last = (UUID) checkpoint;
    }

    @Override
    public @Nullable Object readItem() {
        if (page.isEmpty()) {
            page.addAll(next(last, pageSize));
        }
        UUID id = page.poll();
        if (id != null) {
            last = id;
        }
        return id;
    }

    @Override
    public @Nullable Serializable checkpointInfo() {
        return last;
    }
}
