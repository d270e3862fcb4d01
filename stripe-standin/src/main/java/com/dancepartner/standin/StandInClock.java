package com.dancepartner.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.time.Clock;

/** The stand-in's time: the real time plus an offset that tests and demonstrations may set. */
final class StandInClock implements Persistent {

    private final Clock real = Clock.systemUTC();
    private long offsetSeconds;

    /** Seconds since 1970, as in Stripe's {@code created}. */
    long now() {
        return realNow() + offsetSeconds;
    }

    /** The real time, used for signatures, which receivers compare with their own clock. */
    long realNow() {
        return real.instant().getEpochSecond();
    }

    long offsetSeconds() {
        return offsetSeconds;
    }

    void setOffset(long seconds) {
        offsetSeconds = seconds;
    }

    @Override
    public String section() {
        return "clock_offset_seconds";
    }

    @Override
    public JsonNode save() {
        return LongNode.valueOf(offsetSeconds);
    }

    @Override
    public void load(JsonNode saved) {
        offsetSeconds = saved.asLong();
    }

    @Override
    public void clear() {
        offsetSeconds = 0;
    }
}
