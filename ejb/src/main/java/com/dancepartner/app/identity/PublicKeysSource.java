package com.dancepartner.app.identity;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * Tells MicroProfile JWT the public keys, as a key set derived from JWT_SECRET_KEY and JWT_PREVIOUS_PUBLIC_KEYS: one
 * setting cannot contradict the other. A location given in MP_JWT_VERIFY_PUBLICKEY_LOCATION would be ignored.
 */
public class PublicKeysSource implements ConfigSource {

    static final String PUBLIC_KEYS = "mp.jwt.verify.publickey";

    private final Map<String, String> environment;
    private @Nullable String jwks;

    /** Found by the configuration's service loader. */
    public PublicKeysSource() {
        this(System.getenv());
    }

    PublicKeysSource(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Set<String> getPropertyNames() {
        return environment.containsKey("JWT_SECRET_KEY") ? Set.of(PUBLIC_KEYS) : Set.of();
    }

    @Override
    public @Nullable String getValue(String name) {
        return getPropertyNames().contains(name) ? keySet() : null;
    }

    private synchronized String keySet() {
        String known = jwks;
        if (known == null) {
            known = JwtKeys.of(
                            environment.getOrDefault("JWT_SECRET_KEY", ""),
                            environment.getOrDefault("JWT_PREVIOUS_PUBLIC_KEYS", ""))
                    .jwks();
            jwks = known;
        }
        return known;
    }

    @Override
    public String getName() {
        return "public keys of JWT_SECRET_KEY";
    }

    /** Above the environment: a stray MP_JWT_VERIFY_PUBLICKEY must not replace the keys we sign with. */
    @Override
    public int getOrdinal() {
        return 500;
    }
}
