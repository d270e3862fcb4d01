package com.dancepartner.app.identity;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;

/**
 * The key that signs access tokens, and the public keys that verify them: its own, and those of keys used before, whose
 * tokens are still about (G20). Keys are named by their thumbprint (RFC 7638).
 *
 * @param signing the private key
 * @param keyId its name, the {@code kid} of what it signs
 * @param jwks the public keys, a JSON Web Key Set
 */
record JwtKeys(RSAPrivateCrtKey signing, String keyId, String jwks) {

    private static final Pattern PEM = Pattern.compile("-----BEGIN [A-Z ]+-----([^-]+)-----END [A-Z ]+-----");

    /** @throws IllegalStateException naming the setting that is malformed, never repeating it */
    static JwtKeys of(String privatePem, String previousPublicPems) {
        RSAPrivateCrtKey signing = privateKey(privatePem);
        List<JsonWebKey> all = new ArrayList<>();
        JsonWebKey own = named(publicOf(signing));
        all.add(own);
        previous(previousPublicPems).stream().map(JwtKeys::named).forEach(all::add);
        return new JwtKeys(signing, own.getKeyId(), new JsonWebKeySet(all).toJson());
    }

    private static RSAPrivateCrtKey privateKey(String pem) {
        try {
            byte[] der = Base64.getDecoder()
                    .decode(pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", ""));
            return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (GeneralSecurityException | IllegalArgumentException | ClassCastException e) {
            throw new IllegalStateException(
                    "JWT_SECRET_KEY is not a PEM private key (PKCS#8, '-----BEGIN PRIVATE KEY-----'; make one with"
                            + " openssl genpkey -algorithm RSA)",
                    e);
        }
    }

    private static PublicKey publicOf(RSAPrivateCrtKey key) {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has RSA", e);
        }
    }

    private static List<PublicKey> previous(String pems) {
        List<PublicKey> keys = new ArrayList<>();
        Matcher matcher = PEM.matcher(pems);
        try {
            while (matcher.find()) {
                byte[] der = Base64.getDecoder().decode(matcher.group(1).replaceAll("\\s", ""));
                keys.add(KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der)));
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw malformedPrevious(e);
        }
        if (keys.isEmpty() && !pems.isBlank()) {
            throw malformedPrevious(null);
        }
        return keys;
    }

    private static IllegalStateException malformedPrevious(@org.jspecify.annotations.Nullable Exception cause) {
        return new IllegalStateException(
                "JWT_PREVIOUS_PUBLIC_KEYS is not PEM public keys one after another ('-----BEGIN PUBLIC KEY-----'; make"
                        + " one with openssl pkey -pubout)",
                cause);
    }

    private static JsonWebKey named(PublicKey key) {
        RsaJsonWebKey jwk = new RsaJsonWebKey((RSAPublicKey) key);
        jwk.setKeyId(jwk.calculateBase64urlEncodedThumbprint("SHA-256"));
        jwk.setUse("sig");
        jwk.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
        return jwk;
    }
}
