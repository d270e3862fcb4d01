package com.dancepartner.app.identity;

import com.dancepartner.domain.identity.RefreshTokens;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Ends a family of tokens in a transaction of its own: the refusal that follows rolls the caller's back. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TokenTheft {

    @Inject
    RefreshTokens refreshTokens;

    @Inject
    Clock clock;

    public void endFamily(UUID familyId) {
        refreshTokens.revokeFamily(familyId, clock.instant());
    }
}
