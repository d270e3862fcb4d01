package com.dancepartner.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReportTest {

    private final Report report =
            new Report("Login benchmark").fact("Machine: 2 CPUs").goals(List.of(Goal.atLeast("share", 0.81, 0.7, "")));

    @Test
    @DisplayName("bench: the document names conditions and goals")
    void markdown() {
        assertThat(report.markdown()).isEqualTo("""
            ## Login benchmark

            - Machine: 2 CPUs

            | goal | measured | wanted | verdict |
            |---|--:|--:|--:|
            | share | 0.81 | at least 0.70 | met |
            """);
    }

    @Test
    @DisplayName("bench: the terminal shows the same")
    void text() {
        assertThat(report.text())
                .contains("Login benchmark", "  Machine: 2 CPUs")
                .containsPattern("share +0\\.81 +at least 0\\.70 +met");
    }
}
