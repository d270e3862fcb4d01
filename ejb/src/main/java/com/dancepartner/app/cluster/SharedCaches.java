package com.dancepartner.app.cluster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.cache.Cache;
import javax.cache.CacheException;
import javax.cache.CacheManager;
import javax.cache.configuration.MutableConfiguration;
import javax.cache.expiry.CreatedExpiryPolicy;

/** Caches that all nodes of the grid share, of texts: classes of ours would differ between deployments. */
@ApplicationScoped
public class SharedCaches {

    @Inject
    CacheManager manager;

    /** The cache of this name, made at the first call anywhere; entries go this long after they were written. */
    public Cache<String, String> of(String name, Duration timeToLive) {
        Cache<String, String> known = manager.getCache(name, String.class, String.class);
        return known == null ? made(name, timeToLive) : known;
    }

    private Cache<String, String> made(String name, Duration timeToLive) {
        try {
            return manager.createCache(
                    name,
                    new MutableConfiguration<String, String>()
                            .setTypes(String.class, String.class)
                            .setExpiryPolicyFactory(CreatedExpiryPolicy.factoryOf(
                                    new javax.cache.expiry.Duration(TimeUnit.MILLISECONDS, timeToLive.toMillis()))));
        } catch (CacheException madeMeanwhile) {
            return manager.getCache(name, String.class, String.class);
        }
    }
}
