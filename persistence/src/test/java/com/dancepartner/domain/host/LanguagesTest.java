package com.dancepartner.domain.host;

import static com.dancepartner.domain.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.Database;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LanguagesTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    @Test
    @DisplayName("G60: the list of languages is seeded, in order of name")
    void seeded() {
        List<Language> all = DATABASE.in(entities -> new Languages(entities).all());
        assertThat(all).hasSize(63).extracting(Language::code).contains("en", "pt", "yue");
        assertThat(all).extracting(Language::name).isSorted();
        assertThat(all).extracting(Language::id).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("G60: codes of the list are known, others and doubles are refused by name")
    void known() {
        assertThat(DATABASE.<Set<String>>in(entities -> new Languages(entities).known(List.of("pt", "en"))))
                .containsExactlyInAnyOrder("pt", "en");
        assertThat(DATABASE.<Set<String>>in(entities -> new Languages(entities).known(List.of())))
                .isEmpty();
        for (List<String> bad : List.of(List.of("xx"), List.of("EN"), List.of("en", "en"))) {
            assertInvalid("languages", () -> DATABASE.run(entities -> new Languages(entities).known(bad)));
        }
    }
}
