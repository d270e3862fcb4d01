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

/**
 * A refresh token as the server knows it: by its hash. Each is good once and has one successor (G17); the token together
 * with the salt kept here gives that successor again, so that a retry gets what the lost answer held.
 */
@Entity
@Table(name = "refresh_tokens")
public class RefreshToken {

    public static final Duration LIFETIME = Duration.ofDays(7);

    /** Two requests of one phone may present the same token at once: the second is served within this time. */
    public static final Duration GRACE = Duration.ofSeconds(30);

    @Id
    private UUID id;

    @Column(name = "device_id")
    private UUID deviceId;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "access_token_id")
    private UUID accessTokenId;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    @Column(name = "successor_salt")
    private @Nullable String successorSalt;

    @Version
    private long version;

    protected RefreshToken() {}

    private RefreshToken(UUID deviceId, SecretToken secret, Instant now) {
        this.id = Ids.next();
        this.deviceId = deviceId;
        this.tokenHash = secret.hash();
        this.accessTokenId = UUID.randomUUID();
        this.issuedAt = now;
        this.expiresAt = now.plus(LIFETIME);
    }

    /** The first token of a sign-in. */
    public static RefreshToken first(UUID deviceId, SecretToken secret, Instant now) {
        return new RefreshToken(deviceId, secret, now);
    }

    /** Uses this token up. @return the secret of the one that follows */
    public SecretToken use(SecretToken own, Instant now) {
        if (usedAt != null) {
            throw new IllegalStateException("used before");
        }
        usedAt = now;
        successorSalt = SecretToken.fresh().value();
        return successor(own);
    }

    /** The token that follows this used one. */
    public RefreshToken next(SecretToken secret, Instant now) {
        return new RefreshToken(deviceId, secret, now);
    }

    /** The secret of the token that follows, known only to who holds this one. */
    public SecretToken successor(SecretToken own) {
        if (successorSalt == null) {
            throw new IllegalStateException("not used yet");
        }
        return own.derive(successorSalt);
    }

    public boolean isUsed() {
        return usedAt != null;
    }

    public boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** Used before, and longer ago than parallel requests explain: somebody copied it. */
    public boolean isReused(Instant now) {
        return usedAt != null && now.isAfter(usedAt.plus(GRACE));
    }

    public UUID deviceId() {
        return deviceId;
    }

    /** The id (jti) of the access token that goes with this one. */
    public UUID accessTokenId() {
        return accessTokenId;
    }
}
