package com.dancepartner.app.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    @DisplayName("R100: a header, then a line for each row, each ended as RFC 4180 wants it")
    void lines() {
        UUID id = new UUID(0, 1);
        assertThat(new Csv("id", "net").row(id, 8_500L).row(id, 0L).text())
                .isEqualTo("id,net\r\n" + id + ",8500\r\n" + id + ",0\r\n");
    }

    @Test
    @DisplayName("R100: of no rows the header stays")
    void empty() {
        assertThat(new Csv("id", "net").text()).isEqualTo("id,net\r\n");
    }

    @Test
    @DisplayName("R100: a line with more or fewer cells than the header is a mistake")
    void width() {
        assertThatThrownBy(() -> new Csv("id", "net").row(1)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @DisplayName("R100: commas, quotes and line breaks are quoted")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {"Washington, D.C.|\"Washington, D.C.\"", "the \"Hague\"|\"the \"\"Hague\"\"\""})
    void quoting(String city, String cell) {
        assertThat(new Csv("city").row(city).text()).isEqualTo("city\r\n" + cell + "\r\n");
    }

    @ParameterizedTest
    @DisplayName("R100: so are line breaks of both kinds")
    @ValueSource(strings = {"two\nlines", "two\rlines"})
    void lineBreaks(String city) {
        assertThat(new Csv("city").row(city).text()).isEqualTo("city\r\n\"" + city + "\"\r\n");
    }

    @ParameterizedTest
    @DisplayName("R100: what a spreadsheet would take for a formula is text")
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1+1"})
    void formulas(String city) {
        assertThat(new Csv("city").row(city).text()).isEqualTo("city\r\n'" + city + "\r\n");
        assertThat(new Csv(city).text()).isEqualTo("'" + city + "\r\n");
    }

    @Test
    @DisplayName("R100: a formula with quotes is both defused and quoted")
    void quotedFormula() {
        assertThat(new Csv("city").row("=HYPERLINK(\"x\",\"y\")").text())
                .isEqualTo("city\r\n\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"\r\n");
        assertThat(new Csv("city").row("\r=1").text()).isEqualTo("city\r\n\"'\r=1\"\r\n");
    }

    @Test
    @DisplayName("R100: a negative amount stays a number, no text stays no text")
    void numbers() {
        assertThat(new Csv("net", "note").row(-5L, "").text()).isEqualTo("net,note\r\n-5,\r\n");
    }
}
