package com.dancepartner.app.identity;

import com.dancepartner.domain.identity.SecretToken;
import com.dancepartner.domain.identity.Vault;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The key of DATA_ENCRYPTION_KEY, under which second factors are kept. */
@ApplicationScoped
public class DataKey {

    @Inject
    @ConfigProperty(name = "data.encryption.key")
    String base64;

    private Vault vault;

    @PostConstruct
    void read() {
        try {
            vault = Vault.of(base64);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "DATA_ENCRYPTION_KEY is not the base64 of 32 bytes (make one with openssl rand -base64 32)", e);
        }
    }

    /** Reads the key, so that a malformed one stops the start and not the first staff sign-in. */
    public void requireUsable() {
        vault.open(vault.seal("usable"));
    }

    /** A key of its own for this purpose: from it, neither this one nor any other can be told. */
    public SecretToken keyFor(String purpose) {
        return new SecretToken(base64.strip()).derive(purpose);
    }

    public Vault vault() {
        return vault;
    }
}
