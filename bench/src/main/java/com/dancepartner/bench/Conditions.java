package com.dancepartner.bench;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Under what conditions a run was made: without them its figures mean nothing. */
final class Conditions {

    private Conditions() {}

    static Report tell(Report report, Machine machine, String length) {
        return report.fact("Run: " + now() + ", " + length + " length")
                .fact("Machine: " + machine.text())
                .fact("Server: the same Java, startup "
                        + Subject.STARTUP.name().toLowerCase(Locale.ROOT)
                        + ", default limits, durable database, no nodes")
                .fact("Shared: load generator, Payara Server, PostgreSQL, Stripe stand-in and mail server run on the"
                        + " same CPUs; stand-in and mail server in the load generator's process")
                .fact("Limits: each request comes from a client address of its own");
    }

    /** To the second. */
    static Instant now() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
