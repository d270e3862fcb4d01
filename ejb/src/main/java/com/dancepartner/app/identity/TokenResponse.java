package com.dancepartner.app.identity;

/**
 * Tokens of one sign-in.
 *
 * @param expiresIn seconds that the access token is good for
 * @param secondFactorRequired staff without a second factor: these tokens carry no rights of staff until one is set up
 */
public record TokenResponse(
        String accessToken, String refreshToken, String tokenType, long expiresIn, boolean secondFactorRequired) {}
