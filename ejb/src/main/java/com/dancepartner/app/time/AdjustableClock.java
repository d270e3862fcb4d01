package com.dancepartner.app.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** A UTC clock that runs at the real pace, some seconds ahead. */
final class AdjustableClock extends Clock {

    private final AtomicLong secondsAhead = new AtomicLong();

    void setAhead(long seconds) {
        secondsAhead.set(seconds);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("instants only");
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plusSeconds(secondsAhead.get());
    }
}
