package com.dancepartner.domain.discovery;

import static com.dancepartner.domain.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTest {

    @Test
    @DisplayName("G61: what is neither letter nor digit separates words")
    void separates() {
        assertThat(new SearchWords("  cha-cha_chá/ & | !:*()<-> '\\;--%20 ").words())
                .containsExactly("cha", "cha", "chá", "20");
        assertThat(new SearchWords("हिन्दी 한국어").words()).containsExactly("हिन्दी", "한국어");
    }

    @ParameterizedTest(name = "[{index}]")
    @DisplayName("G61: signs alone are no words")
    @ValueSource(strings = {"", " ", "'", "''", "%_", "\\", ";--", "&|!:*()<->", "💃", "\u0000", "\t\n"})
    void noWords(String typed) {
        assertThat(new SearchWords(typed).words()).isEmpty();
    }

    @Test
    @DisplayName("G61: at most 100 characters and 10 words")
    void bounds() {
        assertThat(new SearchWords("a".repeat(100)).words()).hasSize(1);
        assertThat(new SearchWords("a b c d e f g h i j").words()).hasSize(10);
        assertInvalid("q", () -> new SearchWords("a".repeat(101)));
        assertInvalid("q", () -> new SearchWords("a b c d e f g h i j k"));
    }
}
