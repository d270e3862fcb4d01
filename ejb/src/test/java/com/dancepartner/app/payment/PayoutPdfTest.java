package com.dancepartner.app.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.operations.PayoutLine;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PayoutPdfTest {

    private static final UUID RUN = new UUID(0, 1);
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    @Test
    @DisplayName("R035, G14: finance reads totals by currency, then each transfer, in major units")
    void readable() throws IOException {
        String text = text(List.of(line("EUR", "tr_1", "paid"), line("JPY", "", "failed: account_closed: no")));
        assertThat(text)
                .contains("Payout report", RUN.toString(), "2026-11-25T12:00:00Z", "1 of 2 transfers paid")
                .contains("85.00 EUR", "15.00 EUR", "8500 JPY", "tr_1", "failed: account_closed: no", "Lisbon");
    }

    @Test
    @DisplayName("R035: a run of many pages fits, a run of nothing as well")
    void sizes() throws IOException {
        List<PayoutLine> many = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            many.add(line("EUR", "tr_" + i, "paid"));
        }
        assertThat(text(many)).contains("tr_599", "600 of 600 transfers paid");
        assertThat(text(List.of())).contains("0 of 0 transfers paid");
    }

    private static PayoutLine line(String currency, String transfer, String outcome) {
        long sent = outcome.equals("paid") ? 8_500 : 0;
        return new PayoutLine(
                new UUID(0, 2),
                new UUID(0, 3),
                "acct_1",
                "Lisbon",
                currency,
                10_000,
                1_500,
                8_500,
                0,
                sent,
                transfer,
                outcome);
    }

    private static String text(List<PayoutLine> lines) throws IOException {
        try (PdfReader reader = new PdfReader(PayoutPdf.of(RUN, lines, NOW))) {
            StringBuilder text = new StringBuilder();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(new PdfTextExtractor(reader).getTextFromPage(page));
            }
            return text.toString();
        }
    }
}
