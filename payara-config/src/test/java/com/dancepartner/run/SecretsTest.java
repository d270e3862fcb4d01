package com.dancepartner.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    @TempDir
    Path state;

    private Path keys = Path.of("keys");
    private Secrets secrets = new Secrets(keys);

    @BeforeEach
    void anInstallation() {
        keys = state.resolve("not/there/yet");
        secrets = new Secrets(keys);
    }

    @Test
    @DisplayName("secrets: each is made once and stays, also after a restart")
    void stable() {
        String value = secrets.value("webhook-secret", "whsec_", 16);
        assertThat(value).matches("whsec_[0-9a-f]{32}");
        assertThat(secrets.value("webhook-secret", "whsec_", 16)).isEqualTo(value);
        assertThat(new Secrets(keys).value("webhook-secret", "whsec_", 16)).isEqualTo(value);
    }

    @Test
    @DisplayName("secrets: names and installations have secrets of their own")
    void unlike() {
        String value = secrets.value("a", "", 16);
        assertThat(secrets.value("b", "", 16)).isNotEqualTo(value);
        assertThat(new Secrets(state.resolve("other")).value("a", "", 16)).isNotEqualTo(value);
    }

    @Test
    @DisplayName("secrets: nobody but their owner can read them")
    void ownerOnly() throws IOException {
        String password = secrets.password("admin-password");
        String value = secrets.value("webhook-secret", "", 16);
        String key = secrets.privateKey();
        assertThat(Set.of(password, value, key)).hasSize(3);
        for (String name : Set.of("admin-password", "webhook-secret", "jwt-private.pem")) {
            assertThat(Files.getPosixFilePermissions(keys.resolve(name))).isEqualTo(OWNER_ONLY);
        }
    }

    @Test
    @DisplayName("G21: a made password meets the product's own rules")
    void password() {
        assertThat(secrets.password("admin-password"))
                .hasSizeBetween(8, 128)
                .containsPattern("[A-Z]")
                .containsPattern("[a-z]")
                .containsPattern("[0-9]")
                .isEqualTo(secrets.password("admin-password"));
    }

    @Test
    @DisplayName("secrets: a value that somebody wrote into the file by hand is taken, without its line break")
    void writtenByHand() throws IOException {
        Files.createDirectories(keys);
        Files.writeString(keys.resolve("stripe-key"), "sk_test_mine\n");
        assertThat(secrets.value("stripe-key", "sk_test_", 16)).isEqualTo("sk_test_mine");
    }

    @Test
    @DisplayName("R154: the key that signs tokens is RSA of 2048 bits, and its public half belongs to it")
    void keyPair() throws IOException, GeneralSecurityException {
        KeyFactory rsa = KeyFactory.getInstance("RSA");
        RSAPrivateKey mine =
                (RSAPrivateKey) rsa.generatePrivate(new PKCS8EncodedKeySpec(der("PRIVATE KEY", secrets.privateKey())));
        RSAPublicKey everybodys = (RSAPublicKey) rsa.generatePublic(
                new X509EncodedKeySpec(der("PUBLIC KEY", Files.readString(secrets.publicKeyFile()))));
        assertThat(mine.getModulus()).isEqualTo(everybodys.getModulus());
        assertThat(mine.getModulus()).extracting(BigInteger::bitLength).isEqualTo(2048);
    }

    @Test
    @DisplayName("R154: the signing key stays, so that tokens outlive a restart")
    void keyIsStable() throws IOException {
        Path publicKey = secrets.publicKeyFile();
        String everybodys = Files.readString(publicKey);
        String mine = secrets.privateKey();
        Secrets restarted = new Secrets(keys);
        assertThat(restarted.privateKey()).isEqualTo(mine);
        assertThat(restarted.publicKeyFile()).isEqualTo(publicKey).hasContent(everybodys);
    }

    private static byte[] der(String kind, String pem) {
        assertThat(pem.strip()).startsWith("-----BEGIN " + kind + "-----").endsWith("-----END " + kind + "-----");
        return Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    }
}
