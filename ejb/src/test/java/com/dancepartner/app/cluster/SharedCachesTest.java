package com.dancepartner.app.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.cache.Cache;
import javax.cache.CacheException;
import javax.cache.CacheManager;
import javax.cache.configuration.MutableConfiguration;
import javax.cache.expiry.ExpiryPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class SharedCachesTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final CacheManager manager = mock();
    private final Cache<String, String> cache = mock();
    private final SharedCaches caches = new SharedCaches();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        caches.manager = manager;
    }

    @Test
    @DisplayName("G18, R190: a cache that is there is used")
    void known() {
        when(manager.getCache("accounts", String.class, String.class)).thenReturn(cache);
        assertThat(caches.of("accounts", MINUTE)).isSameAs(cache);
        verify(manager, never()).createCache(any(), any());
    }

    @Test
    @DisplayName("R200: one that is not is made; its entries go as long after they were written as was asked for")
    void made() {
        ArgumentCaptor<MutableConfiguration<String, String>> made = ArgumentCaptor.captor();
        when(manager.createCache(eq("accounts"), made.capture())).thenReturn(cache);
        assertThat(caches.of("accounts", MINUTE)).isSameAs(cache);
        assertThat(made.getValue().getKeyType()).isEqualTo(String.class);
        assertThat(made.getValue().getValueType()).isEqualTo(String.class);
        ExpiryPolicy policy = made.getValue().getExpiryPolicyFactory().create();
        assertThat(policy.getExpiryForCreation()).isEqualTo(new javax.cache.expiry.Duration(TimeUnit.SECONDS, 60));
        assertThat(policy.getExpiryForAccess()).isNull();
    }

    @Test
    @DisplayName("G18: when another node makes it first, that one is used")
    void madeMeanwhile() {
        when(manager.getCache("accounts", String.class, String.class))
                .thenReturn(null)
                .thenReturn(cache);
        when(manager.createCache(eq("accounts"), any())).thenThrow(new CacheException("there is one"));
        assertThat(caches.of("accounts", MINUTE)).isSameAs(cache);
    }
}
