package com.dancepartner.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    private static final String GOOD = "Tango4Two";

    private final Passwords passwords = new Passwords();

    @Test
    @DisplayName("R149: a hash says that it is Argon2id with 19 MiB, two passes and one lane")
    void format() {
        assertThat(passwords.hash(GOOD))
                .matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22,}\\$[A-Za-z0-9+/]{43}")
                .doesNotContain(GOOD);
    }

    @Test
    @DisplayName("R150: the password fits its hash")
    void rightPassword() {
        assertThat(passwords.verify(passwords.hash(GOOD), GOOD)).isTrue();
    }

    @ParameterizedTest
    @DisplayName("R150: no other password fits, not even one that differs in a letter's case or a blank")
    @ValueSource(strings = {"Tango4two", "Tango4Two ", " Tango4Two", "Tango4Tw", ""})
    void wrongPassword(String wrong) {
        assertThat(passwords.verify(passwords.hash(GOOD), wrong)).isFalse();
    }

    @Test
    @DisplayName("R150: letters beyond ASCII count")
    void otherAlphabets() {
        String hash = passwords.hash("Çava9Übung");
        assertThat(passwords.verify(hash, "Çava9Übung")).isTrue();
        assertThat(passwords.verify(hash, "?ava9?bung")).isFalse();
    }

    @Test
    @DisplayName("R151: the same password has another hash each time")
    void salted() {
        assertThat(passwords.hash(GOOD)).isNotEqualTo(passwords.hash(GOOD));
    }

    @ParameterizedTest(name = "''{0}'' needs {1}")
    @DisplayName("R148, R164, G21: a weak password is refused with every rule it breaks")
    @CsvSource({
        "Tango4T, '8 to 128 characters'",
        "tango4two, 'an upper-case letter'",
        "TANGO4TWO, 'a lower-case letter'",
        "TangoForTwo, 'a digit'",
        "12345678, 'an upper-case letter, a lower-case letter'",
        "tango, '8 to 128 characters, an upper-case letter, a digit'",
        "'', '8 to 128 characters, an upper-case letter, a lower-case letter, a digit'"
    })
    void unmetRules(String weak, String needs) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> passwords.hash(weak))
                .withMessage("The password needs " + needs)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATION_ERROR))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("password"));
    }

    @ParameterizedTest(name = "{0} characters")
    @DisplayName("R148, G21: 8 and 128 characters are within the bounds")
    @ValueSource(ints = {8, 128})
    void withinTheBounds(int length) {
        String password = "Aa1" + "x".repeat(length - 3);
        assertThat(passwords.verify(passwords.hash(password), password)).isTrue();
    }

    @Test
    @DisplayName("G21: 129 characters are too many")
    void tooLong() {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> passwords.hash("Aa1" + "x".repeat(126)))
                .withMessage("The password needs 8 to 128 characters");
    }

    @Test
    @DisplayName("R147, G23: an unknown address costs what a wrong password costs")
    void nobodysCheckIsNoShortcut() {
        String hash = passwords.hash(GOOD);
        long known =
                cpuNanos(() -> assertThat(passwords.verify(hash, "Wrong4Two")).isFalse());
        long nobody = cpuNanos(() -> passwords.verifyNobody("Wrong4Two"));
        assertThat(nobody).isGreaterThan(known / 4);
    }

    private static long cpuNanos(Runnable work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        work.run();
        long began = threads.getCurrentThreadCpuTime();
        work.run();
        return threads.getCurrentThreadCpuTime() - began;
    }
}
