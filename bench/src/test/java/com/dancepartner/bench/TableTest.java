package com.dancepartner.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TableTest {

    private final Table table = new Table("what", "ms").row("search", "1.25").row("a|b", "10.00");

    @Test
    @DisplayName("bench: a table's names stand to the left, its figures to the right")
    void text() {
        assertThat(table.text()).isEqualTo("""
            what       ms
            search   1.25
            a|b     10.00\
            """);
    }

    @Test
    @DisplayName("bench: the same table as Markdown, bars in cells escaped")
    void markdown() {
        assertThat(table.markdown()).isEqualTo("""
            | what | ms |
            |---|--:|
            | search | 1.25 |
            | a\\|b | 10.00 |\
            """);
    }

    @Test
    @DisplayName("bench: a row with a cell too few is refused")
    void incomplete() {
        assertThatIllegalArgumentException().isThrownBy(() -> table.row("alone"));
    }
}
