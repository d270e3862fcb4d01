package com.dancepartner.app.payment;

import static com.dancepartner.app.document.PdfTable.Column.amount;
import static com.dancepartner.app.document.PdfTable.Column.text;

import com.dancepartner.app.document.PdfTable;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.operations.PayoutLine;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The payout report for people: the totals by currency first, then a line a payment. */
final class PayoutPdf {

    private PayoutPdf() {}

    static byte[] of(UUID run, List<PayoutLine> lines, Instant now) {
        PdfTable pdf = PdfTable.landscape("Payout report")
                .paragraph("Run " + run + ", written " + now + " (UTC)")
                .paragraph(PayoutTotal.summary(lines))
                .heading("Totals by currency")
                .columns(
                        amount("Captured", 3),
                        amount("Platform fee", 3),
                        amount("Host share", 3),
                        amount("Kept for debts", 3),
                        amount("Transferred", 3),
                        amount("Payments", 2),
                        amount("Paid", 2));
        PayoutTotal.of(lines).forEach(total -> total(pdf, total));
        pdf.heading("Transfers")
                .columns(
                        text("Payment and booking", 9),
                        text("Account and transfer", 8),
                        text("City", 4),
                        amount("Captured", 4),
                        amount("Fee", 4),
                        amount("Share", 4),
                        amount("Debts", 4),
                        amount("Sent", 4),
                        text("Outcome", 6));
        lines.forEach(line -> row(pdf, line));
        return pdf.bytes();
    }

    private static void total(PdfTable pdf, PayoutTotal total) {
        pdf.total(
                money(total.captured(), total.currency()),
                money(total.fee(), total.currency()),
                money(total.hostShare(), total.currency()),
                money(total.netted(), total.currency()),
                money(total.transferred(), total.currency()),
                Long.toString(total.count()),
                Long.toString(total.paid()));
    }

    private static void row(PdfTable pdf, PayoutLine line) {
        pdf.row(
                line.paymentId() + "\n" + line.bookingId(),
                line.stripeAccount() + "\n" + line.transferId(),
                line.city(),
                money(line.captured(), line.currency()),
                money(line.fee(), line.currency()),
                money(line.hostShare(), line.currency()),
                money(line.netted(), line.currency()),
                money(line.transferred(), line.currency()),
                line.outcome());
    }

    private static String money(long minor, String currency) {
        return new Money(minor, currency).text();
    }
}
