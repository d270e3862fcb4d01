package com.dancepartner.app.limit;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/**
 * Reads all settings of limits when the application starts: an impossible one fails the deployment. A filter could not do
 * that: Payara leaves out one that fails at its start, and serves without it.
 */
@Singleton
@Startup
public class LimitSettings {

    @Inject
    RateLimits limits;

    @Inject
    Lockouts lockouts;

    @Inject
    ClientAddresses addresses;

    @PostConstruct
    void requireUsable() {
        limits.requireUsable();
        lockouts.requireUsable();
        addresses.requireUsable();
    }
}
