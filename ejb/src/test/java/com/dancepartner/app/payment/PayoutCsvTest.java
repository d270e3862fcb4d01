package com.dancepartner.app.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.operations.PayoutLine;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PayoutCsvTest {

    private static final UUID RUN = new UUID(0, 1);
    private static final UUID PAYMENT = new UUID(0, 2);
    private static final UUID BOOKING = new UUID(0, 3);
    private static final String HEADER = "run,payment,booking,stripe_account,city,currency,captured_minor,fee_minor,"
            + "host_share_minor,netted_minor,transferred_minor,transfer,outcome";

    @Test
    @DisplayName("R035, G14, payout report: a line a transfer, then the totals by currency in order of the currency")
    void totalsByCurrency() {
        String csv = PayoutCsv.of(
                RUN, List.of(line("Lisbon", "EUR", 8_500), line("New York", "USD", 4_250), line("Berlin", "EUR", 150)));
        assertThat(csv.split("\r\n"))
                .containsExactly(
                        HEADER,
                        row("Lisbon", "EUR", 8_500),
                        row("New York", "USD", 4_250),
                        row("Berlin", "EUR", 150),
                        RUN + ",total,,,,EUR,20000,3000,17000,0,8650,,2 of 2 paid",
                        RUN + ",total,,,,USD,10000,1500,8500,0,4250,,1 of 1 paid");
    }

    @Test
    @DisplayName("R035, G14, payout report: every line ends as RFC 4180 wants it and has as many cells as the header")
    void shape() {
        String csv = PayoutCsv.of(RUN, List.of(line("Lisbon", "EUR", 8_500)));
        assertThat(csv).endsWith("\r\n");
        assertThat(csv.split("\r\n"))
                .allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(13));
    }

    @Test
    @DisplayName("R035, G14, payout report: of no transfers the header stays")
    void empty() {
        assertThat(PayoutCsv.of(RUN, List.of())).isEqualTo(HEADER + "\r\n");
        assertThat(PayoutTotal.of(List.of())).isEmpty();
    }

    @Test
    @DisplayName("R035, G14, payout report: the operator is told the totals by currency, also beyond the range of int")
    void totalsForTheOperator() {
        assertThat(PayoutTotal.summary(List.of(
                        line("Tokyo", "JPY", 3_000_000_000L),
                        line("Lisbon", "EUR", 1),
                        line("Osaka", "JPY", 3_000_000_000L))))
                .isEqualTo("3 of 3 transfers paid, 1 minor units EUR, 6000000000 minor units JPY");
    }

    @Test
    @DisplayName("R035, G14, payout report: commas, quotes and line breaks are quoted")
    void quoting() {
        assertThat(PayoutCsv.of(RUN, List.of(line("Washington, D.C.", "USD", 1))))
                .contains(",\"Washington, D.C.\",");
        assertThat(PayoutCsv.of(RUN, List.of(line("the \"Hague\"", "EUR", 1)))).contains(",\"the \"\"Hague\"\"\",");
        assertThat(PayoutCsv.of(RUN, List.of(line("two\nlines", "EUR", 1)))).contains(",\"two\nlines\",");
        assertThat(PayoutCsv.of(RUN, List.of(line("two\rlines", "EUR", 1)))).contains(",\"two\rlines\",");
    }

    @ParameterizedTest
    @DisplayName("R035, G14, payout report: what a spreadsheet would take for a formula is text")
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0"})
    void formulas(String city) {
        assertThat(PayoutCsv.of(RUN, List.of(line(city, "EUR", 1)))).contains(",'" + city + ",");
    }

    @Test
    @DisplayName("R035, G14, payout report: a formula with quotes is both defused and quoted")
    void quotedFormula() {
        assertThat(PayoutCsv.of(RUN, List.of(line("=HYPERLINK(\"x\",\"y\")", "EUR", 1))))
                .contains(",\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\",");
    }

    @Test
    @DisplayName("R035, G14, payout report: a negative amount stays a number")
    void negativeAmounts() {
        assertThat(PayoutCsv.of(RUN, List.of(line("Lisbon", "EUR", -5)))).contains(",-5,tr_1,");
    }

    private static PayoutLine line(String city, String currency, long transferred) {
        return new PayoutLine(
                PAYMENT, BOOKING, "acct_1", city, currency, 10_000, 1_500, 8_500, 0, transferred, "tr_1", "paid");
    }

    private static String row(String city, String currency, long transferred) {
        return RUN + "," + PAYMENT + "," + BOOKING + ",acct_1," + city + "," + currency + ",10000,1500,8500,0,"
                + transferred + ",tr_1,paid";
    }
}
