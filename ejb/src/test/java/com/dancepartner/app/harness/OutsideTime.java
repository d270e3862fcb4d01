package com.dancepartner.app.harness;

import com.dancepartner.app.time.RealTime;
import java.time.Duration;
import java.time.Instant;

/** The time of outside parties: the real one, put forward together with the stand-in's. */
public final class OutsideTime extends RealTime {

    private volatile Duration ahead = Duration.ZERO;

    public synchronized void advance(Duration by) {
        ahead = ahead.plus(by);
    }

    @Override
    public Instant now() {
        return super.now().plus(ahead);
    }
}
