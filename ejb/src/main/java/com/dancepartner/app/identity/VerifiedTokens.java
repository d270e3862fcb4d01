package com.dancepartner.app.identity;

import com.dancepartner.app.cluster.ClusterMessages;
import com.dancepartner.app.time.RealTime;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.Principal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Tokens that this node has verified: a signature is checked once, not at each request. At most 10,000, the least
 * recently used go first; nothing is taken for good longer than its standing says.
 */
@ApplicationScoped
public class VerifiedTokens {

    /** Devices whose tokens are refused, ids joined by commas. */
    public static final String TOPIC = "tokens-refused";

    private static final int MOST = 10_000;

    @Inject
    RealTime realTime;

    @Inject
    ClusterMessages messages;

    private final Map<String, Login> logins = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Login> eldest) {
            return size() > MOST;
        }
    };

    private final Map<UUID, Boolean> refused = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Boolean> eldest) {
            return size() > MOST;
        }
    };

    @PostConstruct
    void listen() {
        messages.subscribe(
                TOPIC,
                ids -> forget(
                        Arrays.stream(ids.split(",")).map(UUID::fromString).toList()));
    }

    public synchronized Optional<Login> find(String token) {
        Login login = logins.get(token);
        if (login != null && !realTime.now().isBefore(login.claims().expiresAt())) {
            logins.remove(token);
            return Optional.empty();
        }
        return Optional.ofNullable(login);
    }

    /** A device that was refused while its token was being looked at is not remembered. */
    public synchronized Login remember(String token, Login login) {
        if (!refused.containsKey(login.claims().deviceId())) {
            logins.put(token, login);
        }
        return login;
    }

    /** For good: a device that has ended never comes back. */
    public synchronized void forget(Collection<UUID> deviceIds) {
        deviceIds.forEach(id -> refused.put(id, true));
        logins.values().removeIf(login -> deviceIds.contains(login.claims().deviceId()));
    }

    /**
     * Who a verified token speaks for.
     *
     * @param goodUntil when its standing is to be asked again
     */
    public record Login(Principal principal, Set<String> groups, AccessClaims claims, Instant goodUntil) {

        public boolean isFresh(Instant now) {
            return now.isBefore(goodUntil);
        }

        public Login goodUntil(Instant instant) {
            return new Login(principal, groups, claims, instant);
        }
    }
}
