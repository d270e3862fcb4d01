package com.dancepartner.app.availability;

import com.dancepartner.domain.availability.HostCalendar;
import com.dancepartner.domain.availability.HostCalendars;
import com.dancepartner.domain.availability.SlotRule;
import com.dancepartner.domain.booking.Bookings;
import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.time.TimeSpan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whether a host can be booked for a time: asked by bookings, by verdicts and by slots alike, so that all say the same. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Verdicts {

    @Inject
    HostCalendars calendars;

    @Inject
    Bookings bookings;

    /** Whether the host takes bookings at all (G41). */
    public boolean takesBookings(HostProfile host) {
        return host.canBeBooked();
    }

    /** The first rule that keeps a session from this time; empty when it is free. */
    public Optional<SlotRule> of(HostProfile host, TimeSpan span, Instant now) {
        HostCalendar calendar = calendarOf(host, span);
        return calendar.refusal(
                span, bookings.busy(host.userId(), calendar.rules().blocked(span)), now);
    }

    /** The same for a booking that is to be moved here: its own time does not count. */
    public Optional<SlotRule> ofMove(HostProfile host, TimeSpan span, Instant now, UUID bookingId) {
        HostCalendar calendar = calendarOf(host, span);
        List<TimeSpan> taken = bookings.busyBut(host.userId(), calendar.rules().blocked(span), bookingId);
        return calendar.refusal(span, taken, now);
    }

    /** With what departs from the usual weeks around this range only. */
    public HostCalendar calendarOf(HostProfile host, TimeSpan range) {
        return calendars.of(host.id(), host.zone(), range);
    }

    /** Whether a session of the client's own, as client or as host, overlaps this one with the buffer that follows it. */
    public boolean hasOwnSession(UUID clientId, HostProfile host, TimeSpan span) {
        TimeSpan blocked = calendars.rulesOf(host.id()).blocked(span);
        return !bookings.busy(clientId, blocked).isEmpty();
    }
}
