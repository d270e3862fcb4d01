package com.dancepartner.app.earnings;

import static com.dancepartner.app.earnings.EarningsFixture.LISBON;
import static com.dancepartner.app.earnings.EarningsFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.earnings.Earning;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearOfEarningsTest {

    @ParameterizedTest(name = "{0} {1}")
    @DisplayName(
            "R100: a year begins at its first midnight where the host is, also where midnight is skipped or far from"
                    + " UTC")
    @CsvSource(textBlock = """
        2026, UTC,                 2026-01-01T00:00:00Z
        2026, Europe/Lisbon,       2026-01-01T00:00:00Z
        2026, America/New_York,    2026-01-01T05:00:00Z
        2026, Pacific/Auckland,    2025-12-31T11:00:00Z
        2026, Pacific/Kiritimati,  2025-12-31T10:00:00Z
        1972, Africa/Monrovia,     1972-01-01T00:44:30Z
        """)
    void beginnings(int year, String zone, Instant instant) {
        assertThat(YearOfEarnings.beginning(year, ZoneId.of(zone))).isEqualTo(instant);
    }

    @Test
    @DisplayName("R100: a month is that of the host's clock, through both changes of the clock")
    void months() {
        ZoneId sydney = ZoneId.of("Australia/Sydney");
        Instant lastOfMarch = Instant.parse("2026-03-31T12:59:59Z");
        Instant endOfSummerTime = Instant.parse("2026-04-04T15:59:59Z");
        Instant lastOfSeptember = Instant.parse("2026-09-30T13:59:59Z");
        List<Earning> earnings = List.of(
                EarningsFixture.session(lastOfMarch),
                EarningsFixture.session(lastOfMarch.plusSeconds(1)),
                EarningsFixture.session(endOfSummerTime),
                EarningsFixture.session(lastOfSeptember),
                EarningsFixture.session(lastOfSeptember.plusSeconds(1)));
        YearOfEarnings year = new YearOfEarnings(2026, sydney, NOW, "", "", "EUR", earnings);
        assertThat(year.of("EUR", Month.MARCH)).hasSize(1);
        assertThat(year.of("EUR", Month.APRIL)).hasSize(2);
        assertThat(year.of("EUR", Month.SEPTEMBER)).hasSize(1);
        assertThat(year.of("EUR", Month.OCTOBER)).hasSize(1);
        assertThat(year.of("EUR")).hasSize(5);
        assertThat(year.of("USD")).isEmpty();
        assertThat(year.of("USD", Month.MARCH)).isEmpty();
    }

    @Test
    @DisplayName("R100: a line for each earning, with the time where the host was, in minor units")
    void csv() {
        String csv = EarningsCsv.of(EarningsFixture.year(
                2026,
                List.of(EarningsFixture.session(NOW), EarningsFixture.session(Instant.parse("2026-07-01T23:30:00Z")))));
        String booking = EarningsFixture.BOOKING.toString();
        assertThat(csv)
                .isEqualTo("earned_at,session_start,booking,kind,style,venue,currency,gross_minor,platform_fee_minor,"
                        + "refunded_minor,net_minor,netted_minor,sent_minor,status\r\n"
                        + "2026-11-25T12:00:00Z,2026-11-25T10:00:00Z," + booking
                        + ",session,salsa,\"At the \"\"Tango\"\" bar, left\",EUR,10000,1500,0,8500,0,0,held_back\r\n"
                        + "2026-07-02T00:30:00+01:00,2026-07-01T22:30:00+01:00," + booking
                        + ",session,salsa,\"At the \"\"Tango\"\" bar, left\",EUR,10000,1500,0,8500,0,0,due\r\n");
    }

    @Test
    @DisplayName("R100: a statement has each month and currency, with their sums, and whom it is about")
    void statement() throws IOException {
        Earning yen = EarningsFixture.earning("tip", "JPY", NOW, 0, 8_500, 0, false, "succeeded", true);
        Earning january = EarningsFixture.sent(Instant.parse("2026-01-01T00:00:00Z"), 500);
        String text = text(
                EarningsStatement.of(EarningsFixture.year(2026, List.of(yen, EarningsFixture.session(NOW), january))));
        assertThat(text)
                .contains("Statement of earnings 2026", "Inês Ribeira", "acct_1", "As of 25 November 2026")
                .contains("The year is not over");
        assertThat(text.replaceAll("\\s", ""))
                .contains("January100.0015.000.0085.000.0080.005.00")
                .contains("February0.000.000.000.000.000.000.00")
                .contains("2026200.0030.000.00170.000.0080.005.00")
                .contains("November850000850085008500" + "0December");
    }

    @Test
    @DisplayName("R100: a year without earnings is a statement of zeros; one that is over does not say that it is not")
    void zeros() throws IOException {
        YearOfEarnings year = new YearOfEarnings(2020, LISBON, NOW, "Inês", "", "EUR", List.of());
        assertThat(EarningsCsv.of(year)).hasLineCount(1);
        String text = text(EarningsStatement.of(year));
        assertThat(text).doesNotContain("The year is not over", "Account at Stripe");
        assertThat(text.replaceAll("\\s", ""))
                .contains("2020" + "0.00".repeat(7))
                .contains("EUR");
    }

    @Test
    @DisplayName("R100: a statement is a PDF")
    void pdf() {
        byte[] pdf = EarningsStatement.of(EarningsFixture.year(2026, List.of()));
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @Test
    @DisplayName("R100: the year runs until its last midnight where the host is")
    void running() {
        Instant midnight = Instant.parse("2027-01-01T00:00:00Z");
        assertThat(asOf(midnight.minus(Duration.ofMillis(1))).isRunning()).isTrue();
        assertThat(asOf(midnight).isRunning()).isFalse();
    }

    private static YearOfEarnings asOf(Instant instant) {
        return new YearOfEarnings(2026, LISBON, instant, "", "", "EUR", List.of());
    }

    private static String text(byte[] pdf) throws IOException {
        PdfReader reader = new PdfReader(pdf);
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            text.append(new PdfTextExtractor(reader).getTextFromPage(page)).append('\n');
        }
        return text.toString();
    }
}
