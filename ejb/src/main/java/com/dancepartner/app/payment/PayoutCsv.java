package com.dancepartner.app.payment;

import com.dancepartner.domain.operations.PayoutLine;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** The payout report as CSV (RFC 4180): one line a transfer, then the totals by currency. Amounts in minor units. */
final class PayoutCsv {

    private static final String HEADER = "run,payment,booking,stripe_account,city,currency,captured_minor,"
            + "host_share_minor,transferred_minor,transfer,outcome";

    private PayoutCsv() {}

    static String of(UUID run, List<PayoutLine> lines) {
        StringBuilder csv = new StringBuilder(HEADER).append("\r\n");
        for (PayoutLine line : lines) {
            csv.append(row(
                    run,
                    line.paymentId(),
                    line.bookingId(),
                    line.stripeAccount(),
                    line.city(),
                    line.currency(),
                    line.captured(),
                    line.hostShare(),
                    line.transferred(),
                    line.transferId(),
                    line.outcome()));
        }
        byCurrency(lines)
                .forEach((currency, total) ->
                        csv.append(row(run, "total", "", "", "", currency, "", "", total, "", "")));
        return csv.toString();
    }

    static String totals(List<PayoutLine> lines) {
        return byCurrency(lines).entrySet().stream()
                .map(total -> ", " + total.getValue() + " minor units " + total.getKey())
                .collect(Collectors.joining());
    }

    private static Map<String, Long> byCurrency(List<PayoutLine> lines) {
        return lines.stream()
                .collect(Collectors.groupingBy(
                        PayoutLine::currency, TreeMap::new, Collectors.summingLong(PayoutLine::transferred)));
    }

    private static String row(Object... cells) {
        return java.util.Arrays.stream(cells).map(PayoutCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** Quoted where CSV needs it; a leading sign that a spreadsheet would take for a formula is defused. */
    private static String cell(Object value) {
        String text = value.toString();
        if (value instanceof String && !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
