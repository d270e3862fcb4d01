package com.dancepartner.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final String HARDER = "to be harder to guess: no common words, names or patterns alone";
    private static final List<String> ADA = List.of("ada@lovelace.example", "Augusta Ada", "Li");

    @ParameterizedTest
    @DisplayName("R148, R161: a password that breaks no rule is accepted, just hard enough to guess or harder")
    @ValueSource(strings = {"Tango4Two", "Kizomba7", "Çava9Übung"})
    void good(String password) {
        assertThatCode(() -> PasswordRules.require("password", password, ADA)).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "''{0}'' needs {1}")
    @DisplayName("R148, R161, R164, G21: a weak password is refused with every rule it breaks")
    @CsvSource({
        "Xqj-4Kz, '8 to 128 characters'",
        "tango4two, 'an upper-case letter'",
        "TANGO4TWO, 'a lower-case letter'",
        "TangoForTwo, 'a digit'",
        "Password1, '" + HARDER + "'",
        "Qwerty123, '" + HARDER + "'",
        "Salsa2026, '" + HARDER + "'",
        "12345678, 'an upper-case letter, a lower-case letter, " + HARDER + "'",
        "tango, '8 to 128 characters, an upper-case letter, a digit, " + HARDER + "'",
        "'', '8 to 128 characters, an upper-case letter, a lower-case letter, a digit, " + HARDER + "'"
    })
    void unmet(String weak, String needs) {
        assertRefused(weak, ADA, needs);
    }

    @ParameterizedTest(name = "{0} characters")
    @DisplayName("R148, G21: 8 and 128 characters are within the bounds")
    @ValueSource(ints = {8, 128})
    void withinTheBounds(int length) {
        assertThatCode(() -> PasswordRules.require("password", ofLength(length), ADA))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0} characters")
    @DisplayName("R148, G21: 7 characters are too few and 129 too many")
    @ValueSource(ints = {7, 129})
    void beyondTheBounds(int length) {
        assertRefused(ofLength(length), ADA, "8 to 128 characters");
    }

    @Test
    @DisplayName("G21: the longest is measured, too")
    void longest() {
        assertRefused("a".repeat(126) + "A1", ADA, HARDER);
    }

    @Test
    @DisplayName("G21: what is too long is not even measured")
    void notMeasured() {
        assertRefused("a".repeat(10_000), ADA, "8 to 128 characters, an upper-case letter, a digit");
    }

    @ParameterizedTest(name = "{1} in {0}")
    @DisplayName("G21: parts of the own address or name make a password easy to guess")
    @CsvSource({
        "Lovelace1815, ada@lovelace.example",
        "Lovelace1815, LOVELACE",
        "Lovelace1815, Ada Lovelace",
        "Lovelace1815, lovelace.ada@example.com",
        "Xqj48213, Xqj"
    })
    void personal(String password, String known) {
        assertThatCode(() -> PasswordRules.require("password", password, List.of()))
                .doesNotThrowAnyException();
        assertRefused(password, List.of("somebody", known), HARDER);
    }

    @Test
    @DisplayName("R164: the field at fault is named as the request names it")
    void field() {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> PasswordRules.require("new_password", "weak", ADA))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("new_password"));
    }

    private static String ofLength(int length) {
        return "Xq4-Kz7bWm2!".repeat(11).substring(0, length);
    }

    private static void assertRefused(String password, List<String> personal, String needs) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> PasswordRules.require("password", password, personal))
                .withMessage("The password needs " + needs)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATION_ERROR))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("password"));
    }
}
