package com.dancepartner.domain.host;

import com.dancepartner.domain.jpa.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A photo of a host; its renditions lie in the document store. An id is never used again for another picture (G72). */
@Entity
@Table(name = "host_photos")
public class HostPhoto {

    @Id
    private UUID id;

    @Column(name = "host_profile_id")
    private UUID hostProfileId;

    private short position;

    private int width;

    private int height;

    @Column(name = "created_at")
    private Instant createdAt;

    protected HostPhoto() {}

    /**
     * Of no place yet: {@link HostPhotos#add} gives it one.
     *
     * @param id under which its renditions are stored
     * @param width pixels of the large rendition
     * @param height pixels of the large rendition
     */
    public HostPhoto(UUID id, UUID hostProfileId, int width, int height, Instant now) {
        this.id = id;
        this.hostProfileId = hostProfileId;
        this.width = width;
        this.height = height;
        this.createdAt = now;
    }

    public static UUID nextId() {
        return Ids.next();
    }

    void placeAt(int newPosition) {
        position = (short) newPosition;
    }

    public UUID id() {
        return id;
    }

    public UUID hostProfileId() {
        return hostProfileId;
    }

    /** From 0, which is the one that searches show. */
    public int position() {
        return position;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public Instant createdAt() {
        return createdAt;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HostPhoto photo && id.equals(photo.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
