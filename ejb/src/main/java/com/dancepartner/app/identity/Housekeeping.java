package com.dancepartner.app.identity;

import com.dancepartner.domain.identity.OneTimeTokens;
import com.dancepartner.domain.identity.RefreshTokens;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Forgets tokens that have been of no use for a month: until then they tell how an account was used. */
@Stateless
public class Housekeeping {

    private static final Duration KEPT = Duration.ofDays(30);

    @Inject
    RefreshTokens refreshTokens;

    @Inject
    OneTimeTokens oneTimeTokens;

    @Inject
    Clock clock;

    /** @return how many were forgotten */
    public int forgetExpired() {
        Instant before = clock.instant().minus(KEPT);
        return refreshTokens.forgetExpired(before) + oneTimeTokens.forgetExpired(before);
    }
}
