package com.dancepartner.app.booking;

import com.dancepartner.app.availability.Obstacle;
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
        HostCalendar calendar = verdicts.calendarOf(host, schedule);
        return view(host, calendar, schedule, against(callerId, host, calendar, schedule, now), now);
    }

    /** The first reason why an attempt to book this would be refused; the style and the caller's address apart. */
    private Optional<Against> against(
            UUID callerId, HostProfile host, HostCalendar calendar, TimeSpan schedule, Instant now) {
        if (host.userId().equals(callerId)) {
            return Optional.of(Against.of(Obstacle.OWN_PROFILE));
        }
        if (!host.canBeBooked()) {
            return Optional.of(Against.of(Obstacle.NOT_BOOKABLE));
        }
        TimeSpan blocked = calendar.rules().blocked(schedule);
        return calendar.refusal(schedule, bookings.busy(host.userId(), blocked), now)
                .map(Against::of)
                .or(() -> againstCaller(callerId, host, calendar, blocked));
    }

    private Optional<Against> againstCaller(UUID callerId, HostProfile host, HostCalendar calendar, TimeSpan blocked) {
        if (!bookings.busy(callerId, blocked).isEmpty()) {
            return Optional.of(Against.of(Obstacle.OWN_SESSION));
        }
        return bookings.openRequests(callerId, host.userId())
                        .reach(calendar.rules().openRequests())
                ? Optional.of(Against.of(Obstacle.OPEN_REQUESTS))
                : Optional.empty();
    }

    private QuoteView view(
            HostProfile host, HostCalendar calendar, TimeSpan schedule, Optional<Against> against, Instant now) {
        Price price = Prices.of(host, schedule.length().toMinutes());
        Money total = price.total();
        CancellationTerms terms = cancellation.policy().terms(now, schedule.start());
        return new QuoteView(
                schedule.start(),
                schedule.end(),
                calendar.zoneAt(schedule.start()).getId(),
                price.hourlyRate().minor(),
                total.minor(),
                price.platformFee().minor(),
                total.currency(),
                calendar.rules().instantBook(),
                against.isEmpty(),
                against.map(Against::rule).orElse(null),
                against.map(Against::words).orElse(null),
                terms.steps(total, now, schedule.start()).stream()
                        .map(FeeStepView::of)
                        .toList(),
                terms.noShowFee(total).minor());
    }

    /** A reason, for the client. */
    private record Against(String rule, String words) {

        static Against of(SlotRule rule) {
            return new Against(rule.wire(), rule.toClient());
        }

        static Against of(Obstacle obstacle) {
            return new Against(obstacle.wire(), obstacle.words());
        }
    }
}
