package com.dancepartner.app.time;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives the clock that every deadline is read from: the system's, or in demonstrations one that can be put forward. */
@ApplicationScoped
public class Clocks {

    @Inject
    @ConfigProperty(name = "demo.clock", defaultValue = "false")
    boolean adjustable;

    @Inject
    DemoTime demoTime;

    private Clock clock = Clock.systemUTC();

    @PostConstruct
    void choose() {
        if (adjustable) {
            AdjustableClock demo = new AdjustableClock();
            demoTime.follow(demo);
            clock = demo;
        }
    }

    @Produces
    public Clock clock() {
        return clock;
    }
}
