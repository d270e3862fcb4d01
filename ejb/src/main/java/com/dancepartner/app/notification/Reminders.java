package com.dancepartner.app.notification;

import com.dancepartner.domain.booking.Booking;
import com.dancepartner.domain.booking.Bookings;
import com.dancepartner.domain.booking.DueBookings;
import com.dancepartner.domain.notification.NotificationKind;
import com.dancepartner.domain.notification.Outbox;
import com.dancepartner.domain.time.TimeSpan;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the reminder and the review-request job write to the outbox: once for each person and occasion. */
@Stateless
public class Reminders {

    private static final UUID FIRST = new UUID(0, 0);
    private static final Duration REVIEW_AFTER = Duration.ofHours(24);
    private static final Duration REVIEW_UNTIL = Duration.ofDays(14);

    @Inject
    Bookings bookings;

    @Inject
    DueBookings due;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** Confirmed sessions that start within 24 hours, in order of id, after the given one. */
    public List<UUID> upcoming(@Nullable UUID after, int limit) {
        Instant now = clock.instant();
        return due.confirmedStarting(TimeSpan.of(now, Occasion.DAY.ahead), after == null ? FIRST : after, limit);
    }

    /** Reminds both sides for the nearest occasion: 24 hours, 2 hours or 30 minutes before (R422, G63). */
    public void remind(UUID bookingId) {
        Booking booking = bookings.get(bookingId);
        Instant now = clock.instant();
        Instant start = booking.schedule().start();
        // with the start: a session that was moved is reminded of anew
        String occasion = Occasion.nearest(Duration.between(now, start)).label + " before " + start;
        outbox.put(booking.clientId(), bookingId, NotificationKind.SESSION_REMINDER, occasion, now);
        outbox.put(booking.hostId(), bookingId, NotificationKind.SESSION_REMINDER, occasion, now);
    }

    /** Requests whose host is to be reminded to answer (G02), in order of id, after the given one. */
    public List<UUID> unanswered(@Nullable UUID after, int limit) {
        return due.toBeAnswered(clock.instant(), after == null ? FIRST : after, limit);
    }

    /** Reminds the host, unless the request was answered meanwhile. */
    public void remindOfRequest(UUID bookingId) {
        Instant now = clock.instant();
        due.remind(bookingId, now)
                .ifPresent(which -> outbox.put(
                        bookings.get(bookingId).hostId(),
                        bookingId,
                        NotificationKind.RESPONSE_REMINDER,
                        which.toString(),
                        now));
    }

    /** Sessions that ended at least 24 hours, at most 14 days ago (R423). */
    public List<UUID> unreviewed(@Nullable UUID after, int limit) {
        Instant now = clock.instant();
        TimeSpan ended = new TimeSpan(now.minus(REVIEW_UNTIL), now.minus(REVIEW_AFTER));
        return due.completedWithin(ended, after == null ? FIRST : after, limit);
    }

    public void requestReview(UUID bookingId) {
        Booking booking = bookings.get(bookingId);
        outbox.put(booking.clientId(), bookingId, NotificationKind.REVIEW_REQUEST, "once", clock.instant());
    }

    /** How long before a session people are reminded. */
    private enum Occasion {
        HALF_HOUR("30m", Duration.ofMinutes(30)),
        TWO_HOURS("2h", Duration.ofHours(2)),
        DAY("24h", Duration.ofHours(24));

        private final String label;
        private final Duration ahead;

        Occasion(String label, Duration ahead) {
            this.label = label;
            this.ahead = ahead;
        }

        static Occasion nearest(Duration left) {
            for (Occasion occasion : values()) {
                if (left.compareTo(occasion.ahead) <= 0) {
                    return occasion;
                }
            }
            return DAY;
        }
    }
}
