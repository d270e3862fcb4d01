package com.dancepartner.app.host;

import com.dancepartner.app.host.zone.TimeZones;
import com.dancepartner.domain.error.BusinessException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The front of host profiles: finds the time zone of a place where the host gives none (G09), then one transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HostDesk {

    @Inject
    HostBook book;

    @Inject
    TimeZones zones;

    /** @throws BusinessException CONFLICT when the user has a profile, be it a draft (R270, G08) */
    public OwnHostView becomeHost(UUID userId, HostProfileInput input) {
        return book.becomeHost(userId, input, zone(input.timeZone(), input.latitude(), input.longitude()));
    }

    /** Completes a draft, or replaces what a complete profile says. @throws BusinessException FORBIDDEN for no host */
    public OwnHostView describe(UUID userId, HostProfileInput input) {
        return book.describe(userId, input, zone(input.timeZone(), input.latitude(), input.longitude()));
    }

    /** Changes what is given. @throws BusinessException STATE_CONFLICT while the profile is a draft */
    public OwnHostView change(UUID userId, HostProfileChange change) {
        change.requireWholePoint();
        return book.change(userId, change, zoneOf(change));
    }

    /** @throws BusinessException STATE_CONFLICT while the profile is a draft */
    public OwnHostView moveTo(UUID userId, LocationInput input) {
        return book.moveTo(userId, input.place(zone(input.timeZone(), input.latitude(), input.longitude())));
    }

    /** @throws BusinessException CONFLICT when it is offered already */
    public OwnHostView addStyle(UUID userId, StyleOffer offer) {
        return book.addStyle(userId, offer);
    }

    /** @throws BusinessException NOT_FOUND when it is not offered */
    public void removeStyle(UUID userId, String slug) {
        book.removeStyle(userId, slug);
    }

    /** Asks staff to vet the profile (G42). @throws BusinessException STATE_CONFLICT for a draft, or out of turn */
    public OwnHostView submit(UUID userId) {
        return book.submit(userId);
    }

    public OwnHostView own(UUID userId) {
        return book.own(userId);
    }

    /** @param callerId null when nobody is signed in */
    public HostView get(@Nullable UUID callerId, UUID profileId) {
        return book.shown(callerId, profileId);
    }

    public List<DanceStyleView> danceStyles() {
        return book.danceStyles();
    }

    private @Nullable String zoneOf(HostProfileChange change) {
        if (change.latitude() == null || change.longitude() == null) {
            return change.timeZone();
        }
        return zone(change.timeZone(), change.latitude(), change.longitude());
    }

    private String zone(@Nullable String given, double latitude, double longitude) {
        return given == null ? zones.at(latitude, longitude).getId() : given;
    }
}
