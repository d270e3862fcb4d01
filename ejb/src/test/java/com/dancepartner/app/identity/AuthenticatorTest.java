package com.dancepartner.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.Mockito.mockConstruction;

import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.MockedConstruction;

class AuthenticatorTest {

    /** The secret of RFC 6238, appendix B: 12345678901234567890. */
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    private static final long STEP = 1_700_000_000L / 30;
    private static final Instant NOW = Instant.ofEpochSecond(STEP * 30);

    @ParameterizedTest(name = "at {0} s: {1}")
    @DisplayName("G07: codes are those of RFC 6238, of six digits")
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void standard(long second, String code) {
        assertThat(Authenticator.code(SECRET, second / 30)).isEqualTo(code);
        assertThat(Authenticator.stepOf(SECRET, code, Instant.ofEpochSecond(second)))
                .hasValue(second / 30);
    }

    @ParameterizedTest(name = "{0} steps")
    @DisplayName("G07: the code of this step fits, and those of the steps before and after")
    @ValueSource(ints = {-1, 0, 1})
    void drift(int steps) {
        assertThat(stepOf(Authenticator.code(SECRET, STEP + steps))).hasValue(STEP + steps);
    }

    @ParameterizedTest(name = "{0} steps")
    @DisplayName("G07: codes of further steps do not fit")
    @ValueSource(ints = {-2, 2})
    void tooFar(int steps) {
        assertThat(stepOf(Authenticator.code(SECRET, STEP + steps))).isEmpty();
    }

    @Test
    @DisplayName("G07: a step lasts 30 seconds")
    void step() {
        String code = Authenticator.code(SECRET, STEP);
        assertThat(Authenticator.stepOf(SECRET, code, NOW.minusSeconds(30))).hasValue(STEP);
        assertThat(Authenticator.stepOf(SECRET, code, NOW.minusSeconds(31))).isEmpty();
        assertThat(Authenticator.stepOf(SECRET, code, NOW.plusSeconds(59))).hasValue(STEP);
        assertThat(Authenticator.stepOf(SECRET, code, NOW.plusSeconds(60))).isEmpty();
        assertThat(Authenticator.STEP).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    @DisplayName("G07: blanks around a code do not count, other codes do not fit")
    void otherCodes() {
        String code = Authenticator.code(SECRET, STEP);
        assertThat(stepOf(" " + code + "\n")).hasValue(STEP);
        assertThat(stepOf("")).isEmpty();
        assertThat(stepOf(code + "0")).isEmpty();
        assertThat(stepOf("12345O")).isEmpty();
    }

    @Test
    @DisplayName("G07: a secret is 160 random bits, as apps read them")
    void freshSecret() {
        assertThat(Authenticator.freshSecret()).matches("[A-Z2-7]{32}");
        assertThat(new Base32().decode(Authenticator.freshSecret())).hasSize(20);
        assertThat(IntStream.range(0, 100)
                        .mapToObj(i -> Authenticator.freshSecret())
                        .distinct())
                .hasSize(100);
    }

    @Test
    @DisplayName("G07: a key that makes no codes is told of")
    void uselessKey() {
        try (MockedConstruction<SecretKeySpec> useless = mockConstruction(SecretKeySpec.class)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> Authenticator.code(SECRET, STEP))
                    .withCauseInstanceOf(InvalidKeyException.class);
            assertThat(useless.constructed()).hasSize(1);
        }
    }

    private static OptionalLong stepOf(String code) {
        return Authenticator.stepOf(SECRET, code, NOW);
    }
}
