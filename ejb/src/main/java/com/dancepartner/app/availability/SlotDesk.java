package com.dancepartner.app.availability;

import com.dancepartner.domain.availability.HostCalendar;
import com.dancepartner.domain.availability.OverrideKind;
import com.dancepartner.domain.availability.Overrides;
import com.dancepartner.domain.availability.SlotRule;
import com.dancepartner.domain.availability.TravelPeriod;
import com.dancepartner.domain.availability.Travels;
import com.dancepartner.domain.booking.Bookings;
import com.dancepartner.domain.booking.Engagements;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.host.HostProfiles;
import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.identity.Users;
import com.dancepartner.domain.time.TimeSpan;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When a host is free, and why a time is not. */
@Stateless
public class SlotDesk {

    /** Behind it no calendar goes. */
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    @Inject
    HostProfiles profiles;

    @Inject
    Users users;

    @Inject
    Verdicts verdicts;

    @Inject
    Travels travels;

    @Inject
    Overrides overrides;

    @Inject
    Bookings bookings;

    @Inject
    Engagements engagements;

    @Inject
    Clock clock;

    /**
     * Every slot that the caller could book, in order: those without a refusal.
     *
     * @param callerId null when nobody is signed in
     * @throws BusinessException NOT_FOUND for a host whom the caller may not see
     */
    public SlotList slots(@Nullable UUID callerId, UUID profileId, SlotQuestion question) {
        HostProfile host = profiles.getShown(profileId, callerId);
        Optional<ZoneId> yours = question.zone().or(() -> zoneOf(callerId));
        Instant now = clock.instant();
        Whereabouts whereabouts = new Whereabouts(host.zone(), travels.upcoming(host.id(), now));
        List<SlotView> slots = free(callerId, host, question, now).stream()
                .map(slot -> view(slot, whereabouts, yours))
                .toList();
        return new SlotList(
                host.zone().getId(), yours.map(ZoneId::getId).orElse(null), question.durationMinutes(), slots);
    }

    /**
     * What an attempt to book this time would be told.
     *
     * @param callerId null when nobody is signed in
     * @throws BusinessException NOT_FOUND for a host whom the caller may not see
     */
    public VerdictView verdict(@Nullable UUID callerId, UUID profileId, Instant start, int durationMinutes) {
        HostProfile host = profiles.getShown(profileId, callerId);
        if (host.userId().equals(callerId)) {
            return VerdictView.toClient(Obstacle.OWN_PROFILE);
        }
        if (!verdicts.takesBookings(host)) {
            return VerdictView.toClient(Obstacle.NOT_BOOKABLE);
        }
        TimeSpan span = span(start, durationMinutes);
        Optional<SlotRule> refusal = verdicts.of(host, span, clock.instant());
        if (refusal.isPresent()) {
            return VerdictView.toClient(refusal.get());
        }
        return callerId != null && verdicts.hasOwnSession(callerId, host, span)
                ? VerdictView.toClient(Obstacle.OWN_SESSION)
                : VerdictView.FREE;
    }

    /** The same for the host, with what stands in the way. @throws BusinessException FORBIDDEN for no host */
    public VerdictView own(UUID userId, Instant start, int durationMinutes) {
        HostProfile host = profiles.completeOf(userId);
        if (!verdicts.takesBookings(host)) {
            return VerdictView.refused(
                    Obstacle.NOT_BOOKABLE.wire(), "You take no bookings yet: your profile says what is missing");
        }
        TimeSpan span = span(start, durationMinutes);
        return verdicts.of(host, span, clock.instant())
                .map(rule -> toHost(rule, host, span))
                .orElse(VerdictView.FREE);
    }

    private VerdictView toHost(SlotRule rule, HostProfile host, TimeSpan span) {
        return new VerdictView(
                false,
                rule.wire(),
                rule.toHost(),
                rule == SlotRule.TAKEN ? taking(host, span) : null,
                rule == SlotRule.BLOCKED ? blocking(host, span) : null);
    }

    private @Nullable UUID taking(HostProfile host, TimeSpan span) {
        TimeSpan blocked = verdicts.calendarOf(host, span).rules().blocked(span);
        return engagements.taking(host.userId(), blocked).orElse(null);
    }

    private @Nullable UUID blocking(HostProfile host, TimeSpan span) {
        return overrides.upcoming(host.id(), span.start()).stream()
                .filter(override -> override.kind() == OverrideKind.BLOCK)
                .filter(override -> override.span().overlaps(span))
                .findFirst()
                .map(override -> override.id())
                .orElse(null);
    }

    private List<TimeSpan> free(@Nullable UUID callerId, HostProfile host, SlotQuestion question, Instant now) {
        return question.range(now)
                .filter(range -> verdicts.takesBookings(host))
                .map(range -> free(callerId, host, range, question.length(), now))
                .orElse(List.of());
    }

    private List<TimeSpan> free(
            @Nullable UUID callerId, HostProfile host, TimeSpan range, Duration length, Instant now) {
        TimeSpan reached = new TimeSpan(range.start(), range.end().plus(length));
        HostCalendar calendar = verdicts.calendarOf(host, reached);
        TimeSpan blocked = calendar.rules().blocked(reached);
        List<TimeSpan> own =
                callerId == null || host.userId().equals(callerId) ? List.of() : bookings.busy(callerId, blocked);
        return calendar.slots(range, length, bookings.busy(host.userId(), blocked), now).stream()
                .filter(slot -> own.stream().noneMatch(calendar.rules().blocked(slot)::overlaps))
                .toList();
    }

    private Optional<ZoneId> zoneOf(@Nullable UUID userId) {
        return Optional.ofNullable(userId)
                .flatMap(users::find)
                .flatMap(User::timeZone)
                .map(ZoneId::of);
    }

    private static SlotView view(TimeSpan slot, Whereabouts whereabouts, Optional<ZoneId> yours) {
        Optional<TravelPeriod> journey = whereabouts.journeyAt(slot.start());
        return new SlotView(
                slot.start(),
                slot.end(),
                LocalTimes.text(slot.start(), whereabouts.zoneAt(slot.start())),
                journey.map(away -> away.place().timeZone()).orElse(null),
                journey.map(away -> away.place().city()).orElse(null),
                yours.map(zone -> LocalTimes.text(slot.start(), zone)).orElse(null));
    }

    private static TimeSpan span(Instant start, int durationMinutes) {
        if (start.isBefore(Instant.EPOCH) || start.isAfter(LAST)) {
            throw BusinessException.invalid("start", "start must be within the years 1970 to 9998");
        }
        return TimeSpan.of(start, Duration.ofMinutes(durationMinutes));
    }
}
