package com.dancepartner.app.identity;

/**
 * Tokens of one sign-in.
 *
 * @param expiresIn seconds that the access token is good for
 */
public record TokenResponse(String accessToken, String refreshToken, String tokenType, long expiresIn) {}
