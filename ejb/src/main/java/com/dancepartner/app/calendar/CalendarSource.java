package com.dancepartner.app.calendar;

import org.jspecify.annotations.Nullable;

/** Where calendars are fetched from, out there: never inside a transaction. */
public interface CalendarSource {

    /**
     * Fetches a calendar, or learns that it is what it was.
     *
     * @param etag of what was fetched before, if it is known
     * @throws CalendarUnreachable when there is no answer that could be a calendar
     */
    Fetched fetch(FeedAddress address, @Nullable String etag);

    /** What came back. */
    sealed interface Fetched {

        /** It is what it was. */
        record Unchanged() implements Fetched {}

        /**
         * A calendar.
         *
         * @param etag by which it can be asked for again
         */
        @SuppressWarnings("ArrayRecordComponent") // never compared
        record Calendar(byte[] content, @Nullable String etag) implements Fetched {}
    }
}
