package com.dancepartner.app.payment;

import com.dancepartner.app.document.Csv;
import com.dancepartner.domain.operations.PayoutLine;
import java.util.List;
import java.util.UUID;

/** The payout report as CSV (RFC 4180): one line a payment, then the totals by currency. Amounts in minor units. */
final class PayoutCsv {

    private PayoutCsv() {}

    static String of(UUID run, List<PayoutLine> lines) {
        Csv csv = new Csv(
                "run",
                "payment",
                "booking",
                "stripe_account",
                "city",
                "currency",
                "captured_minor",
                "fee_minor",
                "host_share_minor",
                "netted_minor",
                "transferred_minor",
                "transfer",
                "outcome");
        for (PayoutLine line : lines) {
            csv.row(
                    run,
                    line.paymentId(),
                    line.bookingId(),
                    line.stripeAccount(),
                    line.city(),
                    line.currency(),
                    line.captured(),
                    line.fee(),
                    line.hostShare(),
                    line.netted(),
                    line.transferred(),
                    line.transferId(),
                    line.outcome());
        }
        PayoutTotal.of(lines).forEach(total -> total(csv, run, total));
        return csv.text();
    }

    private static void total(Csv csv, UUID run, PayoutTotal total) {
        csv.row(
                run,
                "total",
                "",
                "",
                "",
                total.currency(),
                total.captured(),
                total.fee(),
                total.hostShare(),
                total.netted(),
                total.transferred(),
                "",
                total.paid() + " of " + total.count() + " paid");
    }
}
