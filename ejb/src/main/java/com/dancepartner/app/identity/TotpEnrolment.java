package com.dancepartner.app.identity;

/**
 * What an authenticator app needs.
 *
 * @param secret base32, to be typed
 * @param uri the same as {@code otpauth://}, for a QR code
 */
public record TotpEnrolment(String secret, String uri) {}
