package com.dancepartner.domain.availability;

import com.dancepartner.domain.jpa.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.UUID;

/** A weekly window as it is kept; {@link WeeklyWindow} says what it means. */
@Entity
@Table(name = "host_availability")
public class AvailabilityWindow {

    @Id
    private UUID id;

    @Column(name = "host_profile_id")
    private UUID hostProfileId;

    @Column(name = "day_of_week")
    private short dayOfWeek;

    @Column(name = "start_time")
    private LocalTime startTime;

    @Column(name = "end_time")
    private LocalTime endTime;

    protected AvailabilityWindow() {}

    public AvailabilityWindow(UUID hostProfileId, WeeklyWindow window) {
        this.id = Ids.next();
        this.hostProfileId = hostProfileId;
        this.dayOfWeek = (short) window.day().getValue();
        this.startTime = window.start();
        this.endTime = window.end();
    }

    public WeeklyWindow window() {
        return new WeeklyWindow(DayOfWeek.of(dayOfWeek), startTime, endTime);
    }
}
