package com.dancepartner.domain.availability;

import com.dancepartner.domain.host.Place;
import com.dancepartner.domain.jpa.Ids;
import com.dancepartner.domain.time.TimeSpan;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/** When a host dances in another city. */
@Entity
@Table(name = "travel_periods")
public class TravelPeriod {

    @Id
    private UUID id;

    @Column(name = "host_profile_id")
    private UUID hostProfileId;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    private String city;
    private String country;
    private double latitude;
    private double longitude;

    @Column(name = "time_zone")
    private String timeZone;

    @Column(name = "created_at")
    private Instant createdAt;

    protected TravelPeriod() {}

    public TravelPeriod(UUID hostProfileId, TimeSpan span, Place place, Instant now) {
        this.id = Ids.next();
        this.hostProfileId = hostProfileId;
        this.startsAt = span.start();
        this.endsAt = span.end();
        this.city = place.city();
        this.country = place.country();
        this.latitude = place.latitude();
        this.longitude = place.longitude();
        this.timeZone = place.timeZone();
        this.createdAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID hostProfileId() {
        return hostProfileId;
    }

    public TimeSpan span() {
        return new TimeSpan(startsAt, endsAt);
    }

    public Place place() {
        return new Place(city, country, latitude, longitude, timeZone);
    }

    public Travel travel() {
        return new Travel(span(), ZoneId.of(timeZone));
    }

    Instant createdAt() {
        return createdAt;
    }
}
