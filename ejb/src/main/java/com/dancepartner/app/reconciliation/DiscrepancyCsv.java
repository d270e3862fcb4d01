package com.dancepartner.app.reconciliation;

import com.dancepartner.domain.reconciliation.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a comparison found, as CSV (RFC 4180), one line a difference. Amounts in minor units. */
final class DiscrepancyCsv {

    private static final String HEADER = "run,kind,reference,payment,currency,booked_minor,stripe_minor,cause\r\n";

    private DiscrepancyCsv() {}

    static String of(UUID run, List<Finding> findings) {
        return findings.stream()
                .sorted(Comparator.comparing(Finding::kind).thenComparing(Finding::reference))
                .map(finding -> row(run, finding))
                .collect(Collectors.joining("", HEADER, ""));
    }

    private static String row(UUID run, Finding finding) {
        return Stream.of(
                        run,
                        finding.kind().wire(),
                        finding.reference(),
                        Objects.requireNonNullElse(finding.paymentId(), ""),
                        finding.currency(),
                        finding.bookedCents(),
                        finding.stripeCents(),
                        finding.cause())
                .map(DiscrepancyCsv::cell)
                .collect(Collectors.joining(",", "", "\r\n"));
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
