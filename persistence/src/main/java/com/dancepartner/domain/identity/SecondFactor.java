package com.dancepartner.domain.identity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The authenticator of an account (TOTP, RFC 6238) and its recovery codes (G07). Counts once a first code has shown that it works. */
@Entity
@Table(name = "second_factors")
public class SecondFactor {

    @Id
    @Column(name = "user_id")
    private UUID userId;

    @Column(name = "sealed_secret")
    private String sealedSecret;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    @Column(name = "last_step")
    private long lastStep;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "recovery_codes", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "code_hash")
    private Set<String> recoveryCodes = new HashSet<>();

    @Version
    private long version;

    protected SecondFactor() {}

    /** @param sealedSecret the shared secret, encrypted */
    public SecondFactor(UUID userId, String sealedSecret, Instant now) {
        this.userId = userId;
        this.sealedSecret = sealedSecret;
        this.createdAt = now;
    }

    /** The first code fitted: from now on the account needs one. */
    public void confirm(long step, Set<String> recoveryCodeHashes, Instant now) {
        lastStep = step;
        confirmedAt = now;
        recoveryCodes.addAll(recoveryCodeHashes);
    }

    /** Takes the code of a time step. @return whether it was not taken before: no code is good twice */
    public boolean take(long step) {
        if (step <= lastStep) {
            return false;
        }
        lastStep = step;
        return true;
    }

    /** Uses a recovery code up. @return whether it was one */
    public boolean takeRecoveryCode(String codeHash) {
        return recoveryCodes.remove(codeHash);
    }

    public boolean isConfirmed() {
        return confirmedAt != null;
    }

    public String sealedSecret() {
        return sealedSecret;
    }
}
