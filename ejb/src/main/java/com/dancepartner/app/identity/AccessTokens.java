package com.dancepartner.app.identity;

import com.dancepartner.app.time.RealTime;
import com.dancepartner.domain.identity.Device;
import com.dancepartner.domain.identity.Role;
import com.dancepartner.domain.identity.User;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Signs access tokens: RS256, 15 minutes (R152, R154). MicroProfile JWT verifies them, by real time. */
@ApplicationScoped
public class AccessTokens {

    public static final Duration LIFETIME = Duration.ofMinutes(15);

    /** The group of everybody who is signed in. */
    public static final String USER = "USER";

    /** The group of those who host. */
    public static final String HOST = "HOST";

    /** The claim with the id of the device. */
    public static final String DEVICE = "sid";

    /** The claim with the version of the account's tokens: raised, it refuses all issued before. */
    public static final String VERSION = "tv";

    private static final Logger LOG = System.getLogger(AccessTokens.class.getName());

    @Inject
    @ConfigProperty(name = "jwt.secret.key")
    String pem;

    @Inject
    @ConfigProperty(name = "jwt.previous.public.keys")
    Optional<String> previousPems;

    @Inject
    @ConfigProperty(name = "mp.jwt.verify.issuer")
    String issuer;

    @Inject
    RealTime realTime;

    private JwtKeys keys;

    @PostConstruct
    void readKeys() {
        keys = JwtKeys.of(pem, previousPems.orElse(""));
    }

    /** Reads the keys, so that a malformed one stops the start and not the first sign-in. */
    public void requireUsable() {
        LOG.log(Level.DEBUG, "Signing with {0}", keys.keyId());
    }

    /** The public keys, a JSON Web Key Set. */
    public String publicKeys() {
        return keys.jwks();
    }

    /**
     * Writes what a token says. Signing it takes longer, and is not for transactions.
     *
     * @param tokenId the token's {@code jti}
     */
    public JwtClaims claims(User user, Device device, UUID tokenId) {
        Instant now = realTime.now();
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience("dance-partner");
        claims.setSubject(user.id().toString());
        claims.setClaim("upn", user.id().toString());
        claims.setJwtId(tokenId.toString());
        claims.setClaim(DEVICE, device.id().toString());
        claims.setClaim(VERSION, user.tokenVersion());
        claims.setStringListClaim("amr", device.hasSecondFactor() ? List.of("pwd", "otp") : List.of("pwd"));
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(now.plus(LIFETIME).getEpochSecond()));
        claims.setStringListClaim("groups", groups(user, device));
        return claims;
    }

    private static List<String> groups(User user, Device device) {
        List<String> groups = new ArrayList<>(List.of(USER));
        if (user.userType().isHost()) {
            groups.add(HOST);
        }
        if (device.hasSecondFactor()) {
            user.roles().stream().map(Role::name).sorted().forEach(groups::add);
        }
        return groups;
    }

    /** Signs what {@link #claims} wrote. */
    public String sign(JwtClaims claims) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(keys.signing());
        signature.setKeyIdHeaderValue(keys.keyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setHeader("typ", "JWT");
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("cannot sign an access token", e);
        }
    }
}
