package com.dancepartner.app.limit;

import com.dancepartner.app.cluster.GridQuestions;
import com.dancepartner.app.cluster.SharedBuckets;
import com.dancepartner.app.time.RealTime;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Token buckets (R073, G47): each holds a minute's requests and is filled evenly, so that after a burst there is one
 * more every few seconds.
 */
@ApplicationScoped
public class RateLimits {

    private static final Logger LOG = System.getLogger(RateLimits.class.getName());
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration LIFETIME = MINUTE.multipliedBy(2);

    @Inject
    @ConfigProperty(name = "rate.limit.authenticated", defaultValue = "100")
    int authenticated;

    @Inject
    @ConfigProperty(name = "rate.limit.anonymous", defaultValue = "20")
    int anonymous;

    @Inject
    @ConfigProperty(name = "rate.limit.credentials", defaultValue = "10")
    int credentials;

    @Inject
    @ConfigProperty(name = "rate.limit.photos", defaultValue = "600")
    int photos;

    @Inject
    SharedBuckets buckets;

    @Inject
    GridQuestions grid;

    @Inject
    RealTime realTime;

    private final Map<Allowance, Limit> limits = new EnumMap<>(Allowance.class);

    @PostConstruct
    void read() {
        limits.put(Allowance.AUTHENTICATED, limit("rate.limit.authenticated", authenticated));
        limits.put(Allowance.ANONYMOUS, limit("rate.limit.anonymous", anonymous));
        limits.put(Allowance.CREDENTIALS, limit("rate.limit.credentials", credentials));
        limits.put(Allowance.PHOTOS, limit("rate.limit.photos", photos));
    }

    /** Reads the settings, so that an impossible one stops the start and not the first request. */
    public void requireUsable() {
        LOG.log(Level.DEBUG, "At most {0}, {1} and {2} requests a minute", authenticated, anonymous, credentials);
    }

    /** Takes one request from an allowance, if there is one left; lets it pass when the grid does not answer. */
    public Verdict take(Allowance allowance, String key) {
        Limit limit = Objects.requireNonNull(limits.get(allowance));
        return grid.ask(() ->
                        probe(limit, allowance.name().toLowerCase(Locale.ROOT) + ":" + limit.perMinute + ":" + key))
                .map(probe -> Verdict.of(limit.perMinute, probe))
                .orElseGet(() -> Verdict.unknown(limit.perMinute));
    }

    private ConsumptionProbe probe(Limit limit, String key) {
        return buckets.of("rate-limits", LIFETIME, new Meter(realTime))
                .builder()
                .build(key, limit::bucket)
                .tryConsumeAndReturnRemaining(1);
    }

    private static Limit limit(String name, int perMinute) {
        return new Limit(
                Settings.positive(name, perMinute, "requests a minute"),
                BucketConfiguration.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
                        .build());
    }

    private record Limit(int perMinute, BucketConfiguration bucket) {}
}
