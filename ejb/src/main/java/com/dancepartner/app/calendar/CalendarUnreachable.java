package com.dancepartner.app.calendar;

/** A calendar was not fetched. The message is meant for its host: plain words without the address. */
public class CalendarUnreachable extends RuntimeException {

    public CalendarUnreachable(String message) {
        super(message);
    }

    public CalendarUnreachable(String message, Throwable cause) {
        super(message, cause);
    }
}
