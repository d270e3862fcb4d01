package com.dancepartner.app.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SecretTokensTest {

    @Test
    @DisplayName("R153: a refresh token is 256 random bits that need no escaping in JSON or addresses")
    void fresh() {
        String token = SecretTokens.fresh();
        assertThat(token).matches("[A-Za-z0-9_-]{43}");
        assertThat(Base64.getUrlDecoder().decode(token)).hasSize(32);
    }

    @Test
    @DisplayName("R153: no two tokens are alike")
    void unlike() {
        assertThat(IntStream.range(0, 1000).mapToObj(i -> SecretTokens.fresh()).distinct())
                .hasSize(1000);
    }

    @Test
    @DisplayName("R153: the database knows a token by its SHA-256")
    void hash() {
        assertThat(SecretTokens.hash("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    @DisplayName("R153: a token is found again by its hash, and its hash is not the token")
    void hashIsStable() {
        String token = SecretTokens.fresh();
        assertThat(SecretTokens.hash(token)).isEqualTo(SecretTokens.hash(token)).doesNotContain(token);
    }
}
