package com.dancepartner.domain.booking;

import com.dancepartner.domain.jpa.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody said of a no-show or a dispute, with where they were: evidence, which nobody changes. */
@Entity
@Table(name = "booking_reports")
public class BookingReport {

    @Id
    private UUID id;

    @Column(name = "booking_id")
    private UUID bookingId;

    private String kind;

    @Convert(converter = Actor.Column.class)
    private Actor actor;

    @Column(name = "actor_id")
    private UUID actorId;

    private String code;
    private String statement;
    private @Nullable Double latitude;
    private @Nullable Double longitude;

    @Column(name = "accuracy_metres")
    private @Nullable Double accuracyMetres;

    @Column(name = "created_at")
    private Instant createdAt;

    protected BookingReport() {}

    /**
     * @param kind no_show, dispute or resolution
     * @param code what it is about in one word, such as left_early
     */
    public BookingReport(
            UUID bookingId, String kind, Actor actor, UUID actorId, String code, String statement, Instant now) {
        this.id = Ids.next();
        this.bookingId = bookingId;
        this.kind = kind;
        this.actor = actor;
        this.actorId = actorId;
        this.code = code;
        this.statement = statement;
        this.createdAt = now;
    }

    /** Where the one who reports is, by their phone. */
    public void at(double newLatitude, double newLongitude, @Nullable Double newAccuracyMetres) {
        latitude = newLatitude;
        longitude = newLongitude;
        accuracyMetres = newAccuracyMetres;
    }

    public String kind() {
        return kind;
    }

    public Actor actor() {
        return actor;
    }

    public String code() {
        return code;
    }

    public String statement() {
        return statement;
    }

    public @Nullable Double latitude() {
        return latitude;
    }

    public @Nullable Double longitude() {
        return longitude;
    }

    public @Nullable Double accuracyMetres() {
        return accuracyMetres;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
