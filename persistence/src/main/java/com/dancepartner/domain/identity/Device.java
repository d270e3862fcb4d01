package com.dancepartner.domain.identity;

import com.dancepartner.domain.jpa.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One sign-in of an account on one device: the family of its refresh tokens (G17). Ended, none of its tokens is good. */
@Entity
@Table(name = "devices")
public class Device {

    @Id
    private UUID id;

    @Column(name = "user_id")
    private UUID userId;

    private String name;
    private String fingerprint;
    private String address;

    @Column(name = "second_factor")
    private boolean secondFactor;

    @Column(name = "signed_in_at")
    private Instant signedInAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Version
    private long version;

    protected Device() {}

    /** @param secondFactor whether a second factor was shown as well: without it staff have no rights */
    public Device(UUID userId, DeviceTraits traits, boolean secondFactor, Instant now) {
        this.id = Ids.next();
        this.userId = userId;
        this.name = traits.name();
        this.fingerprint = traits.fingerprint();
        this.address = traits.address();
        this.secondFactor = secondFactor;
        this.signedInAt = now;
        this.lastUsedAt = now;
    }

    public void used(String fromAddress, Instant now) {
        address = fromAddress;
        lastUsedAt = now;
    }

    public boolean isLive() {
        return endedAt == null;
    }

    public UUID id() {
        return id;
    }

    public UUID userId() {
        return userId;
    }

    public String name() {
        return name;
    }

    /** Tells a known device from a new one. */
    public String fingerprint() {
        return fingerprint;
    }

    public String address() {
        return address;
    }

    public boolean hasSecondFactor() {
        return secondFactor;
    }

    public Instant signedInAt() {
        return signedInAt;
    }

    public Instant lastUsedAt() {
        return lastUsedAt;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Device device && id.equals(device.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
