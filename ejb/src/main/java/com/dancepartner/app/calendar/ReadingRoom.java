package com.dancepartner.app.calendar;

import com.dancepartner.app.calendar.ical.CalendarReader;
import com.dancepartner.domain.calendar.BusyPlan;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Reads a few calendars at a time, so that many hostile ones at once take neither all memory nor all processors. */
@ApplicationScoped
public class ReadingRoom {

    private static final int CHAIRS = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Semaphore chairs;
    private final Duration patience;

    public ReadingRoom() {
        this(new Semaphore(CHAIRS), PATIENCE);
    }

    ReadingRoom(Semaphore chairs, Duration patience) {
        this.chairs = chairs;
        this.patience = patience;
    }

    /** @throws BusinessException VALIDATION_ERROR on calendar; SERVICE_UNAVAILABLE when too many wait already */
    BusyPlan read(byte[] calendar, ZoneId home, ImportWindow window) {
        enter();
        try {
            return CalendarReader.read(calendar, home, window.span(), window.most());
        } finally {
            chairs.release();
        }
    }

    private void enter() {
        try {
            if (!chairs.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new BusinessException(
                        ErrorCode.SERVICE_UNAVAILABLE, "Too many calendars are being read at this moment: try again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting to read a calendar", e);
        }
    }
}
