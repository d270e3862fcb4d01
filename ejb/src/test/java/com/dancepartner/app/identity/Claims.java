package com.dancepartner.app.identity;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** A verified token with these claims. */
record Claims(Map<String, Object> claims) implements JsonWebToken {

    /** A token as we issue them, good until 12:15. */
    static Claims ours() {
        Map<String, Object> claims = new HashMap<>();
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("sub", UUID.randomUUID().toString());
        claims.put("sid", UUID.randomUUID().toString());
        claims.put("groups", Set.of("USER"));
        claims.put("tv", 3L);
        claims.put("iat", Somebody.NOW.getEpochSecond());
        claims.put("exp", Somebody.NOW.getEpochSecond() + 900);
        return new Claims(claims);
    }

    /** @param value null: without this claim */
    Claims with(String name, @Nullable Object value) {
        Map<String, Object> others = new HashMap<>(claims);
        others.remove(name);
        if (value != null) {
            others.put(name, value);
        }
        return new Claims(others);
    }

    @Override
    public String getName() {
        return String.valueOf(claims.get("sub"));
    }

    @Override
    public Set<String> getClaimNames() {
        return claims.keySet();
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as JsonWebToken has it
    public <T> @Nullable T getClaim(String claim) {
        return (T) claims.get(claim);
    }
}
