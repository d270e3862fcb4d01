package com.dancepartner.api.security;

import com.dancepartner.app.time.RealTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Tokens that were verified, for a minute: at most 10,000, the least recently used go first. */
@ApplicationScoped
public class VerifiedTokens {

    private static final int MOST = 10_000;

    /** G18: what changes about an account shows within this time. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Inject
    RealTime realTime;

    private final Map<String, Login> logins = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Login> eldest) {
            return size() > MOST;
        }
    };

    synchronized Optional<Login> find(String token) {
        Login login = logins.get(token);
        if (login != null && !realTime.now().isBefore(login.expiresAt())) {
            logins.remove(token);
            return Optional.empty();
        }
        return Optional.ofNullable(login);
    }

    void remember(String token, Principal principal, Set<String> groups) {
        if (principal instanceof JsonWebToken jwt) {
            Instant expiry = Instant.ofEpochSecond(jwt.getExpirationTime());
            Instant longest = realTime.now().plus(LONGEST);
            Login login = new Login(principal, Set.copyOf(groups), expiry.isBefore(longest) ? expiry : longest);
            synchronized (this) {
                logins.put(token, login);
            }
        }
    }

    /** Who a verified token speaks for. */
    record Login(Principal principal, Set<String> groups, Instant expiresAt) {}
}
