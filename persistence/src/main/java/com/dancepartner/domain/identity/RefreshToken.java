package com.dancepartner.domain.identity;

import com.dancepartner.domain.jpa.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A refresh token as the server knows it: by its hash, in the family of the login it comes from (G17). */
@Entity
@Table(name = "refresh_tokens")
public class RefreshToken {

    public static final Duration LIFETIME = Duration.ofDays(7);

    /** Two requests of one phone may present the same token at once: the second is served within this time. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    @Id
    private UUID id;

    @Column(name = "user_id")
    private UUID userId;

    @Column(name = "family_id")
    private UUID familyId;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Version
    private long version;

    protected RefreshToken() {}

    private RefreshToken(UUID userId, UUID familyId, String tokenHash, Instant now) {
        this.id = Ids.next();
        this.userId = userId;
        this.familyId = familyId;
        this.tokenHash = tokenHash;
        this.issuedAt = now;
        this.expiresAt = now.plus(LIFETIME);
    }

    public static RefreshToken ofNewFamily(UUID userId, String tokenHash, Instant now) {
        return new RefreshToken(userId, Ids.next(), tokenHash, now);
    }

    public RefreshToken rotate(String newTokenHash, Instant now) {
        if (usedAt == null) {
            usedAt = now;
        }
        return new RefreshToken(userId, familyId, newTokenHash, now);
    }

    public boolean isUsable(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    /** A token used before, and longer ago than parallel requests explain: somebody copied it. */
    public boolean isReused(Instant now) {
        return usedAt != null && now.isAfter(usedAt.plus(GRACE));
    }

    public UUID userId() {
        return userId;
    }

    public UUID familyId() {
        return familyId;
    }
}
