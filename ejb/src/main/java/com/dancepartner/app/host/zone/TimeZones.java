package com.dancepartner.app.host.zone;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.host.Place;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Finds the IANA zone of a place (G09). Costs CPU: never in a transaction, and one at a time, so that many cannot starve others. */
@ApplicationScoped
public class TimeZones {

    private static final int PATIENCE_SECONDS = 5;
    private static final double DEGREES_AN_HOUR = 15;

    private final Semaphore turn = new Semaphore(1, true);

    /** Guarded by the turn. Drawn at the first question: most servers never hear one. */
    private @Nullable Atlas atlas;

    /**
     * The zone of a place: at sea, and where no zone is known, the nautical one, such as Etc/GMT+2.
     *
     * @throws BusinessException VALIDATION_ERROR for a place that is not on earth; SERVICE_UNAVAILABLE when too many ask
     */
    public ZoneId at(double latitude, double longitude) {
        Place.requireOnEarth(latitude, longitude);
        takeTurn();
        try {
            return atlas().zoneAt(latitude, longitude).orElseGet(() -> nautical(longitude));
        } finally {
            turn.release();
        }
    }

    private Atlas atlas() {
        if (atlas == null) {
            atlas = Atlas.drawn();
        }
        return atlas;
    }

    private void takeTurn() {
        try {
            if (turn.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a time zone", e);
        }
        throw new BusinessException(
                ErrorCode.SERVICE_UNAVAILABLE, "Too many ask for time zones at this moment: give time_zone yourself");
    }

    /** Signs are those of POSIX: west of Greenwich is plus. */
    static ZoneId nautical(double longitude) {
        long hours = Math.round(longitude / DEGREES_AN_HOUR);
        return ZoneId.of(hours == 0 ? "Etc/GMT" : "Etc/GMT" + (hours > 0 ? "-" : "+") + Math.abs(hours));
    }
}
