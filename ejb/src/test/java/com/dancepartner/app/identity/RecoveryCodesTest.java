package com.dancepartner.app.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.identity.SecretToken;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecoveryCodesTest {

    @Test
    @DisplayName("G07: there are ten codes, of 80 random bits each, in two groups of eight")
    void fresh() {
        List<String> codes = RecoveryCodes.fresh().recoveryCodes();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates().allMatch(code -> code.matches("[A-Z2-7]{8}-[A-Z2-7]{8}"));
        assertThat(codes).doesNotContainAnyElementsOf(RecoveryCodes.fresh().recoveryCodes());
    }

    @Test
    @DisplayName("G07: codes are kept as hashes")
    void hashes() {
        RecoveryCodes codes = new RecoveryCodes(List.of("ABCDEFGH-IJKLMNOP", "QRSTUVWX-YZ234567"));
        assertThat(codes.hashes())
                .isEqualTo(Set.of(SecretToken.sha256("ABCDEFGHIJKLMNOP"), SecretToken.sha256("QRSTUVWXYZ234567")));
    }

    @ParameterizedTest
    @DisplayName("G07: a code is read as people type it")
    @ValueSource(
            strings = {
                "ABCDEFGH-IJKLMNOP",
                "abcdefgh-ijklmnop",
                "ABCDEFGHIJKLMNOP",
                " abcd efgh ijkl mnop ",
                "AB-CDEFGHIJKLMNOP\n"
            })
    void typed(String typed) {
        assertThat(RecoveryCodes.hash(typed)).isEqualTo(SecretToken.sha256("ABCDEFGHIJKLMNOP"));
    }
}
