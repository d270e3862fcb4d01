package com.dancepartner.app.identity;

import com.dancepartner.domain.identity.SecretToken;
import org.jose4j.jwt.JwtClaims;

/**
 * What a sign-in or a refresh grants, decided in its transaction and signed after it.
 *
 * @param claims of the access token
 * @param secondFactorRequired staff without a second factor
 */
public record Grant(JwtClaims claims, SecretToken refreshToken, boolean secondFactorRequired) {}
