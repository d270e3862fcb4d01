package com.dancepartner.domain.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An opaque token of 256 bits, base64url. The database knows its SHA-256 only. */
public record SecretToken(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String MAC = "HmacSHA256";

    public static SecretToken fresh() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return of(bytes);
    }

    public String hash() {
        return sha256(value);
    }

    /** Another token, which only who knows both this one and the salt can tell. */
    public SecretToken derive(String salt) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(value.getBytes(StandardCharsets.UTF_8), MAC));
            return of(mac.doFinal(salt.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw everyJavaHas(e);
        }
    }

    /** Lower-case hexadecimal SHA-256 of a text. */
    public static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw everyJavaHas(e);
        }
    }

    private static SecretToken of(byte[] bytes) {
        return new SecretToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    private static IllegalStateException everyJavaHas(GeneralSecurityException e) {
        return new IllegalStateException("every Java has SHA-256", e);
    }

    /** Never the token itself: it would land in logs. */
    @Override
    public String toString() {
        return "SecretToken";
    }
}
