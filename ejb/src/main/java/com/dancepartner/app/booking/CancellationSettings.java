package com.dancepartner.app.booking;

import com.dancepartner.domain.booking.CancellationPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The terms of cancellation of this installation, for bookings made from now on. */
@ApplicationScoped
public class CancellationSettings {

    @Inject
    @ConfigProperty(name = "cancellation.free.until", defaultValue = "PT24H")
    Duration freeUntil;

    @Inject
    @ConfigProperty(name = "cancellation.late.fee.bps", defaultValue = "5000")
    int lateFeeBps;

    @Inject
    @ConfigProperty(name = "cancellation.grace", defaultValue = "PT5M")
    Duration grace;

    @Inject
    @ConfigProperty(name = "cancellation.no.grace.within", defaultValue = "PT2H")
    Duration noGraceWithin;

    @Inject
    @ConfigProperty(name = "no.show.fee.bps", defaultValue = "10000")
    int noShowFeeBps;

    /** @throws IllegalArgumentException when a setting makes no sense: such an application does not start */
    public void requireUsable() {
        CancellationPolicy ignored = policy();
    }

    public CancellationPolicy policy() {
        return new CancellationPolicy(freeUntil, lateFeeBps, grace, noGraceWithin, noShowFeeBps);
    }
}
