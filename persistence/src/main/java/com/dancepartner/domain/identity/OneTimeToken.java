package com.dancepartner.domain.identity;

import com.dancepartner.domain.jpa.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The token in the link of a mail: good once, and for a time (G22). */
@Entity
@Table(name = "one_time_tokens")
public class OneTimeToken {

    @Id
    private UUID id;

    @Column(name = "user_id")
    private UUID userId;

    @Convert(converter = TokenPurpose.Column.class)
    private TokenPurpose purpose;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    @Version
    private long version;

    protected OneTimeToken() {}

    public OneTimeToken(UUID userId, TokenPurpose purpose, SecretToken secret, Instant now) {
        this.id = Ids.next();
        this.userId = userId;
        this.purpose = purpose;
        this.tokenHash = secret.hash();
        this.issuedAt = now;
        this.expiresAt = now.plus(purpose.lifetime());
    }

    public boolean isGood(TokenPurpose forPurpose, Instant now) {
        return purpose == forPurpose && usedAt == null && now.isBefore(expiresAt);
    }

    public UUID userId() {
        return userId;
    }
}
