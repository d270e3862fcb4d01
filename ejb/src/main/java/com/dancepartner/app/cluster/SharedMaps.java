package com.dancepartner.app.cluster;

import com.hazelcast.config.EvictionConfig;
import com.hazelcast.config.EvictionPolicy;
import com.hazelcast.config.MapConfig;
import com.hazelcast.config.MaxSizePolicy;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.IMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Maps that all nodes of the grid share and that stay small: an entry goes when nobody has written it for a while. */
@ApplicationScoped
public class SharedMaps {

    /** Entries on one node; beyond them, those go that were unused for longest. */
    private static final int MOST = 100_000;

    @Inject
    HazelcastInstance grid;

    private final Map<String, MapConfig> announced = new ConcurrentHashMap<>();

    /** Moments under keys. */
    public SharedMoments moments(String name, Duration lifetime) {
        return new SharedMoments(map(name, lifetime));
    }

    /**
     * The map of this name. A lifetime of another length makes it another map, because the grid refuses to change one.
     *
     * @param lifetime since the last write, in whole seconds
     */
    <V> IMap<String, V> map(String name, Duration lifetime) {
        String full = name + "-" + lifetime.toSeconds();
        announced.computeIfAbsent(full, unknown -> announce(full, lifetime));
        return grid.getMap(full);
    }

    /** Every node says the same of a map; the first to say it is heard by all. */
    private MapConfig announce(String name, Duration lifetime) {
        MapConfig config = new MapConfig(name)
                .setTimeToLiveSeconds(Math.toIntExact(lifetime.toSeconds()))
                .setBackupCount(0) // a backup need not be waited for: losing the last moment's entries costs little
                .setAsyncBackupCount(1)
                .setEvictionConfig(new EvictionConfig()
                        .setEvictionPolicy(EvictionPolicy.LRU)
                        .setMaxSizePolicy(MaxSizePolicy.PER_NODE)
                        .setSize(MOST));
        grid.getConfig().addMapConfig(config);
        return config;
    }
}
