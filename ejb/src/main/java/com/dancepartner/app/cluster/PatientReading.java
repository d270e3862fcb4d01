package com.dancepartner.app.cluster;

import com.hazelcast.core.HazelcastException;
import com.hazelcast.core.OperationTimeoutException;
import com.hazelcast.map.IMap;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Reads the grid without waiting for long: by itself it would wait a minute or more for a member that hangs. */
final class PatientReading {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private PatientReading() {}

    /** @throws HazelcastException also when there is no answer in time */
    static <V> @Nullable V read(IMap<String, V> map, String key) {
        try {
            return map.getAsync(key).toCompletableFuture().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new OperationTimeoutException("no answer within " + PATIENCE.toSeconds() + " seconds");
        } catch (ExecutionException e) {
            throw new HazelcastException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HazelcastException(e);
        }
    }
}
