package com.dancepartner.app.availability;

import com.dancepartner.domain.availability.AvailabilityOverride;
import com.dancepartner.domain.availability.AvailabilityWindows;
import com.dancepartner.domain.availability.HostCalendars;
import com.dancepartner.domain.availability.OverrideKind;
import com.dancepartner.domain.availability.Overrides;
import com.dancepartner.domain.availability.Travels;
import com.dancepartner.domain.availability.WeeklyWindow;
import com.dancepartner.domain.booking.Bookings;
import com.dancepartner.domain.booking.Engagements;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.host.HostChanged;
import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.host.HostProfiles;
import com.dancepartner.domain.time.TimeSpan;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The transactions behind a host's hours. Each that writes lets nobody book this host meanwhile: what a booking was
 * allowed by is still so when it is made.
 */
@Stateless
public class AvailabilityBook {

    private static final int MOST_OVERRIDES = 200;

    @Inject
    HostProfiles profiles;

    @Inject
    AvailabilityWindows windows;

    @Inject
    HostCalendars calendars;

    @Inject
    Overrides overrides;

    @Inject
    Travels travels;

    @Inject
    Bookings bookings;

    @Inject
    Engagements engagements;

    @Inject
    Event<HostChanged> changes;

    @Inject
    Clock clock;

    /** @throws BusinessException FORBIDDEN for no host, STATE_CONFLICT while the profile is a draft (G08) */
    public AvailabilityView own(UUID userId) {
        return view(profiles.completeOf(userId), clock.instant());
    }

    /** Puts these windows in the place of all that were, and changes the rules that are given (R365). */
    public AvailabilityView replace(UUID userId, AvailabilityInput input) {
        HostProfile profile = reserved(userId);
        windows.replace(profile.id(), weekly(input));
        if (input.rules() != null) {
            calendars.keepRules(profile.id(), input.rules().over(calendars.rulesOf(profile.id())));
        }
        changes.fire(new HostChanged(profile.id()));
        return view(profile, clock.instant());
    }

    private static List<WeeklyWindow> weekly(AvailabilityInput input) {
        List<WeeklyWindow> weekly =
                input.windows().stream().map(WindowInput::window).toList();
        Set<Object> starts = new HashSet<>();
        for (WeeklyWindow window : weekly) {
            if (!starts.add(List.of(window.day(), window.start()))) {
                throw BusinessException.invalid("windows", "Two windows start on the same day at " + window.start());
            }
        }
        return weekly;
    }

    /**
     * Opens hours once, or closes some (R313, R314, R366). Bookings stay.
     *
     * @throws BusinessException CONFLICT when the host has 200 that are not over
     */
    public OverrideView add(UUID userId, OverrideInput input) {
        HostProfile profile = reserved(userId);
        Instant now = clock.instant();
        ZoneId zone = input.zone(whereabouts(profile, now));
        TimeSpan span = input.span(zone, now);
        requireRoom(profile, now);
        AvailabilityOverride override =
                new AvailabilityOverride(profile.id(), input.overrideKind(), span, input.noteOrNone(), now);
        overrides.add(override);
        changes.fire(new HostChanged(profile.id()));
        return OverrideView.of(override, zone, affected(override, userId));
    }

    private List<UUID> affected(AvailabilityOverride override, UUID userId) {
        return override.kind() == OverrideKind.BLOCK ? engagements.sessions(userId, override.span()) : List.of();
    }

    private void requireRoom(HostProfile profile, Instant now) {
        if (overrides.upcoming(profile.id(), now).size() >= MOST_OVERRIDES) {
            throw new BusinessException(
                    ErrorCode.CONFLICT, "You have " + MOST_OVERRIDES + " openings and blocks ahead: remove some first");
        }
    }

    /** @throws BusinessException NOT_FOUND when this host has none of this id */
    public void remove(UUID userId, UUID overrideId) {
        HostProfile profile = reserved(userId);
        overrides.remove(profile.id(), overrideId);
        changes.fire(new HostChanged(profile.id()));
    }

    private HostProfile reserved(UUID userId) {
        bookings.queueFor(userId, userId);
        return profiles.completeOf(userId);
    }

    private Whereabouts whereabouts(HostProfile profile, Instant now) {
        return new Whereabouts(profile.zone(), travels.upcoming(profile.id(), now));
    }

    private AvailabilityView view(HostProfile profile, Instant now) {
        Whereabouts whereabouts = whereabouts(profile, now);
        return new AvailabilityView(
                profile.zone().getId(),
                windows.of(profile.id()).stream().map(WindowInput::of).toList(),
                RulesView.of(calendars.rulesOf(profile.id())),
                overrides.upcoming(profile.id(), now).stream()
                        .map(each -> OverrideView.of(
                                each, whereabouts.zoneAt(each.span().start()), null))
                        .toList(),
                whereabouts.journeys().stream()
                        .map(journey -> JourneyView.of(journey, null))
                        .toList());
    }
}
