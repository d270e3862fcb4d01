package com.dancepartner.app.availability;

import com.dancepartner.app.host.zone.TimeZones;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.host.Place;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** The front of a host's calendar: finds the time zone of a place where the host gives none (G09), then one transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AvailabilityDesk {

    @Inject
    AvailabilityBook hours;

    @Inject
    TravelBook travel;

    @Inject
    TimeZones zones;

    /** @throws BusinessException FORBIDDEN for no host, STATE_CONFLICT while the profile is a draft (G08) */
    public AvailabilityView own(UUID userId) {
        return hours.own(userId);
    }

    public AvailabilityView replace(UUID userId, AvailabilityInput input) {
        return hours.replace(userId, input);
    }

    public OverrideView addOverride(UUID userId, OverrideInput input) {
        return hours.add(userId, input);
    }

    /** @throws BusinessException NOT_FOUND when this host has none of this id */
    public void removeOverride(UUID userId, UUID overrideId) {
        hours.remove(userId, overrideId);
    }

    public JourneyList journeys(UUID userId) {
        return travel.own(userId);
    }

    /** @throws BusinessException CONFLICT when it overlaps another journey */
    public JourneyView travel(UUID userId, TravelInput input) {
        travel.requireHost(userId);
        String zone = Optional.ofNullable(input.timeZone())
                .orElseGet(() -> zones.at(input.latitude(), input.longitude()).getId());
        Place place = input.place(zone);
        return travel.add(userId, input, place);
    }

    /** @throws BusinessException NOT_FOUND when this host has none of this id */
    public void removeJourney(UUID userId, UUID journeyId) {
        travel.remove(userId, journeyId);
    }
}
