package com.dancepartner.app.host;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.host.DanceStyle;
import com.dancepartner.domain.host.DanceStyles;
import com.dancepartner.domain.host.HostChanged;
import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.host.HostProfiles;
import com.dancepartner.domain.host.Languages;
import com.dancepartner.domain.host.OfferedStyle;
import com.dancepartner.domain.host.Place;
import com.dancepartner.domain.host.VerificationStatus;
import com.dancepartner.domain.host.Verifier;
import com.dancepartner.domain.identity.AccountChanged;
import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.identity.Users;
import com.dancepartner.domain.money.ExchangeRates;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The transactions behind host profiles: each locks the profile, changes it, and says that it changed. */
@Stateless
public class HostBook {

    @Inject
    Users users;

    @Inject
    HostProfiles profiles;

    @Inject
    DanceStyles danceStyles;

    @Inject
    OfferedStyles offers;

    @Inject
    Languages languages;

    @Inject
    ExchangeRates rates;

    @Inject
    HostViews views;

    @Inject
    Event<AccountChanged> accountChanges;

    @Inject
    Event<HostChanged> hostChanges;

    @Inject
    Clock clock;

    /**
     * Makes the profile of somebody who has none.
     *
     * @param zone as given or as found
     * @throws BusinessException CONFLICT when the user has a profile, be it a draft (R270, G08)
     */
    public OwnHostView becomeHost(UUID userId, HostProfileInput input, String zone) {
        if (profiles.findByUser(userId).isPresent()) {
            throw new BusinessException(
                    ErrorCode.CONFLICT, "You have a host profile already: change it instead of beginning another");
        }
        Instant now = clock.instant();
        users.get(userId).becomeHost(now);
        HostProfile profile = HostProfile.draft(userId, now);
        describe(profile, input, zone, now);
        profiles.add(profile);
        accountChanges.fire(new AccountChanged(userId));
        return views.own(profile);
    }

    /** Completes a draft, or replaces what a complete profile says. */
    public OwnHostView describe(UUID userId, HostProfileInput input, String zone) {
        return changed(userId, (profile, now) -> describe(profile, input, zone, now));
    }

    /** @param zone as given or as found; null to keep it */
    public OwnHostView change(UUID userId, HostProfileChange change, @Nullable String zone) {
        return change.isEmpty() ? own(userId) : changed(userId, (profile, now) -> change(profile, change, zone, now));
    }

    public OwnHostView moveTo(UUID userId, Place place) {
        return changed(userId, (profile, now) -> profile.moveTo(place, now));
    }

    /** @throws BusinessException CONFLICT when it is offered already */
    public OwnHostView addStyle(UUID userId, StyleOffer offer) {
        return changed(userId, (profile, now) -> profile.addStyle(offers.one(offer), now));
    }

    /** @throws BusinessException NOT_FOUND when it is not offered */
    public void removeStyle(UUID userId, String slug) {
        OwnHostView ignored = changed(userId, (profile, now) -> profile.removeStyle(style(slug), now));
    }

    /** Asks staff to vet the profile (G42). @throws BusinessException STATE_CONFLICT for a draft, or out of turn */
    public OwnHostView submit(UUID userId) {
        return changed(userId, (profile, now) -> {
            profile.requireComplete();
            profile.verify(Verifier.HOST, VerificationStatus.PENDING, now);
        });
    }

    public OwnHostView own(UUID userId) {
        return views.own(profiles.ofUser(userId));
    }

    /** @param callerId null when nobody is signed in */
    public HostView shown(@Nullable UUID callerId, UUID profileId) {
        return views.of(profiles.getShown(profileId, callerId));
    }

    public List<DanceStyleView> danceStyles() {
        return danceStyles.all().stream().map(DanceStyleView::of).toList();
    }

    private DanceStyle style(String slug) {
        return danceStyles.findBySlug(slug).orElseThrow(() -> BusinessException.notFound("dance style", slug));
    }

    private OwnHostView changed(UUID userId, BiConsumer<HostProfile, Instant> change) {
        // who books this host at this moment waits: zone, rate and styles are theirs until then
        User ignored = users.getForUpdate(userId);
        HostProfile profile = profiles.getForUpdate(profiles.ofUser(userId).id());
        change.accept(profile, clock.instant());
        hostChanges.fire(new HostChanged(profile.id()));
        return views.own(profile);
    }

    /** What is asked of the database comes first: a question writes what was changed before it. */
    private void describe(HostProfile profile, HostProfileInput input, String zone, Instant now) {
        rates.requireKnown(input.currency());
        Set<String> spoken = languages.known(input.spoken());
        Set<OfferedStyle> danced = offers.all(input.styles());
        profile.describe(input.offer(zone), danced, now);
        profile.speak(spoken, now);
    }

    private void change(HostProfile profile, HostProfileChange change, @Nullable String zone, Instant now) {
        Optional.ofNullable(change.currency()).ifPresent(rates::requireKnown);
        Optional<Set<OfferedStyle>> danced =
                Optional.ofNullable(change.styles()).map(offers::all);
        Optional<Set<String>> spoken = Optional.ofNullable(change.languages()).map(languages::known);
        profile.change(change.offer(zone), now);
        danced.ifPresent(styles -> profile.danceAll(styles, now));
        spoken.ifPresent(codes -> profile.speak(codes, now));
    }
}
