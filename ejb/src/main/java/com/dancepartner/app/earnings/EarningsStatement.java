package com.dancepartner.app.earnings;

import com.dancepartner.app.document.PdfTable;
import com.dancepartner.app.document.PdfTable.Column;
import com.dancepartner.domain.earnings.Earning;
import com.dancepartner.domain.money.Money;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The yearly statement of a host as PDF: by currency and month, what clients paid and what became of it. */
final class EarningsStatement {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private EarningsStatement() {}

    static byte[] of(YearOfEarnings year) {
        PdfTable pdf = PdfTable.portrait("Statement of earnings " + year.year())
                .paragraph(year.hostName() + (year.account().isEmpty() ? "" : "\nAccount at Stripe: " + year.account()))
                .paragraph("As of " + DAY.format(year.asOf().atZone(year.zone())) + ", times of " + year.zone()
                        + (year.isRunning() ? ". The year is not over." : "."))
                .paragraph("What clients paid, less the platform's fee and what was given back to clients, is net; tips"
                        + " are part of it. A session counts in the month in which it was paid. Of net so much was"
                        + " sent to your account at Stripe, or kept for refunds of what had been sent before.");
        year.currencies().forEach(currency -> table(pdf, year, currency));
        return pdf.bytes();
    }

    private static void table(PdfTable pdf, YearOfEarnings year, String currency) {
        pdf.heading(currency)
                .columns(
                        Column.text("Month", 3),
                        Column.amount("Paid by clients", 4),
                        Column.amount("Platform's fee", 4),
                        Column.amount("Given back", 4),
                        Column.amount("Net", 4),
                        Column.amount("Tips in it", 4),
                        Column.amount("Sent", 4),
                        Column.amount("Kept", 4));
        for (Month month : Month.values()) {
            pdf.row(cells(month.getDisplayName(TextStyle.FULL, Locale.ENGLISH), currency, year.of(currency, month)));
        }
        pdf.total(cells(String.valueOf(year.year()), currency, year.of(currency)));
    }

    private static String[] cells(String first, String currency, List<Earning> earnings) {
        return new String[] {
            first,
            sum(earnings, currency, Earning::gross),
            sum(earnings, currency, Earning::platformFee),
            sum(earnings, currency, Earning::refunded),
            sum(earnings, currency, Earning::net),
            sum(earnings.stream().filter(Earning::isTip).toList(), currency, Earning::net),
            sum(earnings, currency, Earning::sent),
            sum(earnings, currency, Earning::netted)
        };
    }

    private static String sum(List<Earning> earnings, String currency, Function<Earning, Money> part) {
        Money sum = earnings.stream().map(part).reduce(new Money(0, currency), Money::plus);
        return sum.text().replace(" " + currency, "");
    }
}
