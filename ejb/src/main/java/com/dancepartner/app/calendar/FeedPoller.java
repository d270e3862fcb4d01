package com.dancepartner.app.calendar;

import com.dancepartner.app.calendar.CalendarSource.Fetched;
import com.dancepartner.app.identity.DataKey;
import com.dancepartner.domain.calendar.LeasedFeed;
import com.dancepartner.domain.error.BusinessException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fetches the calendars that are due: leased in one transaction, fetched and read in none, recorded in another. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FeedPoller {

    private static final Logger LOG = System.getLogger(FeedPoller.class.getName());
    private static final int AT_ONCE = 10;

    @Inject
    FeedBook book;

    @Inject
    CalendarSource source;

    @Inject
    ReadingRoom room;

    @Inject
    CalendarSettings settings;

    @Inject
    DataKey key;

    @Inject
    Clock clock;

    /** Fetches what is due, a few at a time: a slow server takes twenty seconds. */
    public void fetchDue() {
        int done = 0;
        while (done < AT_ONCE && fetchOne()) {
            done++;
        }
    }

    /** Fetches the calendar that is due longest. @return whether there was one */
    boolean fetchOne() {
        Optional<LeasedFeed> next = book.leaseNext();
        next.ifPresent(this::fetch);
        return next.isPresent();
    }

    private void fetch(LeasedFeed leased) {
        try {
            ImportWindow window = ImportWindow.fetched(clock.instant());
            keep(leased, window, source.fetch(address(leased), etag(leased, window)));
        } catch (CalendarUnreachable | BusinessException e) {
            failed(leased, Objects.requireNonNullElse(e.getMessage(), "The calendar was not read"));
        } catch (RuntimeException e) {
            UUID id = leased.id();
            LOG.log(Level.ERROR, () -> "Fetching calendar " + id + " failed", e);
            failed(leased, "The calendar was not read for a reason of ours; it will be tried again");
        }
    }

    private FeedAddress address(LeasedFeed leased) {
        return FeedAddress.of(URI.create(key.vault().open(leased.sealedUrl())), settings);
    }

    /** None when the window has moved on: then the calendar is read anew, be it what it was. */
    private static @Nullable String etag(LeasedFeed leased, ImportWindow window) {
        return Optional.ofNullable(leased.knownUntil())
                .filter(window::isCoveredUntil)
                .map(until -> leased.etag())
                .orElse(null);
    }

    private void keep(LeasedFeed leased, ImportWindow window, Fetched fetched) {
        if (fetched instanceof Fetched.Calendar calendar) {
            book.fetched(leased, calendar.etag(), room.read(calendar.content(), leased.home(), window));
        } else {
            book.unchanged(leased);
        }
    }

    private void failed(LeasedFeed leased, String words) {
        LOG.log(Level.DEBUG, "Calendar {0} was not read: {1}", leased.id(), words);
        book.failed(leased, words);
    }
}
