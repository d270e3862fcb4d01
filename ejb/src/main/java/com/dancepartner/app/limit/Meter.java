package com.dancepartner.app.limit;

import com.dancepartner.app.time.RealTime;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;

/** The time as the buckets read it: the same on all nodes, whatever a demonstration pretends. */
record Meter(RealTime realTime) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
        return Duration.between(Instant.EPOCH, realTime.now()).toNanos();
    }

    @Override
    public boolean isWallClockBased() {
        return true;
    }
}
