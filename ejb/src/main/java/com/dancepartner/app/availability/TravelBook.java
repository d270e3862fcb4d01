package com.dancepartner.app.availability;

import com.dancepartner.domain.availability.TravelPeriod;
import com.dancepartner.domain.availability.Travels;
import com.dancepartner.domain.booking.Bookings;
import com.dancepartner.domain.booking.Engagements;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.host.HostChanged;
import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.host.HostProfiles;
import com.dancepartner.domain.host.Place;
import com.dancepartner.domain.time.TimeSpan;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/** The transactions behind a host's journeys. Each that writes lets nobody book this host meanwhile. */
@Stateless
public class TravelBook {

    private static final int MOST_JOURNEYS = 50;

    @Inject
    HostProfiles profiles;

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
    public void requireHost(UUID userId) {
        HostProfile ignored = profiles.completeOf(userId);
    }

    public JourneyList own(UUID userId) {
        HostProfile profile = profiles.completeOf(userId);
        return new JourneyList(travels.upcoming(profile.id(), clock.instant()).stream()
                .map(journey -> JourneyView.of(journey, null))
                .toList());
    }

    /** @throws BusinessException CONFLICT when it overlaps another journey, or when the host has 50 that are not over */
    public JourneyView add(UUID userId, TravelInput input, Place place) {
        HostProfile profile = reserved(userId);
        Instant now = clock.instant();
        TimeSpan span = input.span(ZoneId.of(place.timeZone()), now);
        requireRoom(profile, now);
        TravelPeriod journey = new TravelPeriod(profile.id(), span, place, now);
        if (!travels.add(journey)) {
            throw new BusinessException(ErrorCode.CONFLICT, "You are on another journey at that time", "from");
        }
        changes.fire(new HostChanged(profile.id()));
        return JourneyView.of(journey, engagements.sessions(userId, span));
    }

    private void requireRoom(HostProfile profile, Instant now) {
        if (travels.upcoming(profile.id(), now).size() >= MOST_JOURNEYS) {
            throw new BusinessException(
                    ErrorCode.CONFLICT, "You have " + MOST_JOURNEYS + " journeys ahead: remove some first");
        }
    }

    /** @throws BusinessException NOT_FOUND when this host has none of this id */
    public void remove(UUID userId, UUID journeyId) {
        HostProfile profile = reserved(userId);
        travels.remove(profile.id(), journeyId);
        changes.fire(new HostChanged(profile.id()));
    }

    private HostProfile reserved(UUID userId) {
        bookings.queueFor(userId, userId);
        return profiles.completeOf(userId);
    }
}
