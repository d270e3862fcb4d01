package com.dancepartner.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes access tokens of any header, any claims and any key. */
final class Forge {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Forge() {}

    /** A token signed by RS256, whatever its header says. */
    static String signed(JsonNode header, JsonNode claims, PrivateKey key) {
        String content = part(header) + "." + part(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(content.getBytes(StandardCharsets.UTF_8));
            return content + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign", e);
        }
    }

    /** A token with a HS256 code by this secret. */
    static String maced(JsonNode header, JsonNode claims, byte[] secret) {
        String content = part(header) + "." + part(claims);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return content + "." + base64(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot authenticate", e);
        }
    }

    /** A token with nothing after its second dot. */
    static String unsigned(JsonNode header, JsonNode claims) {
        return part(header) + "." + part(claims) + ".";
    }

    /** A token with another first (0), second (1) or third (2) part. */
    static String withPart(String token, int index, String part) {
        String[] parts = token.split("\\.", -1);
        parts[index] = part;
        return String.join(".", parts);
    }

    static String part(JsonNode json) {
        return base64(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The key that the product under test signs with. */
    static PrivateKey productKey() {
        Path file = Path.of(
                "target", "product", Long.toString(ProcessHandle.current().pid()), "keys", "jwt-private.pem");
        try {
            String pem = Files.readString(file, StandardCharsets.UTF_8);
            byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(file + " is no key", e);
        }
    }

    /** What everybody knows of the key that the product under test signs with. */
    static RSAPublicKey productPublicKey() {
        RSAPrivateCrtKey key = (RSAPrivateCrtKey) productKey();
        try {
            return (RSAPublicKey) KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has RSA", e);
        }
    }

    static KeyPair newKeyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has RSA", e);
        }
    }

    static String pem(RSAPublicKey key) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n";
    }

    /** A public key as JSON (RFC 7517), named by its thumbprint. */
    static ObjectNode jwk(RSAPublicKey key) {
        return required(key).put("kid", thumbprint(key)).put("use", "sig").put("alg", "RS256");
    }

    /** RFC 7638. */
    static String thumbprint(RSAPublicKey key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return base64(digest.digest(required(key).toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static ObjectNode required(RSAPublicKey key) {
        return JSON.createObjectNode()
                .put("e", base64(unsigned(key.getPublicExponent())))
                .put("kty", "RSA")
                .put("n", base64(unsigned(key.getModulus())));
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
