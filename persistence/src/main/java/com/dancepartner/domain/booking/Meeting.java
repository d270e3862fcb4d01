package com.dancepartner.domain.booking;

import com.dancepartner.domain.time.TimeSpan;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When and where they dance. Never changed, only replaced. */
@Embeddable
public class Meeting {

    @Column(name = "scheduled_start")
    private Instant scheduledStart;

    @Column(name = "scheduled_end")
    private Instant scheduledEnd;

    @Column(name = "blocked_until")
    private Instant blockedUntil;

    @Column(name = "time_zone")
    private String timeZone;

    private String venue;
    private @Nullable Double latitude;
    private @Nullable Double longitude;

    protected Meeting() {}

    /**
     * @param buffer kept free after the end
     * @param timeZone IANA zone of the place
     * @param latitude degrees north, with the longitude, or neither
     */
    public Meeting(
            TimeSpan schedule,
            Duration buffer,
            String timeZone,
            String venue,
            @Nullable Double latitude,
            @Nullable Double longitude) {
        this.scheduledStart = schedule.start();
        this.scheduledEnd = schedule.end();
        this.blockedUntil = schedule.end().plus(buffer);
        this.timeZone = timeZone;
        this.venue = venue;
        this.latitude = latitude;
        this.longitude = longitude;
    }

    /** At another time, with the same buffer. */
    Meeting at(TimeSpan schedule, String zone) {
        return new Meeting(schedule, buffer(), zone, venue, latitude, longitude);
    }

    /** Free so much longer after it: the session itself stays as it is while its added time waits to be paid. */
    Meeting keptFree(Duration longer) {
        return new Meeting(schedule(), buffer().plus(longer), timeZone, venue, latitude, longitude);
    }

    /** With a later end, for which the time was kept free. */
    Meeting lengthenedTo(Instant end) {
        TimeSpan longer = new TimeSpan(scheduledStart, end);
        return new Meeting(longer, Duration.between(end, blockedUntil), timeZone, venue, latitude, longitude);
    }

    private Duration buffer() {
        return Duration.between(scheduledEnd, blockedUntil);
    }

    public TimeSpan schedule() {
        return new TimeSpan(scheduledStart, scheduledEnd);
    }

    /** From the start to the end of the buffer: neither party has another session then. */
    public TimeSpan blocked() {
        return new TimeSpan(scheduledStart, blockedUntil);
    }

    public String timeZone() {
        return timeZone;
    }

    public String venue() {
        return venue;
    }

    public @Nullable Double latitude() {
        return latitude;
    }

    public @Nullable Double longitude() {
        return longitude;
    }
}
