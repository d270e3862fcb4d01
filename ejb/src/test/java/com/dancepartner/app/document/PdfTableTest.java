package com.dancepartner.app.document;

import static com.dancepartner.app.document.PdfTable.Column.amount;
import static com.dancepartner.app.document.PdfTable.Column.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PdfTableTest {

    @Test
    @DisplayName(
            "R100: a document has its title, paragraphs, tables with their headers, totals and a number on each page")
    void whole() throws IOException {
        byte[] pdf = PdfTable.portrait("Statement 2026")
                .paragraph("What you earned.")
                .columns(text("Month", 2), amount("Net", 1))
                .row("January", "85.00")
                .total("Year", "85.00")
                .heading("Tips")
                .columns(text("Month", 2), amount("Tips", 1))
                .row("May", "5.00")
                .bytes();
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(pages(pdf))
                .singleElement()
                .satisfies(page -> assertThat(words(page))
                        .containsSubsequence("Statement", "What", "Month", "Net", "January", "85.00", "Year", "85.00")
                        .containsSubsequence("Tips", "Month", "Tips", "May", "5.00")
                        .containsSubsequence("page", "1"));
    }

    @Test
    @DisplayName("R100: what is asked for again is the same document")
    void again() {
        PdfTable table = PdfTable.landscape("Report").columns(text("City", 1)).row("Lisbon");
        assertThat(table.bytes()).isEqualTo(table.bytes());
    }

    @Test
    @DisplayName("R100: a table without lines keeps its header, a document without tables its title")
    void empty() throws IOException {
        assertThat(pages(PdfTable.landscape("Report").bytes()).get(0)).contains("Report");
        assertThat(pages(PdfTable.landscape("Report").columns(text("City", 1)).bytes())
                        .get(0))
                .contains("City");
    }

    @Test
    @DisplayName("R100: a table that ends where a part of it was written ends there")
    void wholeParts() throws IOException {
        PdfTable table = PdfTable.portrait("Report").columns(text("City", 1));
        for (int i = 0; i < 500; i++) {
            table.row("city-" + i);
        }
        assertThat(pages(table.bytes()))
                .allSatisfy(page ->
                        assertThat(words(page)).containsOnlyOnce("City").anyMatch(word -> word.startsWith("city-")));
    }

    @Test
    @DisplayName("R100: a table of thousands of lines has each of them once, and its header on every page")
    void longTable() throws IOException {
        PdfTable table = PdfTable.portrait("Report").columns(text("City", 1), amount("Net", 1));
        for (int i = 0; i < 2_345; i++) {
            table.row("city-" + i, "1.00");
        }
        List<String> pages = pages(table.total("all", "2345.00").bytes());
        assertThat(pages)
                .hasSizeGreaterThan(20)
                .allSatisfy(page -> assertThat(words(page)).containsOnlyOnce("City"));
        List<String> words =
                pages.stream().flatMap(page -> words(page).stream()).toList();
        assertThat(words.stream().filter(word -> word.startsWith("city-")))
                .hasSize(2_345)
                .doesNotHaveDuplicates();
        assertThat(words.stream().filter(word -> word.equals("2345.00"))).hasSize(1);
    }

    @Test
    @DisplayName("R100: names in Latin, Greek and Cyrillic letters are shown; for others there are question marks")
    void letters() throws IOException {
        String page = pages(PdfTable.portrait("Ünïcødé Łódź")
                        .paragraph("Αθήνα Москва 東京")
                        .bytes())
                .get(0);
        assertThat(page).contains("Ünïcødé Łódź", "Αθήνα Москва ??");
    }

    @Test
    @DisplayName("R100: a line with more or fewer cells than its table, or without a table, is a mistake")
    void width() {
        PdfTable table = PdfTable.portrait("Report");
        assertThatThrownBy(() -> table.row("Lisbon")).isInstanceOf(IllegalArgumentException.class);
        table.columns(text("City", 1));
        assertThatThrownBy(() -> table.row("Lisbon", "1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("R100: a library without its font is a mistake of the build")
    void font() {
        assertThatThrownBy(() -> PdfFonts.load("no-such.ttf"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("no-such.ttf");
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        PdfReader reader = new PdfReader(pdf);
        List<String> pages = new ArrayList<>();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            pages.add(new PdfTextExtractor(reader).getTextFromPage(page));
        }
        return pages;
    }

    private static List<String> words(String page) {
        return List.of(page.split("\\s+"));
    }
}
