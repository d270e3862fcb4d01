package com.dancepartner.app.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * What a verified access token says that is to be checked against the account as it stands.
 *
 * @param tokenId its {@code jti}
 * @param expiresAt real time
 */
public record AccessClaims(UUID tokenId, UUID userId, UUID deviceId, int version, Instant expiresAt) {

    private static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Empty for a token that is not one of ours, though signed: claims missing, or not yet valid. */
    public static Optional<AccessClaims> of(JsonWebToken token, Instant now) {
        if (!isId(token.getTokenID()) || !isId(token.getSubject()) || !isId(claim(token, AccessTokens.DEVICE))) {
            return Optional.empty();
        }
        if (token.getGroups() == null || !token.getGroups().contains(AccessTokens.USER)) {
            return Optional.empty();
        }
        if (isAfter(claim(token, "nbf"), now) || isAfter(claim(token, "iat"), now)) {
            return Optional.empty();
        }
        return number(claim(token, AccessTokens.VERSION))
                .map(version -> new AccessClaims(
                        UUID.fromString(token.getTokenID()),
                        UUID.fromString(token.getSubject()),
                        UUID.fromString(claim(token, AccessTokens.DEVICE)),
                        version.intValue(),
                        Instant.ofEpochSecond(token.getExpirationTime())));
    }

    private static boolean isId(@org.jspecify.annotations.Nullable String text) {
        return text != null && UUIDS.matcher(text).matches();
    }

    /** A claim as text, without JSON's quotes; empty when it is not there. */
    private static String claim(JsonWebToken token, String name) {
        Object value = token.getClaim(name);
        return value == null ? "" : value.toString().replace("\"", "");
    }

    private static Optional<Long> number(String text) {
        return text.matches("[0-9]{1,12}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    /** A minute is allowed for clocks that differ. */
    private static boolean isAfter(String seconds, Instant now) {
        return number(seconds)
                .map(second -> Instant.ofEpochSecond(second).isAfter(now.plusSeconds(60)))
                .orElse(!seconds.isEmpty());
    }
}
