package com.dancepartner.app.booking;

import com.dancepartner.app.availability.Verdicts;
import com.dancepartner.domain.availability.HostCalendar;
import com.dancepartner.domain.availability.SlotRule;
import com.dancepartner.domain.booking.Bookings;
import com.dancepartner.domain.booking.CancellationTerms;
import com.dancepartner.domain.booking.Price;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.host.HostProfiles;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.time.TimeSpan;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Says beforehand what a session would cost, by the same rules that price and cancel it. */
@Stateless
public class QuoteDesk {

    @Inject
    HostProfiles profiles;

    @Inject
    Bookings bookings;

    @Inject
    Verdicts verdicts;

    @Inject
    CancellationSettings cancellation;

    @Inject
    Clock clock;

    /** @throws BusinessException NOT_FOUND for a host who is not shown */
    public QuoteView quote(UUID callerId, QuoteRequest request) {
        HostProfile host = profiles.getShown(request.hostId(), callerId);
        host.requireComplete();
        Instant now = clock.instant();
        TimeSpan schedule = Schedules.of(request.scheduledStart(), Duration.ofMinutes(request.durationMinutes()), now);
        return view(host, verdicts.calendarOf(host, schedule), schedule, now);
    }

    private QuoteView view(HostProfile host, HostCalendar calendar, TimeSpan schedule, Instant now) {
        Price price = Price.of(host.hourlyRate(), schedule.length().toMinutes(), host.platformFeeBps());
        Money total = price.total();
        CancellationTerms terms = cancellation.policy().terms(now, schedule.start());
        TimeSpan blocked = calendar.rules().blocked(schedule);
        Optional<SlotRule> refusal = calendar.refusal(schedule, bookings.busy(host.userId(), blocked), now);
        return new QuoteView(
                schedule.start(),
                schedule.end(),
                calendar.zoneAt(schedule.start()).getId(),
                price.hourlyRate().minor(),
                total.minor(),
                price.platformFee().minor(),
                total.currency(),
                calendar.rules().instantBook(),
                refusal.isEmpty() && host.canBeBooked(),
                refusal.map(SlotRule::wire).orElse(host.canBeBooked() ? null : "not_bookable"),
                refusal.map(SlotRule::toClient).orElse(host.canBeBooked() ? null : "This host takes no bookings yet"),
                terms.steps(total, now, schedule.start()).stream()
                        .map(FeeStepView::of)
                        .toList(),
                terms.noShowFee(total).minor());
    }
}
