package com.dancepartner.app.identity;

import com.dancepartner.app.time.RealTime;
import com.dancepartner.domain.identity.Role;
import com.dancepartner.domain.identity.User;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
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

    private static final Logger LOG = System.getLogger(AccessTokens.class.getName());

    /** The group of everybody who is signed in. */
    public static final String USER = "USER";

    /** The group of those who host. */
    public static final String HOST = "HOST";

    @Inject
    @ConfigProperty(name = "jwt.secret.key")
    String pem;

    @Inject
    @ConfigProperty(name = "mp.jwt.verify.issuer")
    String issuer;

    @Inject
    RealTime realTime;

    private PrivateKey key;

    @PostConstruct
    void readKey() {
        String body = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        try {
            key = KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "JWT_SECRET_KEY is not a PEM private key (PKCS#8, '-----BEGIN PRIVATE KEY-----'; make one with"
                            + " openssl genpkey -algorithm RSA)",
                    e);
        }
    }

    /** Reads the key, so that a malformed one stops the start and not the first sign-in. */
    public void requireUsable() {
        LOG.log(Level.DEBUG, "Signing with {0}", key.getAlgorithm());
    }

    public String issue(User user) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience("dance-partner");
        claims.setSubject(user.id().toString());
        claims.setClaim("upn", user.id().toString());
        claims.setGeneratedJwtId();
        Instant now = realTime.now();
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(now.plus(LIFETIME).getEpochSecond()));
        claims.setStringListClaim("groups", groups(user));
        return sign(claims);
    }

    private static List<String> groups(User user) {
        List<String> groups = new ArrayList<>(List.of(USER));
        if (user.userType().isHost()) {
            groups.add(HOST);
        }
        user.roles().stream().map(Role::name).sorted().forEach(groups::add);
        return groups;
    }

    private String sign(JwtClaims claims) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key);
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setHeader("typ", "JWT");
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("cannot sign an access token", e);
        }
    }
}
