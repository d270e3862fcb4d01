package com.dancepartner.app.identity;

import com.dancepartner.app.cluster.ClusterMessages;
import com.dancepartner.app.cluster.GridQuestions;
import com.dancepartner.app.cluster.SharedCaches;
import com.dancepartner.app.time.RealTime;
import com.dancepartner.domain.identity.TokensRefused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.cache.Cache;

/**
 * Whether access tokens are still good: asked of the database once, then remembered for a minute by all nodes together,
 * by the token's id (G18). A refusal replaces what is remembered as soon as its transaction has committed.
 */
@ApplicationScoped
public class TokenStandings {

    static final Duration REMEMBERED = Duration.ofSeconds(60);
    private static final String REFUSED = "refused";

    @Inject
    SharedCaches caches;

    @Inject
    StandingBook book;

    @Inject
    VerifiedTokens verified;

    @Inject
    ClusterMessages messages;

    @Inject
    GridQuestions grid;

    @Inject
    RealTime realTime;

    /** Until when this token may be taken for good without asking again; empty when it is refused. */
    public Optional<Instant> goodUntil(AccessClaims claims) {
        String known = cache().get(claims.tokenId().toString());
        String standing = known == null ? load(claims) : known;
        return standing.equals(REFUSED) ? Optional.empty() : Optional.of(Instant.parse(standing));
    }

    /** Does not overwrite: a refusal may have come while the database was asked. */
    private String load(AccessClaims claims) {
        String standing = book.isGood(claims) ? realTime.now().plus(REMEMBERED).toString() : REFUSED;
        String key = claims.tokenId().toString();
        return cache().putIfAbsent(key, standing)
                ? standing
                : Optional.ofNullable(cache().get(key)).orElse(standing);
    }

    /** Without the grid, this node refuses at once, the others within a minute. */
    void refuse(@Observes(during = TransactionPhase.AFTER_SUCCESS) TokensRefused refused) {
        if (refused.deviceIds().isEmpty()) {
            return;
        }
        grid.ask(() -> remembered(refused));
        verified.forget(refused.deviceIds());
        messages.publish(
                VerifiedTokens.TOPIC,
                refused.deviceIds().stream().map(UUID::toString).collect(Collectors.joining(",")));
    }

    private boolean remembered(TokensRefused refused) {
        cache().putAll(refused.tokenIds().stream()
                .distinct()
                .collect(Collectors.toMap(UUID::toString, id -> REFUSED, (one, same) -> one)));
        return true;
    }

    private Cache<String, String> cache() {
        return caches.of("token-standings", REMEMBERED);
    }
}
