package com.dancepartner.app.calendar;

import com.dancepartner.app.calendar.ical.CalendarReader;
import com.dancepartner.app.identity.DataKey;
import com.dancepartner.domain.calendar.BusyPlan;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The calendars of hosts elsewhere, for their hosts. Calendars are read outside of transactions. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FeedDesk {

    /** Bytes of a calendar that is uploaded, at most. */
    public static final int MOST_BYTES = CalendarReader.MOST_BYTES;

    private static final int LONGEST_NAME = 60;

    @Inject
    FeedBook book;

    @Inject
    ReadingRoom room;

    @Inject
    CalendarSettings settings;

    @Inject
    DataKey key;

    @Inject
    Clock clock;

    public FeedList list(UUID userId) {
        return new FeedList(book.list(userId));
    }

    /** Keeps the address; the calendar is fetched within seconds. @throws BusinessException VALIDATION_ERROR, CONFLICT */
    public FeedView subscribe(UUID userId, SubscribeRequest request) {
        FeedAddress address = FeedAddress.of(request.url(), settings);
        String sealed = key.vault().seal(address.uri().toString());
        return book.subscribe(userId, request.name().strip(), address.host(), sealed);
    }

    /** Reads a calendar and keeps its busy times, nothing else of it. @throws BusinessException VALIDATION_ERROR, CONFLICT */
    public FeedView upload(UUID userId, @Nullable String name, InputStream calendar) {
        ZoneId home = book.homeOf(userId);
        String given = name == null ? "" : name.strip();
        if (given.isEmpty() || given.length() > LONGEST_NAME) {
            throw BusinessException.invalid("name", "name is required, at most " + LONGEST_NAME + " characters");
        }
        return book.upload(userId, given, read(home, calendar));
    }

    /** Reads another version of a calendar that was uploaded. @throws BusinessException as above, NOT_FOUND */
    public FeedView replace(UUID userId, UUID feedId, InputStream calendar) {
        return book.replace(userId, feedId, read(book.homeOf(userId, feedId), calendar));
    }

    public FeedView refresh(UUID userId, UUID feedId) {
        return book.refresh(userId, feedId);
    }

    public void remove(UUID userId, UUID feedId) {
        book.remove(userId, feedId);
    }

    private BusyPlan read(ZoneId home, InputStream calendar) {
        return room.read(bytes(calendar), home, ImportWindow.uploaded(clock.instant()));
    }

    private static byte[] bytes(InputStream calendar) {
        try {
            byte[] bytes = calendar.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new BusinessException(
                        ErrorCode.PAYLOAD_TOO_LARGE, "The calendar is larger than " + MOST_BYTES + " bytes");
            }
            return bytes;
        } catch (IOException e) {
            throw BusinessException.invalid("calendar", "The calendar did not arrive whole");
        }
    }
}
