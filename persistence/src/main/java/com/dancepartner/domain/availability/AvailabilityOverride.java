package com.dancepartner.domain.availability;

import com.dancepartner.domain.jpa.Ids;
import com.dancepartner.domain.time.TimeSpan;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Hours opened once, or closed (R313, R314). */
@Entity
@Table(name = "availability_overrides")
public class AvailabilityOverride {

    @Id
    private UUID id;

    @Column(name = "host_profile_id")
    private UUID hostProfileId;

    @Convert(converter = OverrideKind.Column.class)
    private OverrideKind kind;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    private String note;

    @Column(name = "created_at")
    private Instant createdAt;

    protected AvailabilityOverride() {}

    /** @param note for the host alone */
    public AvailabilityOverride(UUID hostProfileId, OverrideKind kind, TimeSpan span, String note, Instant now) {
        this.id = Ids.next();
        this.hostProfileId = hostProfileId;
        this.kind = kind;
        this.startsAt = span.start();
        this.endsAt = span.end();
        this.note = note;
        this.createdAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID hostProfileId() {
        return hostProfileId;
    }

    public OverrideKind kind() {
        return kind;
    }

    public TimeSpan span() {
        return new TimeSpan(startsAt, endsAt);
    }

    public String note() {
        return note;
    }
}
