package com.dancepartner.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.security.KeyPair;
import java.util.Map;
import java.util.ServiceLoader;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PublicKeysSourceTest {

    private static final String NAME = "mp.jwt.verify.publickey";
    private static final KeyPair PAIR = Keys.rsa();
    private static final KeyPair FORMER = Keys.rsa();
    private static final String PRIVATE = Keys.pem(PAIR.getPrivate());
    private static final String PREVIOUS = Keys.pem(FORMER.getPublic());

    @Test
    @DisplayName("R155, G20: the verifier is told the keys that belong to the key we sign with")
    void derived() {
        PublicKeysSource source = new PublicKeysSource(Map.of("JWT_SECRET_KEY", PRIVATE));
        assertThat(source.getPropertyNames()).containsExactly(NAME);
        assertThat(source.getValue(NAME)).isEqualTo(JwtKeys.of(PRIVATE, "").jwks());
    }

    @Test
    @DisplayName("G20: and those of the keys before")
    void before() {
        PublicKeysSource source =
                new PublicKeysSource(Map.of("JWT_SECRET_KEY", PRIVATE, "JWT_PREVIOUS_PUBLIC_KEYS", PREVIOUS));
        assertThat(source.getValue(NAME))
                .isEqualTo(JwtKeys.of(PRIVATE, PREVIOUS).jwks());
    }

    @Test
    @DisplayName("G20: keys are read once")
    void once() {
        PublicKeysSource source = new PublicKeysSource(Map.of("JWT_SECRET_KEY", PRIVATE));
        assertThat(source.getValue(NAME)).isSameAs(source.getValue(NAME));
    }

    @Test
    @DisplayName("G20: nothing else is told")
    void nothingElse() {
        PublicKeysSource source = new PublicKeysSource(Map.of("JWT_SECRET_KEY", PRIVATE));
        assertThat(source.getValue("mp.jwt.verify.issuer")).isNull();
        assertThat(new PublicKeysSource(Map.of()).getPropertyNames()).isEmpty();
        assertThat(new PublicKeysSource(Map.of()).getValue(NAME)).isNull();
    }

    @Test
    @DisplayName("R154: a malformed key is told by the name of its setting")
    void malformed() {
        PublicKeysSource source = new PublicKeysSource(Map.of("JWT_SECRET_KEY", "secret"));
        assertThatIllegalStateException()
                .isThrownBy(() -> source.getValue(NAME))
                .withMessageContaining("JWT_SECRET_KEY");
    }

    @Test
    @DisplayName("G20: the source is found by itself, reads the environment and goes before it")
    void found() {
        assertThat(ServiceLoader.load(ConfigSource.class).stream().map(ServiceLoader.Provider::type))
                .contains(PublicKeysSource.class);
        assertThat(new PublicKeysSource().getPropertyNames().isEmpty())
                .isEqualTo(!System.getenv().containsKey("JWT_SECRET_KEY"));
        assertThat(new PublicKeysSource().getOrdinal()).isEqualTo(500);
        assertThat(new PublicKeysSource().getName()).isEqualTo("public keys of JWT_SECRET_KEY");
    }
}
