package com.dancepartner.app.booking;

import com.dancepartner.domain.booking.BookingReport;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said of a no-show or a dispute.
 *
 * @param kind no_show, dispute or resolution
 * @param actor client, host or staff
 * @param accuracyMetres of the position from which it was said
 */
public record ReportView(
        String kind,
        String actor,
        String code,
        String statement,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Double accuracyMetres,
        Instant createdAt) {

    static ReportView of(BookingReport report) {
        return new ReportView(
                report.kind(),
                report.actor().wire(),
                report.code(),
                report.statement(),
                report.latitude(),
                report.longitude(),
                report.accuracyMetres(),
                report.createdAt());
    }
}
