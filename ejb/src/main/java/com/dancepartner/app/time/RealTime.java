package com.dancepartner.app.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** The real time, whatever a demonstration pretends: for tokens, which outside parties verify. */
@ApplicationScoped
public class RealTime {

    public Instant now() {
        return Instant.now();
    }
}
