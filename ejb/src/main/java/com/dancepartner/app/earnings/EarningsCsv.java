package com.dancepartner.app.earnings;

import com.dancepartner.app.document.Csv;
import com.dancepartner.domain.earnings.Earning;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** A year's earnings as a file for a spreadsheet: a line each, newest first. Amounts in minor units, times where the host is. */
final class EarningsCsv {

    private EarningsCsv() {}

    static String of(YearOfEarnings year) {
        Csv csv = new Csv(
                "earned_at",
                "session_start",
                "booking",
                "kind",
                "style",
                "venue",
                "currency",
                "gross_minor",
                "platform_fee_minor",
                "refunded_minor",
                "net_minor",
                "netted_minor",
                "sent_minor",
                "status");
        for (Earning earning : year.earnings()) {
            csv.row(
                    local(earning.capturedAt(), year.zone()),
                    local(earning.sessionStart(), year.zone()),
                    earning.bookingId(),
                    earning.kind(),
                    earning.style(),
                    earning.venue(),
                    earning.gross().currency(),
                    earning.gross().minor(),
                    earning.platformFee().minor(),
                    earning.refunded().minor(),
                    earning.net().minor(),
                    earning.netted().minor(),
                    earning.sent().minor(),
                    earning.status(year.asOf()).wire());
        }
        return csv.text();
    }

    private static String local(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone));
    }
}
