package com.dancepartner.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.apache.commons.codec.binary.Base32;

/** Keys and passwords of this installation: made at the first start, readable by their owner only, never committed. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;

    Secrets(Path folder) {
        this.folder = folder;
    }

    /** A secret of this name, made at the first call. */
    String value(String name, String prefix, int bytes) {
        return stored(name, () -> prefix + random(bytes));
    }

    /** A password that a person can type: lower, upper, digits. */
    String password(String name) {
        return stored(name, () -> "Dp" + random(6) + "X7");
    }

    /** 160 random bits as an authenticator takes them. */
    String base32(String name) {
        return stored(name, () -> new Base32().encodeAsString(bytes(20)));
    }

    /** 256 random bits. */
    String base64(String name) {
        return stored(name, () -> Base64.getEncoder().encodeToString(bytes(32)));
    }

    /** The private key that signs tokens, PEM (PKCS#8). Its public half is in {@link #publicKeyFile()}. */
    String privateKey() {
        return stored("jwt-private.pem", this::newKeyPair);
    }

    Path publicKeyFile() {
        privateKey();
        return folder.resolve("jwt-public.pem");
    }

    private String newKeyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048, RANDOM);
            KeyPair pair = generator.generateKeyPair();
            write("jwt-public.pem", pem("PUBLIC KEY", pair.getPublic().getEncoded()));
            return pem("PRIVATE KEY", pair.getPrivate().getEncoded());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has RSA", e);
        }
    }

    private String stored(String name, Supplier<String> maker) {
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                write(name, maker.get());
            }
            return Files.readString(file, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the secret " + file, e);
        }
    }

    private void write(String name, String content) {
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(folder);
            Path half = Files.createTempFile(
                    folder,
                    name,
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(half, content, StandardCharsets.UTF_8);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the secret " + file, e);
        }
    }

    private static String random(int bytes) {
        return HexFormat.of().formatHex(bytes(bytes));
    }

    private static byte[] bytes(int count) {
        byte[] random = new byte[count];
        RANDOM.nextBytes(random);
        return random;
    }

    private static String pem(String kind, byte[] der) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
    }
}
