package com.dancepartner.bench;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/**
 * Access tokens as the product's sign-in writes them, made by its own key: thousands of sign-ins would take longer than what is
 * measured. They are good for hours, so that nobody has to refresh one meanwhile.
 */
final class TokenMint {

    private static final Duration LIFETIME = Duration.ofHours(6);

    private static final String CLAIMS = """
        {"iss":"https://dancepartner.example","aud":"dance-partner","sub":"%1$s","upn":"%1$s","jti":"%2$s","sid":"%3$s",\
        "tv":0,"amr":["pwd"],"iat":%4$d,"exp":%5$d,"groups":["USER"]}\
        """;

    private final RSAPrivateCrtKey key;
    private final String header;
    private final Instant now;

    /**
     * A maker of tokens.
     *
     * @param pem the private key that the product signs with, PEM (PKCS#8)
     */
    TokenMint(String pem, Instant now) {
        this.key = privateKey(pem);
        this.now = now;
        String name = thumbprint(key.getModulus(), key.getPublicExponent());
        this.header = part("{\"typ\":\"JWT\",\"alg\":\"RS256\",\"kid\":\"" + name + "\"}");
    }

    /** A client's token; the device must be that client's in the database. */
    String token(UUID user, UUID device) {
        String content = header + "."
                + part(CLAIMS.formatted(
                        user,
                        UUID.randomUUID(),
                        device,
                        now.getEpochSecond(),
                        now.plus(LIFETIME).getEpochSecond()));
        return content + "." + base64(signed(content));
    }

    private byte[] signed(String content) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has RSA", e);
        }
    }

    private static RSAPrivateCrtKey privateKey(String pem) {
        byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        try {
            return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the product's key cannot be read", e);
        }
    }

    /** RFC 7638, by which the product names its keys. */
    static String thumbprint(BigInteger modulus, BigInteger exponent) {
        String jwk = "{\"e\":\"" + base64(unsigned(exponent)) + "\",\"kty\":\"RSA\",\"n\":\""
                + base64(unsigned(modulus)) + "\"}";
        try {
            return base64(MessageDigest.getInstance("SHA-256").digest(jwk.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static String part(String json) {
        return base64(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
