package com.dancepartner.app.cluster;

import com.hazelcast.config.Config;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastException;
import com.hazelcast.core.HazelcastInstance;
import org.mockito.Mockito;

/** A grid of one member on the loopback address, started once for all tests; and one that fails. */
public final class TestGrid {

    private static final HazelcastInstance MEMBER = start();

    private TestGrid() {}

    public static SharedMaps maps() {
        return on(MEMBER);
    }

    public static SharedBuckets buckets() {
        return on(maps());
    }

    public static GridQuestions questions() {
        return new GridQuestions();
    }

    /** Maps of a grid that answers every question with an exception. */
    public static SharedMaps failingMaps() {
        return on(Mockito.mock(HazelcastInstance.class, call -> {
            throw new HazelcastException("the grid is away");
        }));
    }

    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    public static SharedBuckets on(SharedMaps maps) {
        SharedBuckets buckets = new SharedBuckets();
        buckets.maps = maps;
        return buckets;
    }

    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    static SharedMaps on(HazelcastInstance grid) {
        SharedMaps maps = new SharedMaps();
        maps.grid = grid;
        return maps;
    }

    static HazelcastInstance member() {
        return MEMBER;
    }

    private static HazelcastInstance start() {
        Config config = new Config("test-" + ProcessHandle.current().pid())
                .setProperty("hazelcast.logging.type", "none")
                .setProperty("hazelcast.phone.home.enabled", "false")
                .setProperty("hazelcast.socket.bind.any", "false")
                .setProperty("hazelcast.partition.count", "11");
        JoinConfig join = config.getNetworkConfig().getJoin();
        join.getAutoDetectionConfig().setEnabled(false);
        join.getMulticastConfig().setEnabled(false);
        config.getNetworkConfig().getInterfaces().setEnabled(true).addInterface("127.0.0.1");
        config.getJetConfig().setEnabled(false);
        return Hazelcast.newHazelcastInstance(config);
    }
}
