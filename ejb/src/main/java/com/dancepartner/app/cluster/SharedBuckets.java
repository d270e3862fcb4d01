package com.dancepartner.app.cluster;

import com.hazelcast.map.IMap;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.proxy.ClientSideConfig;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.CompareAndSwapOperation;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import io.github.bucket4j.grid.hazelcast.HazelcastCompareAndSwapBasedProxyManager;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/**
 * Token buckets that all nodes share. They are changed by compare and swap, which asks for no class of Bucket4j on the
 * other members: taking a token is a read and a write, being refused a read.
 */
@ApplicationScoped
public class SharedBuckets {

    @Inject
    SharedMaps maps;

    /** @param lifetime of a bucket that nobody takes from: it must be full again by then */
    public ProxyManager<String> of(String name, Duration lifetime, TimeMeter clock) {
        return new Buckets(
                maps.map(name, lifetime), ClientSideConfig.getDefault().withClientClock(clock));
    }

    private static final class Buckets extends HazelcastCompareAndSwapBasedProxyManager<String> {

        private final IMap<String, byte[]> map;

        @SuppressWarnings("deprecation") // the builder that it names instead makes no heirs
        Buckets(IMap<String, byte[]> map, ClientSideConfig config) {
            super(map, config);
            this.map = map;
        }

        @Override
        protected CompareAndSwapOperation beginCompareAndSwapOperation(String key) {
            CompareAndSwapOperation bucket4js = super.beginCompareAndSwapOperation(key);
            return new CompareAndSwapOperation() {
                @Override
                public Optional<byte[]> getStateData(Optional<Long> timeout) {
                    return Optional.ofNullable(PatientReading.read(map, key));
                }

                @Override
                public boolean compareAndSwap(byte[] from, byte[] to, RemoteBucketState state, Optional<Long> timeout) {
                    return bucket4js.compareAndSwap(from, to, state, timeout);
                }
            };
        }
    }
}
