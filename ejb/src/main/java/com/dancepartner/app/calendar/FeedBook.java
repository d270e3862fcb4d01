package com.dancepartner.app.calendar;

import com.dancepartner.domain.calendar.BusyPlan;
import com.dancepartner.domain.calendar.CalendarFeed;
import com.dancepartner.domain.calendar.CalendarFeeds;
import com.dancepartner.domain.calendar.ImportedTimes;
import com.dancepartner.domain.calendar.LeasedFeed;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.host.HostChanged;
import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.host.HostProfiles;
import com.dancepartner.domain.jpa.Ids;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The transactions behind imported calendars. Nothing is fetched or read in here. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class FeedBook {

    static final int MOST = 5;

    @Inject
    HostProfiles profiles;

    @Inject
    CalendarFeeds feeds;

    @Inject
    ImportedTimes times;

    @Inject
    CalendarSettings settings;

    @Inject
    Event<HostChanged> changes;

    @Inject
    Clock clock;

    public List<FeedView> list(UUID userId) {
        return feeds.ofHost(profiles.completeOf(userId).id()).stream()
                .map(FeedView::of)
                .toList();
    }

    /** The zone in which the host's calendars are read. @throws BusinessException FORBIDDEN when the user is no host */
    public ZoneId homeOf(UUID userId) {
        return profiles.completeOf(userId).zone();
    }

    /** The same for who has this calendar. @throws BusinessException FORBIDDEN, NOT_FOUND */
    public ZoneId homeOf(UUID userId, UUID feedId) {
        HostProfile profile = profiles.completeOf(userId);
        CalendarFeed ignored = feeds.getForUpdate(profile.id(), feedId);
        return profile.zone();
    }

    /** @throws BusinessException CONFLICT when the host has five already */
    public FeedView subscribe(UUID userId, String name, String host, String sealedUrl) {
        return added(userId, (profileId, id) -> feeds.subscribe(id, profileId, name, host, sealedUrl, clock.instant()));
    }

    /** @throws BusinessException CONFLICT when the host has five already */
    public FeedView upload(UUID userId, String name, BusyPlan plan) {
        return added(userId, (profileId, id) -> {
            feeds.addUploaded(id, profileId, name, clock.instant());
            keep(id, profileId, null, plan);
        });
    }

    private FeedView added(UUID userId, Addition addition) {
        // locked, so that those who come at once are counted one by one
        HostProfile profile = profiles.getForUpdate(profiles.completeOf(userId).id());
        if (feeds.ofHost(profile.id()).size() >= MOST) {
            throw new BusinessException(
                    ErrorCode.CONFLICT, "You have " + MOST + " calendars already: remove one before you add another");
        }
        UUID id = Ids.next();
        addition.of(profile.id(), id);
        return view(profile.id(), id);
    }

    private interface Addition {
        void of(UUID profileId, UUID feedId);
    }

    /** @throws BusinessException NOT_FOUND, or STATE_CONFLICT for a calendar that has an address */
    public FeedView replace(UUID userId, UUID feedId, BusyPlan plan) {
        return changed(userId, feedId, true, profileId -> keep(feedId, profileId, null, plan));
    }

    /** @throws BusinessException NOT_FOUND, or STATE_CONFLICT for a calendar that was uploaded */
    public FeedView refresh(UUID userId, UUID feedId) {
        return changed(userId, feedId, false, profileId -> feeds.fetchSoon(feedId));
    }

    private FeedView changed(UUID userId, UUID feedId, boolean uploaded, Consumer<UUID> change) {
        UUID profileId = profiles.completeOf(userId).id();
        CalendarFeed feed = feeds.getForUpdate(profileId, feedId);
        if (feed.isUploaded() != uploaded) {
            throw new BusinessException(
                    ErrorCode.STATE_CONFLICT,
                    uploaded
                            ? "This calendar is fetched from its address: nothing can be uploaded in its place"
                            : "This calendar was uploaded: upload it again",
                    "kind");
        }
        change.accept(profileId);
        return view(profileId, feedId);
    }

    /** Frees the hours that it blocked. @throws BusinessException NOT_FOUND */
    public void remove(UUID userId, UUID feedId) {
        UUID profileId = profiles.completeOf(userId).id();
        CalendarFeed feed = feeds.getForUpdate(profileId, feedId);
        feeds.remove(feed.id());
        changes.fire(new HostChanged(profileId));
    }

    public Optional<LeasedFeed> leaseNext() {
        return feeds.leaseNext();
    }

    /** Keeps what was fetched, unless somebody else has fetched it meanwhile. */
    public void fetched(LeasedFeed leased, @Nullable String etag, BusyPlan plan) {
        if (feeds.holds(leased)) {
            keep(leased.id(), leased.hostProfileId(), etag, plan);
        }
    }

    public void unchanged(LeasedFeed leased) {
        feeds.unchanged(leased, settings.pollEvery());
    }

    public void failed(LeasedFeed leased, String error) {
        feeds.failed(leased, error, settings.pollEvery());
    }

    private void keep(UUID feedId, UUID profileId, @Nullable String etag, BusyPlan plan) {
        feeds.read(feedId, etag, plan, settings.pollEvery());
        if (times.replace(feedId, profileId, plan.busy())) {
            changes.fire(new HostChanged(profileId));
        }
    }

    private FeedView view(UUID profileId, UUID feedId) {
        return FeedView.of(feeds.getForUpdate(profileId, feedId));
    }
}
